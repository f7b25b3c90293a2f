package org.lectern.link.phrases;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.link.words.CorpusWords;
import org.lectern.link.words.DocumentWords;
import org.lectern.link.words.FunctionWords;
import org.lectern.link.words.NamedWords;
import org.lectern.link.words.WordForms;

/**
 * The corpus as one row of units, in which phrases are looked for. A unit is a word in its forms
 * ({@link WordForms}) or a CJK character. Between two units through which no phrase may run stands
 * {@link #GAP}: at the ends of paragraphs and sentences, between CJK characters and other words, at
 * repeated passages.
 */
final class MiningText {
  /** Stands where a phrase must end. */
  static final int GAP = -1;

  private final int[] units;
  private final int[] words;
  private final int[] documentStarts;
  private final boolean[] named;
  private final int forms;
  private final int unitCount;
  private final boolean[] edge;
  private final boolean[] content;
  private final boolean[] genitive;
  private final boolean[] capital;
  private final Breaks.Kind[] before;

  private MiningText(Builder b) {
    this.units = Arrays.copyOf(b.units, b.size);
    this.words = Arrays.copyOf(b.words, b.size);
    this.named = Arrays.copyOf(b.named, b.size);
    this.capital = Arrays.copyOf(b.capital, b.size);
    this.before = Arrays.copyOf(b.before, b.size);
    this.documentStarts = b.documentStarts;
    this.forms = b.corpus.forms();
    this.unitCount = forms + b.characters.size();
    this.content = new boolean[unitCount];
    this.edge = new boolean[unitCount];
    this.genitive = new boolean[unitCount];
    for (int word = 0; word < forms; word++) {
      String form = b.corpus.form(word);
      content[word] = form.length() > 1 && !isNumber(form) && !b.function.isFunction(word);
      edge[word] = content[word] && !isDigit(form.charAt(0));
      genitive[word] = b.function.isFunction(word) && FunctionWords.GENITIVE.contains(form);
    }
    Set<String> grammar = FunctionWords.characters();
    b.characters.forEach(
        (text, unit) -> {
          content[unit] = !grammar.contains(text);
          edge[unit] = content[unit];
        });
    noNamesAtEdges();
  }

