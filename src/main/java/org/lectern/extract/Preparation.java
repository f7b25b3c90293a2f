package org.lectern.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.extract.clean.Assembler;
import org.lectern.extract.clean.Break;
import org.lectern.extract.clean.Cleaned;
import org.lectern.extract.clean.Edit;
import org.lectern.extract.clean.EditList;
import org.lectern.extract.clean.Furniture;
import org.lectern.extract.clean.InvisibleCharacters;
import org.lectern.extract.clean.Layout;
import org.lectern.extract.clean.Line;
import org.lectern.extract.clean.LineNumbers;
import org.lectern.extract.clean.Repairs;
import org.lectern.extract.clean.RightsNotice;
import org.lectern.extract.clean.StrippedPage;
import org.lectern.extract.html.Entities;
import org.lectern.extract.html.SitePages;
import org.lectern.extract.html.WebPage;
import org.lectern.extract.structure.ParagraphRecovery;
import org.lectern.model.EmbeddedMetadata;
import org.lectern.model.Inferred;
import org.lectern.model.Paragraph;
import org.lectern.model.Problem;
import org.lectern.model.Reason;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.model.Structure.Block;

/**
 * Cleaning, from the source to the text with its paragraphs.
 *
 * @param cleaned the cleaned text
 * @param head what stood before it
 * @param rights the rights notice
 * @param embedded what the format says of the document; its language is the one that is believed
 * @param problems what cleaning has to tell
 * @param headings the headings that the format marks, in order
 */
