package org.lectern.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lectern.address.Addresses;
import org.lectern.model.SiteFiles;

/**
 * Gathers what the page of the design shows while the site is written: of each component a specimen
 * that some page of the site really has. So the page is never behind the templates, and shows a
 * publisher's own theme with their own texts.
 *
 * <p>Pages may be handed over by several threads; which specimen is taken depends on the addresses
 * of pages only, so that the same site gives the same page.
 */
final class StyleGuide implements SiteFiles {
  /** A longer specimen is shown without its last rows or entries. */
  private static final int MOST = 3000;

  /** What is still longer, such as a picture without entries, is shown up to this length. */
  private static final int LONGEST = 12_000;

  private final SiteFiles out;
  private final Map<Specimen, Found> found = new LinkedHashMap<>();

  /**
   * A component of the design.
   *
   * @param group the heading under which it stands
   * @param name its name
   * @param selector the CSS selector of its outermost element
   * @param within the class of an element around it that its style needs, or nothing
   */
  record Specimen(String group, String name, String selector, String within) {
    private Specimen(String group, String name, String selector) {
      this(group, name, selector, "");
    }
  }

  private record Found(String path, String html) {}

  /**
   * A component, as the page shows it.
   *
   * @param name its name
   * @param selector the CSS selector of its outermost element
   * @param html its markup; nothing if no page of the site has it
   * @param href the page that it was taken from, from the root of the site
   */
  record SpecimenView(
      String name, String selector, Optional<SafeString> html, Optional<String> href) {}

  /**
   * Components of one sort.
   *
   * @param id an address for the group in the page
   * @param name its heading
   * @param specimens the components
   */
  record GroupView(String id, String name, List<SpecimenView> specimens) {}

  /** All components, in the order of the page. */
  static final List<Specimen> SPECIMENS =
      List.of(
          new Specimen("Heads", "Head of a page", ".list-page > .page-head"),
          new Specimen("Heads", "Head of a document", ".edition-head"),
          new Specimen("Heads", "Head of the site", ".masthead"),
          new Specimen(
              "Lists", "Card of a document", "article.card:not(.event-card):has(.opening)"),
          new Specimen("Lists", "Card of an event", ".event-card"),
          new Specimen("Lists", "Year of a list", ".listed > .year:has(.year-label)"),
          new Specimen("Lists", "Names", ".people"),
          new Specimen("Lists", "Event series", ".series"),
          new Specimen("Lists", "Participants", "ol.participants"),
          new Specimen("Lists", "Companions", ".companions"),
          new Specimen("Lists", "Related documents", "ul.related", "after"),
          new Specimen("Lists", "Numbers", ".numbers"),
          new Specimen("Lists", "Downloads", ".downloads"),
          new Specimen("Ways", "What documents differ by", ".facets"),
          new Specimen("Ways", "Orders and the field of a list", ".list-head"),
          new Specimen("Ways", "Jumps", ".jump"),
          new Specimen("Ways", "Page numbers", "nav.pages"),
          new Specimen("Ways", "Tally", ".tally"),
          new Specimen("Ways", "Earlier and later", ".turn"),
          new Specimen("Ways", "Contents", ".toc"),
          new Specimen("Text", "Paragraph with statements", ".text > p:has(.said)", "text"),
          new Specimen("Text", "Who says what", ".speakers"),
          new Specimen("Text", "The same passage elsewhere", ".echoes", "text"),
          new Specimen("Text", "Written text", ".prose"),
          new Specimen("Evidence", "Facts", ".facts:has(.evidence)", "margin"),
          new Specimen("Evidence", "Facts that are stated", ".facts:has(.because)", "margin"),
          new Specimen("Evidence", "Other names", "dl.forms", "margin"),
          new Specimen("Evidence", "Statements of a person", ".said-in:has(.quotes)"),
          new Specimen("Evidence", "Words in context", ".uses-in", "phrase"),
          new Specimen("Evidence", "Repairs", "details.repairs", "after"),
          new Specimen("Evidence", "Removals", "details.removal", "after"),
          new Specimen("Evidence", "Citation", "section.cite", "after"),
          new Specimen("Evidence", "Quotation", ".quotation"),
          new Specimen("Notices", "Note", ".ledger > .note", "after"),
          new Specimen("Notices", "Note below a list", ".legend-note"),
          new Specimen("Notices", "Text that is withheld", ".withheld"),
          new Specimen("Pictures", "Timeline", "figure.timeline"),
          new Specimen("Pictures", "Years of a phrase", "figure.heat"),
          new Specimen("Pictures", "Figure", "figure.component:has(img)"),
          new Specimen("Tables", "Plain table", "table.files", "data-page"),
          new Specimen("Tables", "Counts", "table.counts"),
          new Specimen("Tables", "Phrases", "table.phrases"),
          new Specimen("Tables", "Named by year", "table.trend"),
          new Specimen("Tables", "Who took part", ".scroll:has(.matrix)"),
          new Specimen("Tables", "Legend", "p.legend"),
          new Specimen("Tables", "Events of a series", "table.instances-table"),
          new Specimen("Tables", "Reports side by side", ".compare .sheet", "compare"),
          new Specimen("Forms", "Search", "form.search"),
          new Specimen("Forms", "Choices", ".compare .choices", "compare"));

