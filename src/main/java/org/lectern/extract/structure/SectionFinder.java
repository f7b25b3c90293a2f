package org.lectern.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.clean.Chars;
import org.lectern.model.Paragraph;
import org.lectern.model.Section;
import org.lectern.model.Span;
import org.lectern.text.Sentences;

/**
 * Finds the parts that a text numbers or heads itself.
 *
 * <p>A numbered part counts only in a row that begins at the first and has at least two members,
 * and rows may be inside each other ({@link Outline}); where nothing is numbered, short lines head
 * what follows them ({@link HeadLines}).
 */
public final class SectionFinder {
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");
  private static final Pattern TOPIC =
      Pattern.compile(
          "The (\\p{Ll}{5,8}) (?:question|problem|issue|point|aspect|part|topic|task|matter|theme"
              + "|area|proposal|suggestion|requirement|principle)s? (?:is|concerns|relates to|was)"
              + "(?: about| on| to| that| how| the question of)?,? ");
  private static final Pattern ADVERB =
      Pattern.compile("(\\p{Lu}\\p{Ll}{4,8}?)(?:ly)?(?: of all)?, (?:and (?:finally|lastly), )?");
  private static final List<String> HAN_ORDINALS = List.of("首先", "其次", "再次");
  private static final Pattern HAN_ADVERB = Pattern.compile("(首先|其次|再次|最后)，");
  private static final Set<String> LAST_WORDS = Set.of("final", "lastly", "最后");

  /** The number of what is the last, whichever that is. */
  private static final int LAST = Integer.MAX_VALUE;

  private static final int LONGEST_HEAD = 120;
  private static final int LONGEST_NUMBERED_HEAD = 200;
  private static final int LONGEST_HAN_HEAD = 40;

  /** A head found, before the ends are known. */
  private record Head(int paragraph, int number, int level, Span span, String words) {}

  private final String text;
  private final List<Paragraph> paragraphs;
  private final Predicate<Paragraph> said;

