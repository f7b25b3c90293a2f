package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The pages of events and people. */
class SubjectPagesTest {
  private static final String EVENT = "2023-07-14-national-conference-on-cyber-security";

  private final MemoryFiles out;

  SubjectPagesTest() throws IOException {
    out = SiteStructureTest.render(SeedCorpus.build());
  }

  @Test
  void anEventNamesWhoTookPartAndWhichReportsSaySo() {
    Document page = out.page("events/" + EVENT + "/index.html");
    Element shulei = page.select(".participants li:contains(Li Shulei)").first();
    assertEquals(3, page.select(".numbered > li").size());
    for (Element ref : shulei.select(".refs a")) {
      Element report = page.selectFirst(ref.attr("href"));
      String id = report.select("h3 a").attr("href").replaceAll(".*documents/|/$", "");
      String text =
          SeedCorpus.build().documents().stream()
              .filter(d -> d.id().equals(id))
              .findFirst()
              .orElseThrow()
              .text();
      assertTrue(text.contains("Li Shulei"), id);
    }
    assertEquals(2, shulei.select(".refs a").size());
  }

  @Test
  void aSeriesLeadsThroughItsEvents() {
    Document page = out.page("events/" + EVENT + "/index.html");
    assertEquals(
        List.of("19 April 2016", "20–21 April 2018", "14–15 July 2023"),
        page.select(".instances a").eachText());
    assertEquals("14–15 July 2023", page.select(".instances [aria-current=page]").text());
  }

  @Test
  void aPersonsStatementsLeadToTheText() {
    Document page = out.page("people/cai-qi/index.html");
    assertTrue(page.select(".quotes a").size() > 2);
    for (Element link : page.select(".quotes a")) {
      String[] parts = link.attr("href").replace("../../", "").split("#");
      Element said = out.page(parts[0] + "index.html").getElementById(parts[1]);
      assertEquals("Cai Qi", said.attr("title"));
      assertEquals(said.text(), link.text());
    }
  }

  @Test
  void aPersonsRolesSayWhereTheyStand() {
    Document page = out.page("people/xi-jinping/index.html");
    Element role = page.select(".roles li").first();
    assertEquals(
        "general secretary of the CPC Central Committee", role.select("bdi").first().text());
    assertEquals(5, role.select(".refs a[href$=#p1]").size());
    assertEquals(
        "https://www.wikidata.org/wiki/Q15031", page.select("a[rel~=external]").attr("href"));
  }
}
