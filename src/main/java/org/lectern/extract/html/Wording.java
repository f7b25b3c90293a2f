package org.lectern.extract.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.extract.clean.PageWords;
import org.lectern.text.ResourceLines;

/**
 * Marks what is no text inside an article by what it says: links to other articles with their
 * headings, lines that only say when something was published, credits, calls to subscribe. Nothing
 * is marked in an article with little prose, which is all that a page may have.
 */
final class Wording {
  /** The least prose of an article in which something is marked, in characters. */
  private static final int ENOUGH = 400;

  /** What is behind this share of the prose may be an end. */
  private static final double BEGUN = 0.3;

  /** What follows a label behind this share of the prose is no text, whatever it is. */
  private static final double NEARLY_DONE = 0.8;

  private static final int LONGEST_LABEL = 140;
  private static final int LONGEST_LINK = 250;
  private static final int LONGEST_LEAD = 32;
  private static final int LONGEST_CREDIT = 200;
  private static final int LONGEST_CALL = 400;
  private static final int LONGEST_DATELINE = 120;

  /** What stands in these is judged with the whole of them. */
  private static final String[] PARTS = {"li", "td", "th", "dt", "dd", "pre", "blockquote"};

  private static final double ALL_LINKED = 0.9;
  private static final double MOSTLY_LINKED = 0.5;

  /** Letters that may stand around the dates of a dateline, such as those of "Published on". */
  private static final int FEW_LETTERS = 3;

  private static final Pattern SENTENCE = Pattern.compile("[.!?。！？][\"”»)]?$");
  private static final Pattern DATED = phrases("page-dated.txt", "(?<!\\p{L})(?:", ")(?!\\p{L})");
  private static final Pattern DATED_END =
      Pattern.compile("(?iU)(?<=^|\\s)(?:" + DATED.pattern() + "[\\s.,:|-]*)+$");
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?(?:\\s?[ap]\\.?m\\.?)?|(?<!\\d)\\d{1,2}\\s?[ap]\\.?m\\.?");

  private final PageCalendar calendar = PageCalendar.of("");
  private final List<Leaf> leaves;
  private final int prose;

  private Wording(List<Leaf> leaves) {
    this.leaves = leaves;
    this.prose = leaves.stream().filter(Leaf::isProse).mapToInt(l -> l.box().chars).sum();
  }

  /** A line without the words at its end that stand beside dates, such as "Published on". */
  static String withoutDated(String line) {
    return DATED_END.matcher(line).replaceAll("").strip();
  }

  private static Pattern phrases(String resource, String before, String after) {
    return Pattern.compile(
        ResourceLines.of(Wording.class, resource).stream()
            .collect(Collectors.joining("|", before, after)),
        Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Marks what is to go in the roots of the article, and measures again. */
  static void mark(PageTree page, List<Box> roots) {
    Wording wording = new Wording(Leaf.of(Trimmer.inside(page, new HashSet<>(roots))));
    if (wording.prose >= ENOUGH) {
      wording.marked();
      page.measure();
    }
  }

  private void marked() {
    for (int i = 0; i < leaves.size(); i++) {
      if (isEnd(leaves.get(i))) {
        i = skipHeaded(i);
      } else {
        Leaf leaf = leaves.get(i);
        Skip reason = reason(leaf);
        if (reason != null) {
          leaf.box().skip(reason);
        }
      }
    }
    headingsOfNothing();
  }

  /** A heading at the end that is no sentence heads what is no part of the article. */
  private void headingsOfNothing() {
    for (int i = leaves.size() - 1; i > 0; i--) {
      Box box = leaves.get(i).box();
      boolean sentence = SENTENCE.matcher(leaves.get(i).line()).find();
      if (!box.isSkipped() && (!box.isHeading() || sentence)) {
        return;
      } else if (box.skip() == null) {
        box.skip(Skip.LINKS);
      }
    }
  }

  private double share(Leaf leaf) {
    return leaf.before() / (double) prose;
  }

  private boolean isEnd(Leaf leaf) {
    return share(leaf) > BEGUN
        && leaf.box().chars < LONGEST_LABEL
        && PageWords.isEnd(leaf.line())
        && !leaf.box().isInside("td", "th", "pre", "blockquote");
  }

  /** Skips a label with what it heads; gives the last block that is skipped. */
  private int skipHeaded(int label) {
    Leaf first = leaves.get(label);
    first.box().skip(Skip.RELATED);
    boolean rest = share(first) >= NEARLY_DONE;
    int i = label + 1;
    while (i < leaves.size()
        && (rest || !leaves.get(i).isProse() && !isNextPart(first, leaves.get(i)))) {
      leaves.get(i++).box().skip(Skip.RELATED);
    }
    return i - 1;
  }

  /** Whether a block begins what is no longer under a heading. */
  private static boolean isNextPart(Leaf heading, Leaf leaf) {
    Box box = leaf.box();
    return box.isHeading()
        && box.linkChars == 0
        && (!heading.box().isHeading() || box.tag.compareTo(heading.box().tag) <= 0);
  }

  private Skip reason(Leaf leaf) {
    Box box = leaf.box();
    if (box.is(PARTS) || box.isInside(PARTS)) {
      return null;
    }
    String lower = leaf.line().toLowerCase(Locale.ROOT);
    if (isTeaser(leaf)) {
      return Skip.RELATED;
    }
    if (box.chars <= LONGEST_CREDIT && !box.isHeading() && PageWords.isCredit(lower)) {
      return Skip.CREDIT;
    }
    boolean call = box.chars <= LONGEST_CALL && box.linkChars > 0 && PageWords.isCall(lower);
    if (call) {
      return Skip.SIGN_UP;
    }
    return isAtEnd(leaf) && box.chars <= LONGEST_DATELINE && isDateline(lower) ? Skip.BYLINE : null;
  }

  /** Whether it stands before all prose or behind it, or beside a standfirst. */
  private boolean isAtEnd(Leaf leaf) {
    return leaf.before() == 0 || leaf.before() == prose || leaf.box().isInside("header");
  }

  /** A paragraph that is no more than a link, perhaps led in as by "Read also:". */
  private static boolean isTeaser(Leaf leaf) {
    Box box = leaf.box();
    if (box.chars > LONGEST_LINK || box.linkChars == 0) {
      return false;
    }
    if (box.linkDensity() >= ALL_LINKED) {
      return !box.isHeading() && box.chars > 12;
    }
    int colon = leaf.line().indexOf(':');
    return colon > 0
        && colon < LONGEST_LEAD
        && box.linkDensity() >= MOSTLY_LINKED
        && box.linkChars >= (box.chars - colon - 1) * ALL_LINKED;
  }

  private boolean isDateline(String lower) {
    List<PageCalendar.Found> dates = calendar.all(lower);
    if (dates.isEmpty()) {
      return false;
    }
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (PageCalendar.Found date : dates) {
      if (date.span().start() >= from) {
        rest.append(lower, from, date.span().start()).append(' ');
        from = date.span().end();
      }
    }
    rest.append(lower, from, lower.length());
    Matcher plain = DATED.matcher(TIME.matcher(rest).replaceAll(" "));
    return plain.replaceAll(" ").chars().filter(Character::isLetter).count() <= FEW_LETTERS;
  }
}
