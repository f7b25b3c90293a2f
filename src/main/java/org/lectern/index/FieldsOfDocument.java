package org.lectern.index;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.util.BytesRef;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.Token;
import org.lectern.index.IndexDocument.Paragraph;
import org.lectern.index.IndexDocument.Speech;
import org.lectern.index.IndexDocument.Subject;

/**
 * What is indexed of documents: terms, which are added to a run, and columns. Stored fields are
 * published from the documents themselves.
 */
final class FieldsOfDocument {
  private final LecternAnalyzer analyzer;
  private final InvertedRun run;

  /**
   * @param analyzer gives forms; {@link InvertedFields} stems those of title and body, once each
   * @param run takes the terms
   */
  FieldsOfDocument(LecternAnalyzer analyzer, InvertedRun run) {
    this.analyzer = analyzer;
    this.run = run;
  }

  /** Adds the terms of a document to the run, and returns its columns. */
  Document add(IndexDocument document, int number) {
    addTitle(document.title(), number);
    addText(document, number);
    addNames(IndexFields.PERSON, namesOf(document.people()), number);
    addNames(IndexFields.EVENT, namesOf(document.events()), number);
    addNames(IndexFields.PLACE, namesOf(document.places()), number);
    addNames(IndexFields.SOURCE, document.source().stream().toList(), number);
    Document columns = new Document();
    facets(document).forEach((facet, labels) -> addFacet(facet, labels, number, columns));
    document
        .days()
        .ifPresent(
            days -> {
              columns.add(new NumericDocValuesField(IndexFields.DATE_FROM, days.first()));
              if (days.last() != days.first()) {
                columns.add(new NumericDocValuesField(IndexFields.DATE_TO, days.last()));
              }
            });
    return columns;
  }

  private static Map<String, Map<String, String>> facets(IndexDocument document) {
    return Map.of(
        IndexFields.YEAR, labels(document.date().flatMap(EdtfOrder::year)),
        IndexFields.TYPE, labels(document.kind()),
        IndexFields.LANGUAGE, labels(document.language()),
        IndexFields.SOURCE, labels(document.source()),
        IndexFields.PLACE, labelsOf(document.places()),
        IndexFields.PERSON, labelsOf(document.people()),
        IndexFields.EVENT, labelsOf(document.events()));
  }

  private void addTitle(String title, int number) {
    InvertedField field = run.field(IndexFields.TITLE, IndexFields.WORDS);
    int position = 0;
    for (Token token : analyzer.analyze(title)) {
      field.add(token.form(), number, position++);
    }
    field.addLength(number, position);
  }

  /**
   * The body, and beside it who says what of it: at the same positions. Words without a place
   * follow in their own order, as far apart as paragraphs, so that no phrase is found among them.
   */
  private void addText(IndexDocument document, int number) {
    int position = 0;
    int length = 0;
    for (Paragraph paragraph : document.paragraphs()) {
      List<Token> tokens = analyzer.analyze(paragraph.text());
      if (!tokens.isEmpty()) {
        addWords(tokens, number, position);
        addSpeakers(paragraph, tokens, number, position);
      }
      length += tokens.size();
      position += tokens.size() + LecternAnalyzer.PARAGRAPH_GAP;
    }
    for (String word : document.words()) {
      run.field(IndexFields.BODY, IndexFields.WORDS).add(word, number, position);
      length++;
      position += 1 + LecternAnalyzer.PARAGRAPH_GAP;
    }
    if (length > 0) {
      run.field(IndexFields.BODY, IndexFields.WORDS).addLength(number, length);
    }
  }

  private void addWords(List<Token> tokens, int number, int first) {
    InvertedField body = run.field(IndexFields.BODY, IndexFields.WORDS);
    int position = first;
    for (Token token : tokens) {
      body.add(token.form(), number, position++);
    }
  }

  private void addSpeakers(Paragraph paragraph, List<Token> tokens, int number, int first) {
    speeches(paragraph)
        .forEach(
            (speaker, speeches) -> {
              InvertedField said = run.field(IndexFields.SAID, IndexFields.NAME_WORDS);
              int position = first;
              for (Token token : tokens) {
                if (isIn(token, speeches)) {
                  said.add(speaker, number, position);
                }
                position++;
              }
            });
  }

  /** What each speaker says in a paragraph. */
  private Map<String, List<Speech>> speeches(Paragraph paragraph) {
    Map<String, List<Speech>> speeches = new HashMap<>();
    for (Speech speech : paragraph.said()) {
      String name = joined(speech.speaker());
      if (!name.isEmpty()) {
        speeches.computeIfAbsent(name, x -> new ArrayList<>()).add(speech);
      }
    }
    return speeches;
  }

  private String joined(String name) {
    String words =
        analyzer.analyze(name).stream().map(Token::form).collect(Collectors.joining(" "));
    return clipped(words);
  }

  private static boolean isIn(Token token, List<Speech> speeches) {
    for (Speech speech : speeches) {
      if (speech.start() < token.end() && token.start() < speech.end()) {
        return true;
      }
    }
    return false;
  }

  private void addNames(String field, List<String> all, int number) {
    int position = 0;
    for (String name : all) {
      for (Token token : analyzer.analyze(name)) {
        run.field(field, IndexFields.NAME_WORDS).add(token.form(), number, position++);
      }
      position += LecternAnalyzer.PARAGRAPH_GAP;
    }
  }

  private static List<String> namesOf(List<Subject> subjects) {
    List<String> all = new ArrayList<>();
    subjects.forEach(subject -> all.addAll(subject.names()));
    return all;
  }

  private static Map<String, String> labelsOf(List<Subject> subjects) {
    Map<String, String> labels = new TreeMap<>();
    subjects.forEach(subject -> labels.putIfAbsent(subject.id(), subject.label()));
    return labels;
  }

  private static Map<String, String> labels(List<String> values) {
    Map<String, String> labels = new TreeMap<>();
    values.stream().filter(value -> !value.isEmpty()).forEach(value -> labels.put(value, value));
    return labels;
  }

  private static Map<String, String> labels(Optional<String> value) {
    return labels(value.stream().toList());
  }

  /** Values that are asked for whole are found in small letters too, however they are typed. */
  private void addFacet(String facet, Map<String, String> labels, int number, Document columns) {
    String field = IndexFields.keyword(facet);
    TreeSet<String> keys = new TreeSet<>();
    labels.forEach(
        (value, label) -> {
          String key = clipped(value);
          String shown = clipped(label);
          String column = shown.equals(key) ? key : key + IndexFields.LABEL + shown;
          keys.add(key);
          columns.add(new SortedSetDocValuesField(field, new BytesRef(column)));
        });
    if (IndexFields.WHOLE.contains(facet)) {
      List.copyOf(keys).forEach(key -> keys.add(UCharacter.toLowerCase(ULocale.ROOT, key)));
    }
    keys.forEach(key -> run.field(field, IndexFields.FILTER).add(key, number, 0));
  }

  /**
   * Lucene refuses terms of more than 32,766 bytes; a name that long is none. What is no Unicode is
   * replaced, as it is when a term becomes UTF-8, so that terms differ whose bytes differ.
   */
  private static String clipped(String value) {
    String plain = new BytesRef(value.replace(IndexFields.LABEL, ' ')).utf8ToString();
    if (plain.length() <= IndexFields.MAX_VALUE) {
      return plain;
    }
    boolean splits = Character.isHighSurrogate(plain.charAt(IndexFields.MAX_VALUE - 1));
    return plain.substring(0, IndexFields.MAX_VALUE - (splits ? 1 : 0));
  }
}
