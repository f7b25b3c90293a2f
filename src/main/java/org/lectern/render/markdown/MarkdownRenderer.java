package org.lectern.render.markdown;

import java.util.Optional;
import java.util.function.Function;
import org.lectern.model.Document;
import org.lectern.model.Mention;
import org.lectern.model.Page;
import org.lectern.model.Paragraph;
import org.lectern.model.Section;
import org.lectern.model.Statement;

/** Temporary: stands in for the flexmark renderer until that is merged, and is replaced by it. */
public final class MarkdownRenderer {
  /** The body of a document. */
  public String document(Document document, Function<String, Optional<String>> personHref) {
    StringBuilder out = new StringBuilder();
    int n = 0;
    for (Paragraph p : document.paragraphs()) {
      n++;
      Optional<Section> section =
          document.sections().stream()
              .filter(s -> s.span().start() == p.span().start())
              .findFirst();
      section.ifPresent(
          s -> out.append("<a id=\"" + s.id() + "\" class=\"section-anchor\"></a>\n"));
      String classes =
          ((section.isPresent() ? "section-start " : "") + (p.recovered() ? "recovered" : ""))
              .strip();
      out.append("<p id=\"" + p.id() + "\" data-n=\"" + n + "\"");
      out.append(classes.isEmpty() ? "" : " class=\"" + classes + "\"");
      p.language().ifPresent(l -> out.append(" lang=\"" + escape(l) + "\""));
      out.append(
          "><a class=\"pn\" href=\"#" + p.id() + "\" aria-label=\"Paragraph " + n + "\"></a>");
      for (int i = p.span().start(); i <= p.span().end(); i++) {
        int at = i;
        document.mentions().stream()
            .filter(m -> m.span().end() == at && p.span().overlaps(m.span()))
            .forEach(m -> out.append(tag(m, personHref).isEmpty() ? "" : close(m, personHref)));
        document.statements().stream()
            .filter(s -> s.span().end() == at && p.span().overlaps(s.span()))
            .forEach(s -> out.append("</span>"));
        document.statements().stream()
            .filter(s -> s.span().start() == at && p.span().overlaps(s.span()))
            .forEach(s -> out.append(open(s)));
        document.mentions().stream()
            .filter(m -> m.span().start() == at && p.span().overlaps(m.span()))
            .forEach(m -> out.append(tag(m, personHref)));
        if (i < p.span().end()) {
          out.append(escape(document.text().substring(i, i + 1)));
        }
      }
      out.append("</p>\n");
    }
    return out.toString();
  }

  private static String open(Statement s) {
    return "<span class=\"said"
        + (s.confidence() < 0.6 ? " unsure" : "")
        + "\" id=\""
        + s.id()
        + "\" data-speaker=\""
        + escape(s.speaker())
        + "\" data-kind=\""
        + s.kind().label()
        + "\" title=\""
        + escape(s.speaker())
        + "\">";
  }

  private static String tag(Mention m, Function<String, Optional<String>> href) {
    return switch (m.type()) {
      case PERSON ->
          href.apply(m.name())
              .map(h -> "<a class=\"person\" href=\"" + escape(h) + "\">")
              .orElse("<span class=\"person\">");
      case ORGANISATION -> "<span class=\"org\">";
      case PLACE -> "<span class=\"place\">";
    };
  }

  private static String close(Mention m, Function<String, Optional<String>> href) {
    return m.type() == Mention.Type.PERSON && href.apply(m.name()).isPresent() ? "</a>" : "</span>";
  }

  /** The body of a page. */
  public String page(Page page) {
    StringBuilder out = new StringBuilder();
    for (String block : page.markdown().strip().split("\n\\s*\n")) {
      String tag = block.startsWith("## ") ? "h2" : "p";
      String text = block.replaceFirst("^## ", "").replaceAll("\\\\(\\p{Punct})", "$1");
      String html =
          escape(text)
              .replaceAll("\\[([^]]*)]\\(([^)]*)\\)", "<a href=\"$2\">$1</a>")
              .replaceAll("\\*([^*]+)\\*", "<em>$1</em>");
      out.append("<" + tag + ">" + html + "</" + tag + ">\n");
    }
    return out.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
