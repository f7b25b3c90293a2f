package org.lectern.render.markdown;

import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.lectern.model.Outcome;
import org.lectern.model.Page;
import org.lectern.model.Problem;
import org.lectern.record.EntityParser;
import org.lectern.record.MarkdownLimits;

/**
 * Renders pages that people write. Immutable, thread-safe.
 *
 * <p>Raw HTML is shown as text, and what Markdown and its attributes make passes jsoup's safe list:
 * no scripts, styles or event handlers, no addresses but relative ones, http, https and mailto.
 */
final class PageHtml {
  private static final int LENGTH = 2_000_000;

  /** Only for resolving relative addresses while they are checked; never written. */
  private static final String BASE = "https://site.invalid/";

  private static final Safelist ALLOWED =
      Safelist.relaxed()
          .removeProtocols("a", "href", "ftp")
          .addTags("del", "hr")
          .addAttributes(":all", "id", "class", "lang", "dir", "title")
          .addAttributes("th", "align")
          .addAttributes("td", "align")
          .preserveRelativeLinks(true);

  private final Parser parser;
  private final HtmlRenderer renderer;

  PageHtml() {
    DataHolder options =
        new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), AttributesExtension.create()))
            .set(HtmlRenderer.ESCAPE_HTML, true)
            .set(HtmlRenderer.GENERATE_HEADER_ID, true)
            .set(HtmlRenderer.RENDER_HEADER_ID, true)
            .set(HtmlRenderer.HEADER_ID_GENERATOR_NO_DUPED_DASHES, true)
            .toImmutable();
    parser =
        Parser.builder(options).customInlineParserExtensionFactory(EntityParser.FACTORY).build();
    renderer = HtmlRenderer.builder(options).build();
  }

  /** The page's body; empty, with an error, if it cannot be rendered. */
  Outcome<String> render(Page page) {
    Optional<String> excess =
        page.markdown().length() > LENGTH
            ? Optional.of("more than " + LENGTH + " characters of Markdown")
            : MarkdownLimits.excess(page.markdown());
    if (excess.isPresent()) {
      return refused(page, excess.get());
    }
    try {
      return clean(page, renderer.render(parser.parse(page.markdown())));
    } catch (StackOverflowError e) {
      return refused(page, "quotes, lists or brackets too deep inside each other");
    }
  }

  private static Outcome<String> refused(Page page, String message) {
    Problem problem =
        Problem.error(
            Problem.Place.file(page.path()), message, "split the page or simplify its Markdown");
    return new Outcome<>("", List.of(problem));
  }

  private static Outcome<String> clean(Page page, String html) {
    Document dirty = Jsoup.parseBodyFragment(html, BASE);
    Document clean = new Cleaner(ALLOWED).clean(dirty);
    clean.outputSettings().prettyPrint(false);
    List<Problem> problems = new ArrayList<>();
    for (Element image : clean.select("img")) {
      if (!image.absUrl("src").startsWith(BASE)) {
        problems.add(
            Problem.warning(
                Problem.Place.file(page.path()),
                "the image " + image.attr("src") + " is on another site and was made a link",
                "put a copy of the image into the corpus"));
        image.replaceWith(linkTo(image));
      }
    }
    return new Outcome<>(clean.body().html(), problems);
  }

  private static Element linkTo(Element image) {
    String label = image.attr("alt").isBlank() ? image.attr("src") : image.attr("alt");
    return new Element("a").attr("href", image.attr("src")).text(label);
  }
}
