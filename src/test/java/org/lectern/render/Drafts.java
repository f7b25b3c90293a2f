package org.lectern.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.i18n.MessageCatalog;
import org.lectern.i18n.Messages;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusSettings;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Entities;
import org.lectern.model.Format;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Ledger;
import org.lectern.model.Links;
import org.lectern.model.Mention;
import org.lectern.model.Metadata;
import org.lectern.model.Paragraph;
import org.lectern.model.Removal;
import org.lectern.model.Repair;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Section;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.model.StatedMetadata;
import org.lectern.model.Statement;
import org.lectern.model.TextMap;

/** Builds documents by hand, with as much in them as a test wants to see on a page. */
final class Drafts {
  static final Metadata UNKNOWN =
      new Metadata(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private Drafts() {}

  /** Our theme with scripts of no content: what they do is not a matter of the pages. */
  static Theme theme() {
    SortedMap<String, byte[]> bundle = new TreeMap<>();
    for (String name :
        List.of(
            "search.js",
            "engine.js",
            "scripts/site.js",
            "scripts/document.js",
            "scripts/compare.js",
            "scripts/listing.js",
            "scripts/search-page.js")) {
      bundle.put(name, "/* no content */".getBytes(StandardCharsets.UTF_8));
    }
    return Theme.standard().withBundle(bundle);
  }

  /** The interface in English. */
  static Messages english() {
    return theme().messages().value().of(MessageCatalog.ENGLISH).orElseThrow();
  }

  static CorpusSettings settings(String title) {
    return new CorpusSettings(
        title,
        Optional.empty(),
        "en",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        StatedMetadata.NONE,
        Map.of());
  }

  static Corpus corpus(CorpusSettings settings, Document... documents) {
    return new Corpus(
        settings,
        List.of(documents),
        List.of(),
        List.of(),
        Entities.NONE,
        List.of(),
        Links.NONE,
        Ledger.EMPTY);
  }

  static Source source(String id, String text) {
    return new Source(id, id + ".txt", Format.TEXT, text, 0, "UTF-8", 1, StatedMetadata.NONE);
  }

  /** A document of which nothing is known but its text, one paragraph a line. */
  static Document plain(String id, String text) {
    return new Draft(id, text, List.of(text.split("\n+"))).build();
  }

  static Inferred<DateRange> date(String edtf, double confidence, String rule, Span... support) {
    return Inferred.of(DateRange.parse(edtf).orElseThrow(), confidence, rule, support);
  }

  /** A document in the making. */
  static final class Draft {
    final Source source;
    final String text;
    final List<Paragraph> paragraphs = new ArrayList<>();
    final List<Section> sections = new ArrayList<>();
    final List<Statement> statements = new ArrayList<>();
    final List<Mention> mentions = new ArrayList<>();
    final List<ReportedEvent> events = new ArrayList<>();
    final List<Removal> removed = new ArrayList<>();
    final List<Repair> repairs = new ArrayList<>();
    Metadata metadata = UNKNOWN;

    Draft(String id, String sourceText, List<String> paragraphTexts) {
      source = source(id, sourceText);
      text = String.join("\n\n", paragraphTexts);
      int at = 0;
      for (String paragraph : paragraphTexts) {
        String number = "p" + (paragraphs.size() + 1);
        Span span = new Span(at, at + paragraph.length());
        boolean recovered = paragraphs.size() % 3 == 2;
        paragraphs.add(new Paragraph(number, span, recovered, Optional.empty()));
        at += paragraph.length() + 2;
      }
    }

    /** The span of the first occurrence in the source. */
    Span inSource(String words) {
      int at = source.text().indexOf(words);
      if (at < 0) {
        throw new AssertionError("not in " + source.id() + ": " + words);
      }
      return new Span(at, at + words.length());
    }

    /** Sentences in which a name stands before a reporting verb become statements. */
    void statements(Map<String, String> names) {
      for (Paragraph paragraph : paragraphs) {
        Matcher sentence = Pattern.compile("[^.]+\\.?").matcher(paragraph.span().of(text));
        while (sentence.find()) {
          String words = sentence.group();
          Matcher verb =
              Pattern.compile(
                      "\\b(said|stressed|noted|pointed out|urged|emphasized|added|requested)\\b")
                  .matcher(words);
          if (verb.find()) {
            names.forEach(
                (shortName, fullName) -> {
                  if (words.contains(shortName)) {
                    addStatement(paragraph, sentence, words, verb.group(), fullName);
                  }
                });
          }
        }
      }
    }

    private void addStatement(
        Paragraph paragraph, Matcher sentence, String words, String verb, String name) {
      int lead = words.length() - words.stripLeading().length();
      int start = paragraph.span().start() + sentence.start() + lead;
      Span span = new Span(start, paragraph.span().start() + sentence.end());
      if (statements.stream().noneMatch(other -> other.span().overlaps(span))) {
        int number = statements.size() + 1;
        statements.add(
            new Statement(
                "said" + number,
                name,
                Optional.of(verb),
                number % 4 == 0 ? Statement.Directness.DIRECT : Statement.Directness.REPORTED,
                span,
                number % 5 == 0 ? 0.5 : 0.9,
                "reporting-verb"));
      }
    }

    void mentions(Mention.Type type, String words, String name, String role) {
      Matcher found = Pattern.compile("\\b" + Pattern.quote(words) + "\\b").matcher(text);
      while (found.find()) {
        Span span = new Span(found.start(), found.end());
        if (mentions.stream().noneMatch(other -> other.span().overlaps(span))) {
          List<Mention.Role> roles =
              role == null
                  ? List.of()
                  : List.of(new Mention.Role(role, new Span(span.start(), span.start())));
          mentions.add(new Mention(type, name, span, roles, 0.9));
        }
      }
    }

    Document build() {
      mentions.sort((a, b) -> a.span().compareTo(b.span()));
      return new Document(
          source,
          metadata,
          text,
          new TextMap(List.of()),
          paragraphs,
          sections,
          statements,
          mentions,
          events,
          removed,
          repairs,
          List.of());
    }
  }

  static Metadata metadata(
      Inferred<String> title,
      Kind kind,
      Inferred<DateRange> date,
      Inferred<String> place,
      Inferred<String> publisher) {
    return new Metadata(
        Optional.ofNullable(title),
        Optional.of(Inferred.of("en", 0.99, "language-words")),
        Optional.ofNullable(kind).map(k -> Inferred.of(k, 0.8, "kind-wording")),
        Optional.ofNullable(date),
        Optional.ofNullable(place),
        Optional.ofNullable(publisher),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
