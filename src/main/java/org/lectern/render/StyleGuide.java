package org.lectern.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.lectern.address.Addresses;
import org.lectern.i18n.Messages;
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
   * @param group the heading under which it stands, named by the message behind {@code
   *     guide.group.}
   * @param name its name, by the message behind {@code guide.specimen.}
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
          new Specimen("heads", "head-of-a-page", ".list-page > .page-head"),
          new Specimen("heads", "head-of-a-document", ".edition-head"),
          new Specimen("heads", "head-of-the-site", ".masthead"),
          new Specimen(
              "lists", "card-of-a-document", "article.card:not(.event-card):has(.opening)"),
          new Specimen("lists", "card-of-an-event", ".event-card"),
          new Specimen("lists", "year-of-a-list", ".listed > .year:has(.year-label)"),
          new Specimen("lists", "names", ".people"),
          new Specimen("lists", "event-series", ".series"),
          new Specimen("lists", "participants", "ol.participants"),
          new Specimen("lists", "hosts", "p.hosts"),
          new Specimen("lists", "companions", ".companions"),
          new Specimen("lists", "related-documents", "ul.related", "after"),
          new Specimen("lists", "numbers", ".numbers"),
          new Specimen("lists", "downloads", ".downloads"),
          new Specimen("ways", "what-documents-differ-by", ".facets"),
          new Specimen("ways", "orders-and-the-field-of-a-list", ".list-head"),
          new Specimen("ways", "jumps", ".jump"),
          new Specimen("ways", "page-numbers", "nav.pages"),
          new Specimen("ways", "tally", ".tally"),
          new Specimen("ways", "earlier-and-later", ".turn"),
          new Specimen("ways", "contents", ".toc"),
          new Specimen("text", "paragraph-with-statements", ".text > p:has(.said)", "text"),
          new Specimen("text", "who-says-what", ".speakers"),
          new Specimen("text", "the-same-passage-elsewhere", ".echoes", "text"),
          new Specimen("text", "written-text", ".prose"),
          new Specimen("evidence", "facts", ".facts:has(.evidence)", "margin"),
          new Specimen("evidence", "facts-that-are-stated", ".facts:has(.because)", "margin"),
          new Specimen("evidence", "other-names", "dl.forms", "margin"),
          new Specimen("evidence", "statements-of-a-person", ".said-in:has(.quotes)"),
          new Specimen("evidence", "words-in-context", ".uses-in", "phrase"),
          new Specimen("evidence", "repairs", "details.repairs", "after"),
          new Specimen("evidence", "removals", "details.removal", "after"),
          new Specimen("evidence", "citation", "section.cite", "after"),
          new Specimen("evidence", "quotation", ".quotation"),
          new Specimen("notices", "note", ".ledger > .note", "after"),
          new Specimen("notices", "note-below-a-list", ".legend-note"),
          new Specimen("notices", "text-that-is-withheld", ".withheld"),
          new Specimen("pictures", "timeline", "figure.timeline"),
          new Specimen("pictures", "years-of-a-phrase", "figure.heat"),
          new Specimen("pictures", "figure", "figure.component:has(img)"),
          new Specimen("tables", "plain-table", "table.files", "data-page"),
          new Specimen("tables", "counts", "table.counts"),
          new Specimen("tables", "phrases", "table.phrases"),
          new Specimen("tables", "named-by-year", "table.trend"),
          new Specimen("tables", "who-took-part", ".scroll:has(.matrix)"),
          new Specimen("tables", "legend", "p.legend"),
          new Specimen("tables", "events-of-a-series", "table.instances-table"),
          new Specimen("tables", "reports-side-by-side", ".compare .sheet", "compare"),
          new Specimen("forms", "search", "form.search"),
          new Specimen("forms", "choices", ".compare .choices", "compare"));

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
  List<GroupView> groups(Messages messages) {
    Map<String, List<SpecimenView>> groups = new LinkedHashMap<>();
    for (Specimen specimen : SPECIMENS) {
      Optional<Found> one = Optional.ofNullable(found.get(specimen));
      groups
          .computeIfAbsent(specimen.group, x -> new ArrayList<>())
          .add(
              new SpecimenView(
                  messages.text("guide.specimen." + specimen.name),
                  specimen.selector,
                  one.map(f -> new SafeString(f.html)),
                  one.map(f -> Addresses.ofPage(f.path))));
    }
    return groups.entrySet().stream()
        .map(
            e ->
                new GroupView(e.getKey(), messages.text("guide.group." + e.getKey()), e.getValue()))
        .toList();
  }
}
