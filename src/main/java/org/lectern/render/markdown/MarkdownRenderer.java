package org.lectern.render.markdown;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.Document;
import org.lectern.model.Mention;
import org.lectern.model.Outcome;
import org.lectern.model.Page;
import org.lectern.record.EntityParser;
import org.lectern.record.MarkdownBody;

/** Renders the texts of documents and the pages that people write. Immutable, thread-safe. */
public final class MarkdownRenderer {
  private final Parser parser =
      Parser.builder().customInlineParserExtensionFactory(EntityParser.FACTORY).build();
  private final HtmlRenderer text =
      HtmlRenderer.builder().extensions(List.of(new TextExtension())).build();
  private final PageHtml pages = new PageHtml();

  /** The same in English and without notes. */
  public String document(
      Document document, BiFunction<Mention.Type, String, Optional<String>> href) {
    return document(document, href, Map.of(), number -> "Paragraph " + number);
  }

  /**
   * The paragraphs of a document as HTML, with their numbers, sections, statements and mentions.
   *
   * <p>A paragraph that is all heading of a section is an {@code h2} to {@code h6}, any other a
   * {@code p}; each has its number in {@code data-n}. Their text content is that of the document's
   * paragraphs, character for character (see {@link MarkdownBody} for what no HTML can hold).
   *
   * @param href the address of what a name of a type means in this document; a name without one is
   *     marked and not linked
   * @param notes for a paragraph's id, the HTML that stands behind the paragraph
   * @param label what a paragraph of a number is called
   */
  public String document(
      Document document,
      BiFunction<Mention.Type, String, Optional<String>> href,
      Map<String, String> notes,
      UnaryOperator<String> label) {
    MarkdownBody body = MarkdownBody.of(document);
    List<ParagraphMarks> marks = new DocumentMarks(document, href, notes, label).paragraphs();
    com.vladsch.flexmark.util.ast.Document tree = parser.parse(body.markdown());
    return text.render(new MarkPostProcessor(body, marks).processDocument(tree));
  }

  /** Where the element of a paragraph begins in such HTML; -1 if nowhere. */
  public static int startOf(CharSequence html, String paragraph) {
    Matcher start =
        Pattern.compile("<(?:p|h[2-6])" + Pattern.quote(Html.attribute("id", paragraph)))
            .matcher(html);
    return start.find() ? start.start() : -1;
  }

  /**
   * The body of a page that a person wrote as HTML.
   *
   * <p>Headings get ids, relative addresses stay as they are, raw HTML is shown as text. Markdown
   * that would hurt the parser is refused: the value is then empty and the problem an error.
   */
  public Outcome<String> page(Page page) {
    return pages.render(page);
  }
}
