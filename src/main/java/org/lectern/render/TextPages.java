package org.lectern.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.lectern.address.Addresses;
import org.lectern.model.Document;
import org.lectern.model.Section;
import org.lectern.render.markdown.MarkdownRenderer;

/** Makes the pages of a document's text out of the text as HTML. */
final class TextPages {
  /**
   * In a rendered text every attribute is in double quotation marks, and no text looks like one.
   */
  private static final Pattern ID =
      Pattern.compile("<[a-z]+\\d?(?: data-by=\"\\d\")? id=\"([^\"]*)\"");

  private final Document document;
  private final TextParts parts;

  TextPages(Document document, TextParts parts) {
    this.document = document;
    this.parts = parts;
  }

  /**
   * The pages.
   *
   * @param rendered the whole text as HTML, for the way from a page to the root of the site
   */
  List<TextPartView> views(Function<String, String> rendered) {
    String first = rendered.apply(Addresses.root(address(1)));
    if (parts.count() == 1) {
      return List.of(view(1, first, List.of()));
    }
    String others = rendered.apply(Addresses.root(address(2)));
    List<TextPartView.Elsewhere> elsewhere = new ArrayList<>();
    List<TextPartView> views = new ArrayList<>();
    for (int page = 2; page <= parts.count(); page++) {
      String body = body(others, page);
      elsewhere.add(new TextPartView.Elsewhere(page, address(page), ids(body)));
      views.add(view(page, body, List.of()));
    }
    views.add(0, view(1, body(first, 1), elsewhere));
    return views;
  }

  private String address(int page) {
    return Addresses.document(document.id(), page);
  }

  private String body(String rendered, int page) {
    int from = page == 1 ? 0 : startOf(rendered, page);
    return rendered.substring(
        from, page == parts.count() ? rendered.length() : startOf(rendered, page + 1));
  }

  private int startOf(String rendered, int page) {
    String id = parts.starts().get(page - 1).id();
    int start = MarkdownRenderer.startOf(rendered, id);
    if (start < 0) {
      throw new IllegalStateException("not in the text: paragraph " + id);
    }
    return start;
  }

  private static List<String> ids(String body) {
    List<String> ids = new ArrayList<>();
    Matcher id = ID.matcher(body);
    while (id.find()) {
      ids.add(Parser.unescapeEntities(id.group(1), true));
    }
    return ids;
  }

  private TextPartView view(int page, String body, List<TextPartView.Elsewhere> elsewhere) {
    List<PagedList.PageNumber> pages = new ArrayList<>();
    for (int number = 1; number <= parts.count(); number++) {
      pages.add(new PagedList.PageNumber(number, address(number), number == page, false));
    }
    return new TextPartView(
        page,
        address(page),
        new SafeString(body),
        document.sections().stream().map(section -> section(section, page)).toList(),
        pages,
        page == 1 ? Optional.empty() : Optional.of(address(page - 1)),
        page == parts.count() ? Optional.empty() : Optional.of(address(page + 1)),
        elsewhere);
  }

  private TextPartView.SectionView section(Section section, int page) {
    int there = parts.pageAt(section.span().start());
    String below = address(there).substring(address(1).length());
    String way = there == page ? "" : (page == 1 ? "" : "../") + below;
    return new TextPartView.SectionView(
        section.id(),
        way + "#" + Addresses.encoded(section.id()),
        section.number(),
        section.level(),
        section.heading());
  }
}
