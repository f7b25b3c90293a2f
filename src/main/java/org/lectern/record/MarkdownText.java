package org.lectern.record;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.model.Document;
import org.lectern.model.Format;
import org.lectern.model.Outcome;
import org.lectern.model.Paragraph;
import org.lectern.model.Problem;
import org.lectern.model.Section;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.model.StatedMetadata;

/** Text as Markdown, and Markdown as text. Thread-safe. */
public final class MarkdownText {
  private static final Parser PARSER =
      Parser.builder(
              new MutableDataSet()
                  .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
                  .set(TablesExtension.MIN_HEADER_ROWS, 1)
                  .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                  .set(TablesExtension.COLUMN_SPANS, false))
          .customInlineParserExtensionFactory(EntityParser.FACTORY)
          .build();

  /** Markdown has headings of six levels. */
  private static final int DEEPEST = 6;

  private MarkdownText() {}

  /**
   * Writes a paragraph so that Markdown reads it as the same characters, escaping no more than it
   * must; see {@link MarkdownBody} for the two characters that no format carries.
   */
  public static String escape(String paragraph) {
    StringBuilder out = new StringBuilder();
    new MarkdownEscaper(paragraph, out).write(new int[paragraph.length()], 0);
    return out.toString();
  }

  /**
   * The paragraphs of a document as Markdown, without a line break at the end; those that head its
   * sections as headings, if that says all of the sections.
   */
  public static String body(Document document) {
    MarkdownBody body = MarkdownBody.of(document);
    StringBuilder out = new StringBuilder(body.markdown().length());
    int done = 0;
    for (Section section : headed(document)) {
      int start = body.offsetOf(section.headingSpan().start());
      out.append(body.markdown(), done, start);
      // A heading of level 1 would be read as the title.
      out.append("#".repeat(section.level() + 1)).append(' ');
      done = start;
    }
    return out.append(body.markdown(), done, body.markdown().length()).toString();
  }

  /** The sections, or none if headings would not give the same ones again. */
  private static List<Section> headed(Document document) {
    Set<Span> paragraphs =
        document.paragraphs().stream().map(Paragraph::span).collect(Collectors.toSet());
    int level = 0;
    for (Section section : document.sections()) {
      Span heading = section.headingSpan();
      if (section.level() > Math.min(level + 1, DEEPEST - 1)
          || !paragraphs.contains(heading)
          || document.text().charAt(heading.end() - 1) == '#') {
        return List.of();
      }
      level = section.level();
    }
    return document.sections();
  }

  /**
   * Reads the text of a Markdown body, with what a person may have put in: of emphasis, headings,
   * lists, quotes and links the words stay, and so do the numbers of list items; raw HTML is text
   * as it stands, but for comments; a line break inside a paragraph is a space; every line of a
   * code block and every row of a table is a paragraph.
   *
   * @param source offsets count in its text; the body begins at its {@link Source#bodyStart()}
   * @return no paragraphs and an error if the Markdown would hurt the parser
   */
  public static Outcome<List<MarkdownParagraph>> read(Source source) {
    String body = source.text().substring(source.bodyStart());
    Optional<String> excess = MarkdownLimits.excess(body);
    if (excess.isPresent()) {
      return refused(source, excess.get());
    }
    try {
      MarkdownReading reading = new MarkdownReading(source.bodyStart());
      return Outcome.of(reading.read(PARSER.parse(body)));
    } catch (StackOverflowError e) {
      return refused(source, "quotes, lists or brackets too deep inside each other");
    }
  }

  /**
   * The paragraphs of a Markdown body, as {@link #read(Source)} reads it.
   *
   * @return empty if the Markdown would hurt the parser
   */
  public static List<String> paragraphs(String body) {
    Source source =
        new Source("body", "body", Format.MARKDOWN, body, 0, "UTF-8", 1, StatedMetadata.NONE);
    return read(source).value().stream().map(MarkdownParagraph::text).toList();
  }

  private static Outcome<List<MarkdownParagraph>> refused(Source source, String message) {
    Problem problem =
        Problem.error(
            Problem.Place.file(source.path()),
            message,
            "simplify its Markdown, or save it as plain text (.txt)");
    return new Outcome<>(List.of(), List.of(problem));
  }
}
