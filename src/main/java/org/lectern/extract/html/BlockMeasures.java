package org.lectern.extract.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.extract.clean.Chars;
import org.lectern.extract.clean.PageWords;

/**
 * What the blocks of a page look like, each measured with its neighbours, with the elements around
 * it, and with where the page's prose stands. The first are the shallow features of Kohlschütter,
 * Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features" (WSDM 2010).
 */
final class BlockMeasures {
  /** The measures, in the order in which {@link #of} gives them. */
  static final List<String> NAMES =
      List.of(
          "any",
          "length",
          "sentence",
          "commas",
          "prose",
          "links",
          "all-link",
          "short-link",
          "item",
          "cell",
          "quote",
          "in-other-article",
          "in-main",
          "in-aside",
          "in-foot",
          "in-form",
          "named-comments",
          "named-boilerplate",
          "named-apart",
          "named-bad",
          "named-good",
          "prose-before",
          "prose-after",
          "prose-far-before",
          "prose-far-after",
          "prose-on-both-sides",
          "links-near",
          "linked-heading-before",
          "parent-share",
          "grandparent-share",
          "kind-share",
          "levels-to-half",
          "above-title",
          "below-title",
          "near-below-title",
          "title-words",
          "description",
          "stated",
          "shared-words",
          "shared-words-short",
          "colon",
          "question",
          "cut-short",
          "end",
          "behind-end",
          "credit",
          "call",
          "year",
          "time",
          "address",
          "picture-near");

  private static final int NEAR = 3;
  private static final int FAR = 10;

  /** What is behind this share of the prose may be an end. */
  private static final double BEGUN = 0.3;

  private static final int LONGEST_END = 140;

  /** No longer block is a label, a credit, a call or a dateline. */
  private static final int SHORT = 100;

  private static final double ALL_LINKED = 0.9;
  private static final double MOSTLY_LINKED = 0.5;

  /** How much of the beginning of a description a block must have, in characters. */
  private static final int SAID = 40;

  /** How much of it is compared. */
  private static final int SAYING = 60;

  /** The characters of a word, roughly. */
  private static final double WORD = 6;

  private static final Pattern TIME = Pattern.compile("\\d[:h]\\d\\d");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private final List<PageBlock> blocks;
  private final BlockProse prose;
  private final Surroundings.Reader surroundings;

  /** The characters of prose before each block, and in all; of words and of links likewise. */
  private final int[] proseBefore;

  private final int[] charsBefore;
  private final int[] linksBefore;
  private final boolean[] end;
  private final boolean[] behindEnd;
  private final String description;
  private final Optional<StatedText> stated;

  /** The last block of the title; -1 if it is not on the page. */
  private int title = -1;

  /**
   * Measures the blocks of a page.
   *
   * @param clues what the page says of its article
   */
  BlockMeasures(List<PageBlock> blocks, ArticleClues clues) {
    int n = blocks.size();
    this.blocks = blocks;
    this.prose = new BlockProse(blocks, clues.title());
    this.surroundings = new Surroundings.Reader(prose.article());
    this.proseBefore = new int[n + 1];
    this.charsBefore = new int[n + 1];
    this.linksBefore = new int[n + 1];
    this.end = new boolean[n];
    this.behindEnd = new boolean[n];
    this.description = clues.description().map(BlockMeasures::lower).orElse("");
    this.stated = clues.body().map(StatedText::new);
    for (int i = 0; i < n; i++) {
      PageBlock block = blocks.get(i);
      proseBefore[i + 1] = proseBefore[i] + (block.isProse() ? block.chars() : 0);
      charsBefore[i + 1] = charsBefore[i] + block.chars();
      linksBefore[i + 1] = linksBefore[i] + block.linkChars();
      if (clues.title().filter(heading -> heading.contains(block.box())).isPresent()) {
        this.title = i;
      }
    }
    findEnds();
  }

  /** What follows a heading such as "Comments", once the text has begun, stands behind it. */
  private void findEnds() {
    boolean ended = false;
    for (int i = 0; i < end.length; i++) {
      PageBlock block = blocks.get(i);
      end[i] = before(i) > BEGUN && block.chars() < LONGEST_END && PageWords.isEnd(block.line());
      ended |= end[i];
      behindEnd[i] = ended;
    }
  }

  /** The share of the prose that stands before a block, from 0 to 1. */
  private double before(int i) {
    return proseBefore[i] / (double) Math.max(1, proseBefore[blocks.size()]);
  }