  private SectionFinder(String text, List<Paragraph> paragraphs, Predicate<Paragraph> said) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.said = said;
  }

  /**
   * The sections of a text, in order.
   *
   * @param said tells of a paragraph whether somebody says all of it
   */
  public static List<Section> find(
      String text, List<Paragraph> paragraphs, Predicate<Paragraph> said) {
    return new SectionFinder(text, paragraphs, said).sections();
  }

  private List<Section> sections() {
    List<Head> heads = row(this::topic);
    if (heads.isEmpty()) {
      heads = numbered();
    }
    List<Head> parts = heads.isEmpty() ? titles() : heads;
    List<Head> all = new ArrayList<>(parts);
    for (Head head : row(this::adverb)) {
      if (parts.stream().noneMatch(h -> h.paragraph == head.paragraph)) {
        all.add(new Head(head.paragraph, head.number, below(parts, head), head.span, head.words));
      }
    }
    all.sort((a, b) -> Integer.compare(a.paragraph, b.paragraph));
    return close(all);
  }

  /** The level below the part that an adverb is in. */
  private static int below(List<Head> parts, Head adverb) {
    return 1
        + parts.stream()
            .filter(h -> h.paragraph < adverb.paragraph)
            .reduce((first, second) -> second)
            .map(Head::level)
            .orElse(0);
  }

  /** Reads a paragraph as the head of a numbered part. */
  private interface Reader {
    Optional<Head> read(int index, Span span);
  }

  /** The heads of one way of numbering, if they count from one without a gap. */
  private List<Head> row(Reader reader) {
    List<Head> row = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Optional<Head> head = reader.read(i, paragraphs.get(i).span());
      int next = row.size() + 1;
      if (head.isPresent()
          && (head.get().number == next || head.get().number == LAST && next > 1)) {
        row.add(new Head(i, next, 1, head.get().span, head.get().words));
      }
    }
    return row.size() < 2 ? List.of() : row;
  }

  private Optional<Head> topic(int index, Span span) {
    Matcher matcher = TOPIC.matcher(text).region(span.start(), span.end());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    int number = ORDINALS.indexOf(matcher.group(1)) + 1;
    return head(index, number, firstSentence(matcher.end(), span.end()));
  }

  private Optional<Head> adverb(int index, Span span) {
    for (Pattern adverb : List.of(ADVERB, HAN_ADVERB)) {
      Matcher matcher = adverb.matcher(text).region(span.start(), span.end());
      if (matcher.lookingAt()) {
        String word = matcher.group(1).toLowerCase(Locale.ROOT);
        int number = LAST_WORDS.contains(word) ? LAST : HAN_ORDINALS.indexOf(word) + 1;
        number = number == 0 ? ORDINALS.indexOf(word) + 1 : number;
        return head(index, number, firstSentence(matcher.end(), span.end()));
      }
    }
    return Optional.empty();
  }

  private List<Head> numbered() {
    Outline outline = new Outline();
    for (int i = 0; i < paragraphs.size(); i++) {
      Span span = paragraphs.get(i).span();
      outline.add(
          i,
          Outline.numbers(text, span.start(), span.end()).stream()
              .filter(n -> isHead(n, span))
              .toList());
    }
    List<Head> heads = outline.numbered().stream().map(this::head).toList();
    return isList(heads) ? List.of() : heads;
  }

  /**
   * Whether most of the numbered lines have nothing below them, so that they are a list's items.
   */
  private boolean isList(List<Head> heads) {
    int bare = 0;
    for (int i = 0; i + 1 < heads.size(); i++) {
      Head head = heads.get(i);
      Head next = heads.get(i + 1);
      boolean whole = head.span.end() == paragraphs.get(head.paragraph).span().end();
      bare += whole && next.paragraph == head.paragraph + 1 && next.level <= head.level ? 1 : 0;
    }
    return bare * 2 >= heads.size() && bare > 0;
  }

  /** A head is a line without a full stop; in Chinese, it may be the first sentence. */
  private boolean isHead(Outline.Number number, Span span) {
    return isHan(number.end(), span)
        ? firstSentence(span.start(), span.end()).length() <= LONGEST_HAN_HEAD
        : isHeadLine(span, LONGEST_NUMBERED_HEAD);
  }

  private boolean isHan(int at, Span span) {
    return at < span.end() && Chars.isIdeographic(text.codePointAt(at));
  }

  private Head head(Outline.Numbered numbered) {
    Span span = paragraphs.get(numbered.paragraph()).span();
    Span words =
        isHeadLine(span, LONGEST_NUMBERED_HEAD) ? span : firstSentence(span.start(), span.end());
    return new Head(
        numbered.paragraph(), numbered.value(), numbered.level(), words, heading(words));
  }

  private Optional<Head> head(int index, int number, Span words) {
    if (number == 0 || words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Head(index, number, 1, words, heading(words)));
  }

  /** The words of a head with a capital, cut at a clause if they are too many. */
  private String heading(Span span) {
    String words = span.of(text);
    int first = words.codePointAt(0);
    String capital = Character.toString(Character.toTitleCase(first));
    return capital + words.substring(Character.charCount(first));
  }

  /** From an offset to the end of the sentence, without its mark; a long one is cut at a comma. */
  private Span firstSentence(int from, int to) {
    if (from >= to) {
      return new Span(to, to);
    }
    List<Span> sentences = Sentences.of(text, new Span(from, Math.min(to, from + 1000)));
    if (sentences.isEmpty()) {
      return new Span(to, to);
    }
    Span sentence = sentences.get(0);
    int end = sentence.end();
    while (end > from && Chars.isTerminal(text.charAt(end - 1))) {
      end--;
    }
    int comma = text.indexOf(", ", from);
    boolean cut = end - from > LONGEST_HEAD && comma > from + 20 && comma < end;
    return new Span(from, cut ? comma : end);
  }

  private List<Head> titles() {
    return new HeadLines(text, paragraphs, said)
        .find().stream()
            .map(
                line -> {
                  Span span = paragraphs.get(line.paragraph()).span();
                  return new Head(
                      line.paragraph(), line.number(), line.level(), span, withoutColon(span));
                })
            .toList();
  }

  private String withoutColon(Span span) {
    String words = span.of(text);
    return words.endsWith(":") ? words.substring(0, words.length() - 1) : words;
  }

  /** Whether a stretch is short and ends in no mark. */
  private boolean isHeadLine(Span span, int longest) {
    return span.length() <= longest && HeadLines.isOpenEnded(text, span);
  }

  private List<Section> close(List<Head> heads) {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      Head head = heads.get(i);
      int next = i + 1;
      while (next < heads.size() && heads.get(next).level > head.level) {
        next++;
      }
      int last = next < heads.size() ? heads.get(next).paragraph - 1 : paragraphs.size() - 1;
      Span all =
          new Span(
              paragraphs.get(head.paragraph).span().start(), paragraphs.get(last).span().end());
      sections.add(new Section("s" + (i + 1), head.number, head.level, head.words, head.span, all));
    }
    return sections;
  }
}