  private static boolean isNumber(String form) {
    return form.chars().allMatch(MiningText::isDigit);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** What mostly stands in names does not begin or end a phrase. */
  private void noNamesAtEdges() {
    int[] uses = new int[unitCount];
    int[] inNames = new int[unitCount];
    for (int at = 0; at < units.length; at++) {
      if (units[at] != GAP) {
        uses[units[at]]++;
        inNames[units[at]] += named[at] ? 1 : 0;
      }
    }
    for (int unit = 0; unit < forms; unit++) {
      edge[unit] &= 2 * inNames[unit] <= uses[unit];
    }
  }

  /**
   * Lays out a corpus.
   *
   * @param skipped for each document, its words that are not to be counted
   */
  static MiningText of(
      CorpusWords corpus, WordForms forms, FunctionWords function, List<boolean[]> skipped) {
    Builder builder = new Builder(corpus, forms, function);
    for (int i = 0; i < corpus.documents().size(); i++) {
      builder.documentStarts[i] = builder.size;
      builder.add(corpus.documents().get(i), skipped.get(i));
    }
    builder.documentStarts[corpus.documents().size()] = builder.size;
    return new MiningText(builder);
  }

  int size() {
    return units.length;
  }

  int unit(int at) {
    return units[at];
  }

  int unitCount() {
    return unitCount;
  }

  /** The word, in its document, that begins at a unit. */
  int word(int at) {
    return words[at];
  }

  int documents() {
    return documentStarts.length - 1;
  }

  /** The first unit of a document; that of the number of documents is the size. */
  int documentStart(int document) {
    return documentStarts[document];
  }

  /** The document of a unit. */
  int documentAt(int at) {
    int found = Arrays.binarySearch(documentStarts, at);
    int document = found >= 0 ? found : -found - 2;
    while (documentStarts[document + 1] <= at) {
      document++; // documents without words begin where the next does
    }
    return document;
  }

  boolean isCharacter(int at) {
    return units[at] >= forms;
  }

  /** Whether a unit has content of its own. */
  boolean isContent(int at) {
    return content[units[at]];
  }

  /** Whether a phrase may begin or end with a unit. */
  boolean isEdge(int at) {
    return edge[units[at]];
  }

  /** Whether a unit is a word that says of what something is. */
  boolean isGenitive(int at) {
    return genitive[units[at]];
  }

  /** Whether a unit is part of a name. */
  boolean isNamed(int at) {
    return named[at];
  }

  /** Whether a unit is written with a capital. */
  boolean isCapital(int at) {
    return capital[at];
  }

  /** What stands between a unit and the one before it. */
  Breaks.Kind before(int at) {
    return before[at];
  }

  private static final class Builder {
    private final CorpusWords corpus;
    private final WordForms forms;
    private final FunctionWords function;
    private final Map<String, Integer> characters = new HashMap<>();
    private final boolean[] cjk;
    private final int[] documentStarts;
    private int[] units;
    private int[] words;
    private boolean[] named;
    private boolean[] capital;
    private Breaks.Kind[] before;
    private int size;

    Builder(CorpusWords corpus, WordForms forms, FunctionWords function) {
      this.corpus = corpus;
      this.forms = forms;
      this.function = function;
      this.cjk = new boolean[corpus.forms()];
      for (int form = 0; form < cjk.length; form++) {
        cjk[form] = LecternAnalyzer.isCjk(corpus.form(form));
      }
      this.documentStarts = new int[corpus.documents().size() + 1];
      int room = (int) Math.min(Integer.MAX_VALUE - 16, corpus.size() * 5 / 4 + 16);
      this.units = new int[room];
      this.words = new int[room];
      this.named = new boolean[room];
      this.capital = new boolean[room];
      this.before = new Breaks.Kind[room];
    }

    void add(DocumentWords document, boolean[] skipped) {
      String text = document.document().text();
      boolean[] names = NamedWords.of(document);
      for (int i = 0; i < document.size(); i++) {
        Breaks.Kind kind =
            i == 0 ? Breaks.Kind.END : Breaks.between(text, document.end(i - 1), document.start(i));
        boolean begins = kind == Breaks.Kind.END;
        if (cjk[document.form(i)]) {
          i = addRun(document, i, skipped, names);
          continue;
        }
        if (begins) {
          gap();
        }
        if (skipped[i]) {
          gap();
          continue;
        }
        boolean upper = Character.isUpperCase(text.charAt(document.start(i)));
        put(forms.word(document.form(i)), i, names[i], upper, kind);
      }
      gap();
    }

    /** Adds the characters of a run of overlapping pairs; returns the last pair. */
    private int addRun(DocumentWords document, int first, boolean[] skipped, boolean[] names) {
      String text = document.document().text();
      int last = first;
      while (last + 1 < document.size()
          && cjk[document.form(last + 1)]
          && document.start(last + 1) < document.end(last)) {
        last++;
      }
      gap();
      for (int i = first; i <= last; i++) {
        if (skipped[i]) {
          gap();
          continue;
        }
        int end = i < last ? document.start(i + 1) : document.end(i);
        boolean alone = first == last && text.codePointCount(document.start(i), end) == 1;
        if (i < last || alone) {
          put(
              character(text.substring(document.start(i), end)),
              i,
              names[i],
              false,
              Breaks.Kind.NOTHING);
        } else {
          int middle =
              last > first ? document.end(i - 1) : text.offsetByCodePoints(document.start(i), 1);
          put(
              character(text.substring(document.start(i), middle)),
              i,
              names[i],
              false,
              Breaks.Kind.NOTHING);
          put(character(text.substring(middle, end)), i, names[i], false, Breaks.Kind.NOTHING);
        }
      }
      gap();
      return last;
    }

    private int character(String text) {
      return characters.computeIfAbsent(text, t -> corpus.forms() + characters.size());
    }

    private void gap() {
      if (size > 0 && units[size - 1] != GAP) {
        put(GAP, 0, false, false, Breaks.Kind.END);
      }
    }

    private void put(int unit, int word, boolean name, boolean upper, Breaks.Kind kind) {
      if (size == units.length) {
        int room = size + size / 2 + 16;
        units = Arrays.copyOf(units, room);
        words = Arrays.copyOf(words, room);
        named = Arrays.copyOf(named, room);
        capital = Arrays.copyOf(capital, room);
        before = Arrays.copyOf(before, room);
      }
      units[size] = unit;
      words[size] = word;
      named[size] = name;
      capital[size] = upper;
      before[size] = kind;
      size++;
    }
  }
}
