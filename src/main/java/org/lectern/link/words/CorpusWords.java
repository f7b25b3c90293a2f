package org.lectern.link.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.Token;
import org.lectern.model.Document;
import org.lectern.model.Paragraph;

/**
 * The words of all documents, each form a number from 0 on. Ten million words take about 120 MB.
 * The numbers follow from the documents and their ids alone, not from the order in which they come.
 */
public final class CorpusWords {
  /** So many documents are read at a time, lest the words of all be there twice. */
  private static final int BATCH = 256;

  private final List<DocumentWords> documents;
  private final List<String> forms;
  private final int[] stems;
  private final Map<String, Integer> firstOfStem;
  private final long size;

  private CorpusWords(
      List<DocumentWords> documents,
      List<String> forms,
      int[] stems,
      Map<String, Integer> firstOfStem) {
    this.documents = List.copyOf(documents);
    this.forms = forms;
    this.stems = stems;
    this.firstOfStem = firstOfStem;
    this.size = documents.stream().mapToLong(DocumentWords::size).sum();
  }

  /**
   * Reads the words of documents.
   *
   * @param language the BCP 47 tag of the corpus's main language, which decides about stems as it
   *     does for the index
   */
  public static CorpusWords of(Collection<Document> documents, String language) {
    List<Document> sorted = documents.stream().sorted(Comparator.comparing(Document::id)).toList();
    Builder builder = new Builder();
    try (LecternAnalyzer analyzer =
        new LecternAnalyzer(LecternAnalyzer.Stemming.forLanguage(language))) {
      for (int from = 0; from < sorted.size(); from += BATCH) {
        sorted.subList(from, Math.min(sorted.size(), from + BATCH)).parallelStream()
            .map(document -> Analyzed.of(document, analyzer))
            .forEachOrdered(builder::add);
      }
    }
    return builder.build();
  }

  /** The documents' words, by document id. */
  public List<DocumentWords> documents() {
    return documents;
  }

  /** How many words all documents have. */
  public long size() {
    return size;
  }

  /** How many forms there are. */
  public int forms() {
    return forms.size();
  }

  /** A form, folded as the index has it. */
  public String form(int number) {
    return forms.get(number);
  }

  /**
   * The stem of a form, a number from 0 up to the number of forms: that of the first form that has
   * this stem, so that two forms of one word have the same.
   */
  public int stem(int form) {
    return stems[form];
  }

  /** The forms that have the stem of a word, which need not be one of the corpus. */
  public IntStream formsOfStem(Token token) {
    Integer stem = firstOfStem.get(token.stem());
    return stem == null
        ? IntStream.empty()
        : IntStream.range(stem, stems.length).filter(form -> stems[form] == stem);
  }

  /** Some words of a document as a phrase of forms, with a space between two. */
  public String formsOf(DocumentWords words, int first, int end) {
    return IntStream.range(first, end)
        .mapToObj(i -> form(words.form(i)))
        .collect(Collectors.joining(" "));
  }

  /**
   * The words of one document.
   *
   * @param words their forms as numbers of this document
   * @param forms a token of each form, by number
   */
  private record Analyzed(
      Document document,
      int[] words,
      int[] starts,
      int[] ends,
      int[] paragraphEnds,
      List<Token> forms) {

    static Analyzed of(Document document, LecternAnalyzer analyzer) {
      List<Paragraph> paragraphs = document.paragraphs();
      Map<String, Integer> numbers = new HashMap<>();
      List<Token> forms = new ArrayList<>();
      int room = document.text().length() / 5 + 16;
      int[] words = new int[room];
      int[] starts = new int[room];
      int[] ends = new int[room];
      int[] paragraphEnds = new int[paragraphs.size()];
      int size = 0;
      for (int i = 0; i < paragraphEnds.length; i++) {
        int from = paragraphs.get(i).span().start();
        for (Token token : analyzer.analyze(document.textOf(paragraphs.get(i)))) {
          if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
          }
          Integer known = numbers.putIfAbsent(token.form(), forms.size());
          words[size] = known == null ? forms.size() : known;
          if (known == null) {
            forms.add(token);
          }
          starts[size] = from + token.start();
          ends[size++] = from + token.end();
        }
        paragraphEnds[i] = size;
      }
      return new Analyzed(
          document,
          Arrays.copyOf(words, size),
          Arrays.copyOf(starts, size),
          Arrays.copyOf(ends, size),
          paragraphEnds,
          forms);
    }
  }

  /** Takes documents one by one. */
  private static final class Builder {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> firstOfStem = new HashMap<>();
    private final List<String> forms = new ArrayList<>();
    private final List<Integer> stems = new ArrayList<>();
    private final List<DocumentWords> documents = new ArrayList<>();

    void add(Analyzed document) {
      int[] numbersOf = document.forms.stream().mapToInt(this::number).toArray();
      int[] words = document.words;
      for (int i = 0; i < words.length; i++) {
        words[i] = numbersOf[words[i]];
      }
      documents.add(
          new DocumentWords(
              document.document, words, document.starts, document.ends, document.paragraphEnds));
    }

    private int number(Token token) {
      Integer known = numbers.get(token.form());
      if (known != null) {
        return known;
      }
      int number = forms.size();
      numbers.put(token.form(), number);
      forms.add(token.form());
      stems.add(firstOfStem.computeIfAbsent(token.stem(), k -> number));
      return number;
    }

    CorpusWords build() {
      return new CorpusWords(
          documents, List.copyOf(forms), stems.stream().mapToInt(i -> i).toArray(), firstOfStem);
    }
  }
}
