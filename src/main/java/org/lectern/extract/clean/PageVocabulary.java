package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lectern.model.Span;

/**
 * The words of a page and where they stand: which of them its prose is made of, which are of its
 * title, and which lines it has more than once. Words are told by their use on the page itself, so
 * that no list for each language is needed; of scripts without spaces a character is a word.
 */
final class PageVocabulary {
  /**
   * A word that so many lines of prose have, in small letters, is one that holds prose together.
   */
  private static final int COMMON = 3;

  /** The shortest word that may tell what a line is about. */
  private static final int TELLING = 4;

  private final List<List<String>> words = new ArrayList<>();
  private final Map<String, Integer> prose = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<String> title;
  private final List<String> keys = new ArrayList<>();
  private final boolean[] ofProse;
  private final Twins twins;

  /**
   * Reads the lines of a page, the first of which is its title if the page has one.
   *
   * @param ofProse which lines are prose
   */
  PageVocabulary(String text, List<Line> all, boolean[] ofProse) {
    this.ofProse = ofProse;
    for (int i = 0; i < all.size(); i++) {
      Line line = all.get(i);
      words.add(words(text, line.span()));
      keys.add(PageWords.key(line.in(text)));
      lines.merge(keys.get(i), 1, Integer::sum);
      if (ofProse[i]) {
        new HashSet<>(words.get(i)).forEach(word -> prose.merge(word, 1, Integer::sum));
      }
    }
    this.twins = new Twins(words);
    this.title = all.isEmpty() ? Set.of() : telling(words.get(0));
  }

  /** The words of a stretch, in the letters that they are written in. */
  private static List<String> words(String text, Span span) {
    List<String> words = new ArrayList<>();
    int i = span.start();
    while (i < span.end()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (Chars.isIdeographic(c)) {
        if (Character.isLetter(c)) {
          words.add(text.substring(i, end));
        }
      } else if (Character.isLetterOrDigit(c)) {
        while (end < span.end()
            && Character.isLetterOrDigit(text.charAt(end))
            && !Chars.isIdeographic(text.charAt(end))) {
          end++;
        }
        words.add(text.substring(i, end));
      }
      i = end;
    }
    return words;
  }

  private static Set<String> telling(List<String> words) {
    Set<String> telling = new HashSet<>();
    for (String word : words) {
      if (word.length() >= TELLING || Chars.isIdeographic(word.charAt(0))) {
        telling.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return telling;
  }

  /** How many words a line has. */
  int size(int line) {
    return words.get(line).size();
  }

  /** The share of the words of a line that hold prose together, from 0 to 1. */
  double common(int line) {
    int own = ofProse[line] ? 1 : 0;
    return share(line, word -> !startsLarge(word) && inProse(word) - own >= COMMON);
  }

  /** The share of the words of a line that begin with a capital, but for the first. */
  double capitals(int line) {
    List<String> of = words.get(line);
    if (of.size() < 2) {
      return 0;
    }
    long large = of.stream().skip(1).filter(PageVocabulary::startsLarge).count();
    return large / (of.size() - 1.0);
  }

  /** The share of the words of a line that have a digit. */
  double numbers(int line) {
    return share(line, word -> Character.isDigit(word.charAt(0)));
  }

  /** The share of the telling words of a line that other lines of prose have as well. */
  double shared(int line) {
    int own = ofProse[line] ? 1 : 0;
    int all = 0;
    int shared = 0;
    for (String word : words.get(line)) {
      if (word.length() >= TELLING || Chars.isIdeographic(word.charAt(0))) {
        all++;
        shared += inProse(word) > own ? 1 : 0;
      }
    }
    return all == 0 ? 0 : shared / (double) all;
  }

  /** The share of the telling words of a line that the title has, from 0 to 1. */
  double ofTitle(int line) {
    Set<String> of = telling(words.get(line));
    int all = of.size();
    of.retainAll(title);
    return all == 0 ? 0 : of.size() / (double) all;
  }

  /**
   * Whether a line is the heading of the article: the title of the page, which is its first line,
   * said again, without the name of the site.
   */
  boolean isHeading(int line) {
    String key = keys.get(line);
    return line > 0
        && key.length() * 2 >= keys.get(0).length()
        && key.length() > 2
        && keys.get(0).contains(key);
  }

  /** How often the page has a line. */
  int times(int line) {
    return lines.get(keys.get(line));
  }

  /** How far lines say what others say. */
  Twins twins() {
    return twins;
  }

  /** The share of the words of a line with which a page speaks to its reader, from 0 to 1. */
  double reader(int line) {
    return share(line, PageWords::isOfReader);
  }

  private interface Test {
    boolean is(String word);
  }

  private double share(int line, Test test) {
    List<String> of = words.get(line);
    return of.isEmpty() ? 0 : of.stream().filter(test::is).count() / (double) of.size();
  }

  private int inProse(String word) {
    return prose.getOrDefault(word, 0);
  }

  private static boolean startsLarge(String word) {
    return Character.isUpperCase(word.charAt(0));
  }
}
