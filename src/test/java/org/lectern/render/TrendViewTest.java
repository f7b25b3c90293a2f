package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Document;
import org.lectern.model.Entity;
import org.lectern.model.Mention;

/** One text a year from 2000 to 2009; what is named in some of them. */
class TrendViewTest {
  private static final Lookup LOOKUP =
      new Lookup(
          Drafts.corpus(
              Drafts.settings("A corpus"),
              IntStream.range(2000, 2010).mapToObj(TrendViewTest::text).toArray(Document[]::new)),
          Drafts.english());

  private static Document text(int year) {
    Drafts.Draft draft = new Drafts.Draft("of-" + year, "", List.of("Four words of text."));
    draft.metadata =
        Drafts.metadata(null, null, Drafts.date(year + "-05-01", 0.9, "dateline"), null, null);
    return draft.build();
  }

  private static Optional<TrendView> trend(String years) {
    List<Entity.Naming> namings =
        Arrays.stream(years.split(" ")).map(y -> new Entity.Naming("of-" + y, 1)).toList();
    return TrendView.of(
        Mention.Type.PLACE,
        new Entity("lisbon", "Lisbon", Optional.empty(), List.of(), namings),
        LOOKUP);
  }

  @ParameterizedTest
  @CsvSource({
    "2000 2001, 2000 2001 2002–2009",
    "2003 2006, 2000–2002 2003 2004 2005 2006 2007–2009",
    "2001 2004 2009, 2000 2001 2002 2003 2004 2005–2008 2009"
  })
  void yearsOfSilenceAreOneRow(String named, String rows) {
    TrendView trend = trend(named).orElseThrow();
    assertEquals(
        List.of(rows.split(" ")), trend.years().stream().map(TrendView.YearView::label).toList());
    assertEquals(10, trend.years().stream().mapToInt(TrendView.YearView::ofDocuments).sum());
    assertEquals(40, trend.years().stream().mapToInt(TrendView.YearView::words).sum());
  }

  @Test
  void oneYearIsNoTrend() {
    assertTrue(trend("2004").isEmpty());
  }
}
