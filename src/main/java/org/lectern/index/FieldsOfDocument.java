package org.lectern.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.util.BytesRef;
import org.lectern.index.IndexDocument.Paragraph;
import org.lectern.index.IndexDocument.Speech;
import org.lectern.index.IndexDocument.Subject;
import org.lectern.index.analysis.LecternAnalyzer;
import org.lectern.index.analysis.Token;

/**
 * What Lucene inverts of documents: words, names and columns. Stored fields are published from the
 * documents themselves. One for all threads.
 */
final class FieldsOfDocument {
  private final LecternAnalyzer words;
  private final LecternAnalyzer names;

  /**
   * @param words for title and body
   * @param names for names, without stemming
   */
  FieldsOfDocument(LecternAnalyzer words, LecternAnalyzer names) {
    this.words = words;
    this.names = names;
  }

  Document of(IndexDocument document) {
    Document fields = new Document();
    fields.add(new Field(IndexFields.TITLE, sequence(document.title()), IndexFields.WORDS));
    addText(fields, document.paragraphs());
    addNames(fields, IndexFields.PERSON, namesOf(document.people()));
    addNames(fields, IndexFields.EVENT, namesOf(document.events()));
    addNames(fields, IndexFields.PLACE, document.places());
    addNames(fields, IndexFields.SOURCE, document.source().stream().toList());
    addFacet(fields, IndexFields.YEAR, document.date().flatMap(EdtfOrder::year));
    addFacet(fields, IndexFields.TYPE, document.kind());
    addFacet(fields, IndexFields.LANGUAGE, document.language());
    addFacet(fields, IndexFields.SOURCE, document.source());
    addFacet(fields, IndexFields.PLACE, labels(document.places()));
    addFacet(fields, IndexFields.PERSON, labelsOf(document.people()));
    addFacet(fields, IndexFields.EVENT, labelsOf(document.events()));
    document
        .days()
        .ifPresent(
            days -> {
              fields.add(new NumericDocValuesField(IndexFields.DATE_FROM, days.first()));
              fields.add(new NumericDocValuesField(IndexFields.DATE_TO, days.last()));
            });
    return fields;
  }

  private TermSequence sequence(String text) {
    TermSequence terms = new TermSequence();
    int position = 0;
    for (Token token : words.analyze(text)) {
      terms.add(token.term(), position++);
    }
    return terms;
  }

  /** The body, and beside it who says what of it: at the same positions. */
  private void addText(Document fields, List<Paragraph> paragraphs) {
    TermSequence body = new TermSequence();
    TermSequence said = new TermSequence();
    int position = 0;
    for (Paragraph paragraph : paragraphs) {
      Map<Speech, String> speakers = speakers(paragraph);
      for (Token token : words.analyze(paragraph.text())) {
        body.add(token.term(), position);
        for (String speaker : speakersAt(token, speakers)) {
          said.add(speaker, position);
        }
        position++;
      }
      position += LecternAnalyzer.PARAGRAPH_GAP;
    }
    add(fields, IndexFields.BODY, body, IndexFields.WORDS);
    add(fields, IndexFields.SAID, said, IndexFields.NAME_WORDS);
  }

  private Map<Speech, String> speakers(Paragraph paragraph) {
    Map<Speech, String> speakers = new LinkedHashMap<>();
    for (Speech speech : paragraph.said()) {
      String name = joined(speech.speaker());
      if (!name.isEmpty()) {
        speakers.put(speech, name);
      }
    }
    return speakers;
  }

  private String joined(String name) {
    String words = names.analyze(name).stream().map(Token::form).collect(Collectors.joining(" "));
    return clipped(words);
  }

  private static TreeSet<String> speakersAt(Token token, Map<Speech, String> speakers) {
    TreeSet<String> found = new TreeSet<>();
    speakers.forEach(
        (speech, name) -> {
          if (speech.start() < token.end() && token.start() < speech.end()) {
            found.add(name);
          }
        });
    return found;
  }

  private void addNames(Document fields, String field, List<String> all) {
    TermSequence terms = new TermSequence();
    int position = 0;
    for (String name : all) {
      for (Token token : names.analyze(name)) {
        terms.add(token.form(), position++);
      }
      position += LecternAnalyzer.PARAGRAPH_GAP;
    }
    add(fields, field, terms, IndexFields.NAME_WORDS);
  }

  private static void add(Document fields, String field, TermSequence terms, FieldType type) {
    if (!terms.isEmpty()) {
      fields.add(new Field(field, terms, type));
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

  private static void addFacet(Document fields, String facet, Optional<String> value) {
    addFacet(fields, facet, labels(value.stream().toList()));
  }

  private static void addFacet(Document fields, String facet, Map<String, String> labels) {
    String field = IndexFields.keyword(facet);
    labels.forEach(
        (value, label) -> {
          String key = clipped(value);
          String shown = clipped(label);
          String column = shown.equals(key) ? key : key + IndexFields.LABEL + shown;
          fields.add(new Field(field, key, IndexFields.FILTER));
          fields.add(new SortedSetDocValuesField(field, new BytesRef(column)));
        });
  }

  /** Lucene refuses terms of more than 32,766 bytes; a name that long is none. */
  private static String clipped(String value) {
    String plain = value.replace(IndexFields.LABEL, ' ');
    if (plain.length() <= IndexFields.MAX_VALUE) {
      return plain;
    }
    boolean splits = Character.isHighSurrogate(plain.charAt(IndexFields.MAX_VALUE - 1));
    return plain.substring(0, IndexFields.MAX_VALUE - (splits ? 1 : 0));
  }
}
