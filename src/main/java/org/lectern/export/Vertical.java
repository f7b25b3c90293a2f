package org.lectern.export;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.lectern.address.Addresses;
import org.lectern.export.TextMarks.Mark;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Mention;
import org.lectern.model.Metadata;
import org.lectern.model.Paragraph;
import org.lectern.model.Span;
import org.lectern.model.Statement;
import org.lectern.record.WellFormed;

/**
 * The corpus as vertical text, as the IMS Corpus Workbench, CQPweb and NoSketch Engine take it: a
 * word or sign a line, structures as tags on lines of their own, {@code <g/>} where no space stands
 * between two. Words are those of Unicode Standard Annex #29 by ICU. No lemma and no part of speech
 * is given, as none is known.
 */
final class Vertical {
  private final Corpus corpus;
  private final Urls urls;
  private final BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
  private final StringBuilder out = new StringBuilder();

  private Vertical(Corpus corpus) {
    this.corpus = corpus;
    this.urls = new Urls(corpus.settings());
  }

  static String write(Corpus corpus) {
    Vertical vertical = new Vertical(corpus);
    corpus.documents().forEach(vertical::document);
    return vertical.out.toString();
  }

  private void document(Document document) {
    Metadata known = document.metadata();
    open(
        "doc",
        "id",
        document.id(),
        "title",
        document.displayTitle(),
        "date",
        known.date().map(date -> date.value().toString()).orElse(""),
        "year",
        document.listingDate().map(date -> date.value().toString().substring(0, 4)).orElse(""),
        "kind",
        known.kind().map(Inferred::value).map(Kind::label).orElse(""),
        "language",
        known.language().map(Inferred::value).orElse(""),
        "place",
        known.place().map(Inferred::value).orElse(""),
        "publisher",
        known.publisher().map(Inferred::value).orElse(""),
        "author",
        String.join("|", known.authors().stream().map(Inferred::value).toList()),
        "url",
        urls.of(Addresses.document(document.id())));
    for (Paragraph paragraph : document.paragraphs()) {
      open("p", "id", paragraph.id());
      breaks.setText(document.textOf(paragraph));
      run(document, paragraph, paragraph.span(), TextMarks.of(document, paragraph));
      close("p");
    }
    close("doc");
  }

  private void run(Document document, Paragraph paragraph, Span span, List<Mark> marks) {
    int at = span.start();
    for (Mark mark : marks) {
      words(document.text(), paragraph.span(), new Span(at, mark.span().start()));
      mark(document, paragraph, mark);
      at = mark.span().end();
    }
    words(document.text(), paragraph.span(), new Span(at, span.end()));
  }

  private void mark(Document document, Paragraph paragraph, Mark mark) {
    String tag = "name";
    if (mark.of() instanceof Statement said) {
      tag = "said";
      String person = corpus.personId(document.id(), said.speaker()).orElse("");
      String kind = said.kind().label();
      open(tag, "id", said.id(), "who", said.speaker(), "person", person, "kind", kind);
    } else if (mark.of() instanceof Mention mention) {
      open(tag, "type", mention.type().label(), "name", mention.name());
    }
    run(document, paragraph, mark.span(), mark.inside());
    close(tag);
  }

  /** The words of a stretch; one that a mark parts is two. */
  private void words(String text, Span paragraph, Span stretch) {
    int at = stretch.start();
    while (at < stretch.end()) {
      int next = breaks.following(at - paragraph.start());
      int end = next == BreakIterator.DONE ? stretch.end() : next + paragraph.start();
      end = Math.min(end, stretch.end());
      String word = text.substring(at, end);
      if (!word.isBlank()) {
        if (at > paragraph.start() && !Character.isWhitespace(text.charAt(at - 1))) {
          out.append("<g/>\n");
        }
        out.append(escaped(word.strip())).append('\n');
      }
      at = end;
    }
  }

  private void open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(attributes[i + 1]).replace("\"", "&quot;")).append('"');
    }
    out.append(">\n");
  }

  private void close(String tag) {
    out.append("</").append(tag).append(">\n");
  }

  private static String escaped(String text) {
    String line = WellFormed.of(text).replaceAll("\\s+", " ");
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