  /** The measures of a block, in the order of {@link #NAMES}. */
  double[] of(int i) {
    PageBlock block = blocks.get(i);
    String line = block.line();
    Box box = block.box();
    Box parent = box.parent == null ? box : box.parent;
    Box grandparent = parent.parent == null ? parent : parent.parent;
    Surroundings around = surroundings.of(box);
    boolean small = block.chars() <= SHORT;
    boolean digits = small && hasDigit(line);
    double links = block.linkDensity();
    double shared = prose.shared(i, block.isProse());
    int mark = Chars.lastMark(line, 0, line.length());
    int below = title < 0 ? 0 : i - title;
    return new double[] {
      1,
      Math.log1p(block.chars() / WORD),
      is(Chars.endsSentence(line, 0, line.length()) && mark != '…'),
      Math.log1p(block.commas()),
      is(block.isProse()),
      links,
      is(links >= ALL_LINKED),
      is(small && links > MOSTLY_LINKED),
      is(around.item()),
      is(around.cell()),
      is(around.quote()),
      is(around.otherArticle()),
      is(around.main()),
      is(around.aside()),
      is(around.foot()),
      is(around.form()),
      is(around.comments()),
      Math.min(2, around.boilerplate()),
      is(around.apart()),
      Math.min(2, around.bad()),
      Math.min(2, around.good()),
      proseIn(i - 1, i, 1),
      proseIn(i + 1, i + 2, 1),
      proseIn(i - FAR, i, FAR),
      proseIn(i + 1, i + 1 + FAR, FAR),
      Math.min(before(i), 1 - before(i + 1)) * 4,
      linksIn(i - NEAR, i + NEAR + 1),
      is(i > 0 && isLinkedHeading(blocks.get(i - 1))),
      prose.share(parent),
      prose.share(grandparent),
      prose.shareOfKind(i),
      Math.log1p(prose.levelsToHalf(box)),
      is(below < 0),
      is(below > 0),
      is(below > 0 && below <= NEAR),
      ofTitle(prose.words(i), small),
      is(isDescribed(line)),
      stated.map(text -> text.saysOf(line)).orElse(0),
      small ? 0 : shared,
      small ? shared : 0,
      is(mark == ':' || mark == '：'),
      is(mark == '?' || mark == '？' || mark == '؟'),
      is(mark == '…' || line.endsWith("...") || line.endsWith("»") || line.endsWith("›")),
      is(end[i]),
      is(behindEnd[i]),
      is(small && PageWords.isCredit(line)),
      is(small && PageWords.isCall(line)),
      is(digits && YEAR.matcher(line).find()),
      is(digits && TIME.matcher(line).find()),
      is(line.indexOf('©') >= 0 || line.indexOf('@') >= 0 || line.contains("www.")),
      is(box.images > 0 || parent.images == 1)
    };
  }

  private static boolean hasDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= '0' && line.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static double is(boolean fact) {
    return fact ? 1 : 0;
  }

  private static boolean isLinkedHeading(PageBlock block) {
    Box parent = block.box().parent;
    return block.linkDensity() >= ALL_LINKED
        && (block.box().isHeading() || parent != null && parent.isHeading());
  }

  private static double ofTitle(List<BlockProse.Word> words, boolean small) {
    int said = 0;
    for (BlockProse.Word word : words) {
      said += word.isOfTitle() ? 1 : 0;
    }
    return small ? said / (double) Math.max(2, words.size()) : Math.min(1, said / 3.0);
  }

  /** Whether a block begins as the description of the page does. */
  private boolean isDescribed(String line) {
    int length = Math.min(SAYING, Math.min(line.length(), description.length()));
    return length >= SAID
        && lower(line.substring(0, length)).equals(description.substring(0, length));
  }

  private static String lower(String text) {
    return Box.plain(text).toLowerCase(Locale.ROOT);
  }

  private double proseIn(int from, int to, int window) {
    return Math.log1p((proseBefore[at(to)] - proseBefore[at(from)]) / WORD / window);
  }

  private double linksIn(int from, int to) {
    int all = charsBefore[at(to)] - charsBefore[at(from)];
    return (linksBefore[at(to)] - linksBefore[at(from)]) / (double) Math.max(1, all);
  }

  private int at(int i) {
    return Math.max(0, Math.min(blocks.size(), i));
  }
}