  StyleGuide(SiteFiles out) {
    this.out = out;
  }

  @Override
  public void add(String path, byte[] content, String claimant) throws IOException {
    out.add(path, content, claimant);
    if (Addresses.isPage(path)) {
      Document page = Jsoup.parse(new String(content, StandardCharsets.UTF_8));
      page.outputSettings().prettyPrint(false);
      look(path, page);
    }
  }

  private void look(String path, Element page) {
    String address = Addresses.ofPage(path);
    for (Specimen specimen : SPECIMENS) {
      Optional<Element> best =
          page.select(specimen.selector).stream()
              .filter(element -> element.outerHtml().length() <= MOST)
              .findFirst()
              .or(() -> Optional.ofNullable(shortened(page.selectFirst(specimen.selector))));
      best.map(element -> within(specimen.within, moved(element.clone(), address)))
          .ifPresent(html -> take(specimen, new Found(path, html)));
    }
  }

  private synchronized void take(Specimen specimen, Found one) {
    found.merge(specimen, one, (a, b) -> a.path.compareTo(b.path) <= 0 ? a : b);
  }

  /** An element without the last of its rows or entries, so far as it is too long. */
  private static Element shortened(Element long1) {
    if (long1 == null) {
      return null;
    }
    Element copy = long1.clone();
    List<Element> entries = copy.select("tbody > tr, li, .card, dl > div, p");
    for (int i = entries.size() - 1; i > 0 && copy.outerHtml().length() > MOST; i--) {
      entries.get(i).remove();
    }
    return copy.outerHtml().length() <= LONGEST ? copy : null;
  }

  /** The markup as it can stand in another page: with its links, but without ids. */
  private static String moved(Element element, String address) {
    String root = Addresses.root(address);
    for (Element one : element.getAllElements()) {
      for (String link : List.of("href", "src", "action", "cite")) {
        if (one.hasAttr(link)) {
          one.attr(link, moved(one.attr(link), root, address));
        }
      }
      for (String reference : List.of("id", "for", "aria-labelledby", "aria-controls", "name")) {
        one.removeAttr(reference);
      }
    }
    return element.outerHtml();
  }

  private static String moved(String link, String root, String address) {
    if (link.startsWith("#")) {
      return Addresses.root(Addresses.STYLEGUIDE) + address + link;
    }
    return link.startsWith(root)
        ? Addresses.root(Addresses.STYLEGUIDE) + link.substring(root.length())
        : link;
  }

  private static String within(String classes, String html) {
    return classes.isEmpty() ? html : "<div class=\"" + classes + "\">" + html + "</div>";
  }

  /** What was found, in groups. */
  List<GroupView> groups() {
    Map<String, List<SpecimenView>> groups = new LinkedHashMap<>();
    for (Specimen specimen : SPECIMENS) {
      Optional<Found> one = Optional.ofNullable(found.get(specimen));
      groups
          .computeIfAbsent(specimen.group, x -> new ArrayList<>())
          .add(
              new SpecimenView(
                  specimen.name,
                  specimen.selector,
                  one.map(f -> new SafeString(f.html)),
                  one.map(f -> Addresses.ofPage(f.path))));
    }
    return groups.entrySet().stream()
        .map(e -> new GroupView(e.getKey().toLowerCase(Locale.ROOT), e.getKey(), e.getValue()))
        .toList();
  }
}
