package org.lectern.render.markdown;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Mention;
import org.lectern.model.Paragraph;
import org.lectern.model.Section;
import org.lectern.model.Span;
import org.lectern.model.Statement;
import org.lectern.text.Capitals;

/** Turns what is known of a document's words into elements of its page. */
final class DocumentMarks {
  /** Below this a reader is told that the speaker is not sure. */
  private static final double SURE = 0.6;

  private final Document document;
  private final BiFunction<Mention.Type, String, Optional<String>> href;
  private final Map<String, String> notes;
  private final UnaryOperator<String> label;
  private final boolean rightToLeft;
  private final SectionStarts starts;

  DocumentMarks(
      Document document,
      BiFunction<Mention.Type, String, Optional<String>> href,
      Map<String, String> notes,
      UnaryOperator<String> label) {
    this.label = label;
    this.notes = notes;
    this.document = document;
    this.href = href;
    this.rightToLeft =
        isRightToLeft(document.metadata().language().map(Inferred::value).orElse(""));
    this.starts = new SectionStarts(document);
  }

  /** The paragraphs that have text, in order, each with its marks. */
  List<ParagraphMarks> paragraphs() {
    List<Mark> all = new ArrayList<>();
    document.statements().forEach(s -> all.add(mark(s)));
    document.mentions().forEach(m -> add(m, all));
    all.removeIf(mark -> mark.span().isEmpty());
    all.sort(Mark.OUTSIDE_IN);
    List<ParagraphMarks> out = new ArrayList<>();
    int next = 0;
    int number = 0;
    for (Paragraph paragraph : document.paragraphs()) {
      number++;
      List<Mark> here = new ArrayList<>();
      while (next < all.size() && all.get(next).span().start() < paragraph.span().end()) {
        clip(all.get(next++), paragraph.span()).ifPresent(here::add);
      }
      if (!paragraph.span().isEmpty()) {
        out.add(
            new ParagraphMarks(
                paragraph.span(),
                starts.tag(paragraph),
                open(paragraph, number),
                here,
                notes.getOrDefault(paragraph.id(), "")));
      }
    }
    return out;
  }

  private static Optional<Mark> clip(Mark mark, Span to) {
    int start = Math.max(mark.span().start(), to.start());
    int end = Math.min(mark.span().end(), to.end());
    return start < end
        ? Optional.of(new Mark(new Span(start, end), mark.tag(), mark.id(), mark.attributes()))
        : Optional.empty();
  }

  private static Mark mark(Statement statement) {
    String attributes =
        Html.attribute("class", statement.confidence() < SURE ? "said unsure" : "said")
            + kind(statement)
            + Html.attribute("title", statement.speaker());
    return new Mark(statement.span(), "span", Optional.of(statement.id()), attributes);
  }

  /** Most statements are reported, so only what is not says so. */
  private static String kind(Statement statement) {
    return statement.kind() == Statement.Directness.REPORTED
        ? ""
        : Html.attribute("data-kind", statement.kind().label());
  }

  private void add(Mention mention, List<Mark> out) {
    Optional<String> to = href.apply(mention.type(), mention.name());
    String kind =
        switch (mention.type()) {
          case PERSON -> "person";
          case ORGANISATION -> "org";
          case PLACE -> "place";
        };
    String attributes =
        Html.attribute("class", kind) + to.map(h -> Html.attribute("href", h)).orElse("");
    out.add(new Mark(mention.span(), to.isPresent() ? "a" : "span", Optional.empty(), attributes));
    mention
        .roles()
        .forEach(
            role ->
                out.add(
                    new Mark(
                        role.span(), "span", Optional.empty(), Html.attribute("class", "role"))));
  }

  private String open(Paragraph paragraph, int number) {
    StringBuilder sections = new StringBuilder();
    for (Section section : starts.in(paragraph)) {
      sections
          .append("<a")
          .append(Html.attribute("id", section.id()))
          .append(" class=\"section-anchor\"></a>");
    }
    String n =
        paragraph.id().matches("p\\d+[a-z]*(-\\d+)?") ? paragraph.id().substring(1) : "" + number;
    return "<"
        + starts.tag(paragraph)
        + Html.attribute("id", paragraph.id())
        + classes(paragraph)
        + Html.attribute("data-n", n)
        + language(paragraph)
        + '>'
        + sections
        + "<a class=\"pn\""
        + Html.attribute("href", "#" + paragraph.id())
        + Html.attribute("aria-label", label.apply(n))
        + "></a>";
  }

  private String classes(Paragraph paragraph) {
    List<String> classes = new ArrayList<>();
    if (!starts.in(paragraph).isEmpty()) {
      classes.add("section-start");
    }
    if (!starts.tag(paragraph).equals("p") && Capitals.are(paragraph.span().of(document.text()))) {
      classes.add("capitals");
    }
    if (paragraph.recovered()) {
      classes.add("recovered");
    }
    return classes.isEmpty() ? "" : Html.attribute("class", String.join(" ", classes));
  }

  private String language(Paragraph paragraph) {
    if (paragraph.language().isEmpty()) {
      return "";
    }
    String tag = paragraph.language().get();
    boolean rtl = isRightToLeft(tag);
    String direction = rtl == rightToLeft && !rtl ? "" : Html.attribute("dir", rtl ? "rtl" : "ltr");
    return Html.attribute("lang", tag) + direction;
  }

  private static boolean isRightToLeft(String language) {
    return !language.isEmpty() && ULocale.forLanguageTag(language).isRightToLeft();
  }
}
