package org.lectern.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which blocks of a page are of an article whose text is known. */
public final class GoldBlocks {
  private static final int RUN = 4;
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+");

  private GoldBlocks() {}

  /** For each block whether most of its words are in runs of four words that the article has. */
  public static boolean[] inRuns(List<String> blocks, String article) {
    List<String> words = words(article);
    Set<String> known = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      known.add(String.join(" ", words.subList(i, i + RUN)));
    }
    List<String> all = new ArrayList<>();
    int[] ends = new int[blocks.size()];
    for (int i = 0; i < ends.length; i++) {
      all.addAll(words(blocks.get(i)));
      ends[i] = all.size();
    }
    boolean[] inside = new boolean[all.size()];
    for (int i = 0; i + RUN <= inside.length; i++) {
      if (known.contains(String.join(" ", all.subList(i, i + RUN)))) {
        Arrays.fill(inside, i, i + RUN, true);
      }
    }
    boolean[] gold = new boolean[ends.length];
    int from = 0;
    for (int i = 0; i < ends.length; i++) {
      int in = 0;
      for (int k = from; k < ends[i]; k++) {
        in += inside[k] ? 1 : 0;
      }
      gold[i] = in * 2 > ends[i] - from;
      from = ends[i];
    }
    return gold;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** Whether a block has one of the segments of a list in it; none if that is no list. */
  public static boolean hasOneOf(Object segments, String block) {
    String line = ArticleScore.plain(block);
    return segments instanceof List<?> list
        && list.stream().anyMatch(s -> line.contains(ArticleScore.plain(s)));
  }
}
