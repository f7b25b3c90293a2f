package org.lectern.record;

import com.vladsch.flexmark.parser.Parser;
import java.util.List;
import java.util.Optional;
import org.lectern.model.Document;
import org.lectern.model.Format;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Source;
import org.lectern.model.StatedMetadata;

/** Text as Markdown, and Markdown as text. Thread-safe. */
public final class MarkdownText {
  private static final Parser PARSER =
      Parser.builder().customInlineParserExtensionFactory(EntityParser.FACTORY).build();

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

  /** The paragraphs of a document as Markdown, without a line break at the end. */
  public static String body(Document document) {
    return MarkdownBody.of(document).markdown();
  }

  /**
   * Reads the text of a Markdown body, with what a person may have put in: of emphasis, headings,
   * lists, quotes and links the words stay; raw HTML is text as it stands, but for comments; a line
   * break inside a paragraph is a space; every line of a code block is a paragraph.
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