record Preparation(
    Cleaned cleaned,
    Head head,
    Optional<RightsNotice> rights,
    EmbeddedMetadata embedded,
    List<Problem> problems,
    List<Block> headings) {

  /** From here on a guess of the language is believed more than a declaration. */
  private static final double SURE = 0.97;

  /** Copies the list. */
  Preparation {
    problems = List.copyOf(problems);
    headings = List.copyOf(headings);
  }

  /** The same with more to tell. */
  Preparation with(List<Problem> more) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more);
    return new Preparation(cleaned, head, rights, embedded, all, headings);
  }

  /** The same in a language. */
  Preparation in(Optional<Inferred<String>> language) {
    return new Preparation(
        cleaned, head, rights, embedded.inLanguage(language), problems, headings);
  }

  /** Finds the article of a web page. */
  static Preparation ofPage(Source source, SitePages site) {
    WebPage page = WebPage.of(source, site);
    Optional<Inferred<String>> guess = LanguageGuess.of(page.cleaned().text(), 0);
    EmbeddedMetadata embedded = source.embedded().orElse(page.embedded());
    return new Preparation(
            page.cleaned(), Head.NONE, Optional.empty(), embedded, List.of(), page.headings())
        .in(language(embedded.language(), guess));
  }

  /** What is declared, unless the words are surely of another language. */
  private static Optional<Inferred<String>> language(
      Optional<Inferred<String>> declared, Optional<Inferred<String>> guess) {
    if (declared.isEmpty() || guess.isEmpty()) {
      return declared.or(() -> guess);
    }
    String tag = declared.get().value();
    boolean same = LanguageGuess.isSame(tag, guess.get().value());
    if (same) {
      return Optional.of(
          declared.get().withConfidence(0.98).because("The words are of the same language."));
    }
    return guess.get().confidence() >= SURE ? guess : declared;
  }

  /** Cleans a source of plain text. */
  static Preparation ofText(Source source, boolean english) {
    String text = source.text();
    LineNumbers margin = LineNumbers.find(text, Line.split(text, source.bodyStart()));
    List<Line> lines = margin.lines();
    List<Edit> edits = new ArrayList<>(margin.edits());

    Optional<RightsNotice> rights = RightsNotice.find(text, lines);
    List<Line> rest = rights.map(r -> without(text, lines, r.span())).orElse(lines);
    if (rest.isEmpty()) {
      rights = Optional.empty();
      rest = lines;
    }
    rights.ifPresent(r -> edits.add(rightsEdit(r)));

    Optional<StrippedPage> page = StrippedPage.of(text, rest);
    List<Line> others = page.map(StrippedPage::others).orElse(List.of());
    rest = page.map(StrippedPage::lines).orElse(rest);
    List<Edit> furniture = Furniture.find(text, rest, others);
    edits.addAll(furniture);
    GluedHead glued = GluedHead.of(text, without(rest, furniture));
    List<Line> content = glued.lines();

    Head head =
        page.isPresent()
            ? PageHead.read(text, page.get(), content)
            : glued.pieces() > 0
                ? glued.head(text)
                : HeadReader.read(text, content, Layout.of(text, content).width());
    head.taken().forEach(t -> edits.add(headEdit(t)));
    List<Line> body = behind(content, head);
    List<Edit> details = details(text, source.bodyStart(), body, english, page.isPresent());
    Cleaned cleaned = clean(source, EditList.merge(edits, details), body);
    boolean keptAll = furniture.isEmpty() && Furniture.isAll(text, rest);
    return new Preparation(
        cleaned,
        head,
        rights,
        source.embedded(),
        keptAll ? List.of(allNavigation(source)) : List.of(),
        List.of());
  }

  private static Problem allNavigation(Source source) {
    return Problem.warning(
        Problem.Place.file(source.path()),
        "all of this file looks like the navigation of a web page; it was kept",
        "remove the file if it has no text");
  }

  /**
   * A title stands at the head of the page, so it is only taken from the text. Any other line of
   * the head has more characters than the fact that it gives, so it is shown as removed.
   */
  static Edit headEdit(Head.Taken taken) {
    Span span = new Span(taken.first().span().start(), taken.last().span().end());
    return switch (taken.field()) {
      case "title" -> Edit.take(span, taken.field());
      case "letterhead" -> Edit.remove(span, "header-line", "line of the cover, beside the title");
      case "note" -> Edit.remove(span, "header-line", "note on the text, not of it");
      default ->
          Edit.remove(
              span,
              "header-line",
              Reason.of("header line, kept as metadata: {field}")
                  .with("field", Reason.of(taken.field())));
    };
  }

  static Edit rightsEdit(RightsNotice notice) {
    return Edit.remove(
        notice.span(), RightsNotice.RULE, "copyright notice, kept as the rights statement");
  }

  /** Repairs of single characters; a page whose tags were taken off may have kept its entities. */
  private static List<Edit> details(
      String text, int from, List<Line> body, boolean english, boolean page) {
    List<Edit> details = new ArrayList<>(InvisibleCharacters.find(text, from));
    for (Line line : body) {
      if (page) {
        Entities.find(text, line.span(), details);
      }
      details.addAll(Repairs.find(text, line.span(), english));
    }
    return details;
  }

  private static Cleaned clean(Source source, List<Edit> edits, List<Line> body) {
    String text = source.text();
    List<Break> breaks = new ArrayList<>();
    Layout.of(text, body)
        .paragraphStarts()
        .forEach(line -> breaks.add(new Break(line.span().start(), false)));
    Cleaned cleaned = Assembler.assemble(source, edits, breaks);
    List<Break> recovered = recovered(cleaned);
    if (recovered.isEmpty()) {
      return cleaned;
    }
    breaks.addAll(recovered);
    breaks.sort((a, b) -> Integer.compare(a.offset(), b.offset()));
    return Assembler.assemble(source, edits, breaks);
  }

  private static List<Break> recovered(Cleaned cleaned) {
    List<Span> paragraphs = cleaned.paragraphs().stream().map(Paragraph::span).toList();
    List<Break> breaks = new ArrayList<>();
    for (int offset : ParagraphRecovery.find(cleaned.text(), paragraphs)) {
      cleaned
          .map()
          .toSource(new Span(offset, offset + 1))
          .ifPresent(span -> breaks.add(new Break(span.start(), true)));
    }
    return breaks;
  }

  /** The lines without a stretch at the end of one. */
  private static List<Line> without(String text, List<Line> lines, Span span) {
    List<Line> rest = new ArrayList<>();
    for (Line line : lines) {
      if (!line.span().overlaps(span)) {
        rest.add(line);
      } else if (line.span().start() < span.start()) {
        rest.add(new Line(Line.trim(text, line.span().start(), span.start()), line.blankBefore()));
      }
    }
    return rest;
  }

  /** The lines that no edit removes; what follows a removed line follows a gap. */
  private static List<Line> without(List<Line> lines, List<Edit> edits) {
    Set<Span> gone = new HashSet<>();
    edits.forEach(e -> gone.add(e.span()));
    List<Line> rest = new ArrayList<>();
    boolean gap = false;
    for (Line line : lines) {
      if (gone.contains(line.span())) {
        gap = true;
      } else {
        rest.add(gap ? new Line(line.span(), Math.max(1, line.blankBefore())) : line);
        gap = false;
      }
    }
    return rest;
  }

  private static List<Line> behind(List<Line> content, Head head) {
    List<Line> body = new ArrayList<>(content);
    for (Head.Taken taken : head.taken()) {
      body.removeIf(
          l ->
              l.span().start() >= taken.first().span().start()
                  && l.span().end() <= taken.last().span().end());
    }
    return body;
  }
}
