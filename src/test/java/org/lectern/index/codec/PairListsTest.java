package org.lectern.index.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.lectern.index.codec.PairLists.Pair;

class PairListsTest {
  private static final PairLimits ALL = new PairLimits(64, 1, 1, 1);

  /** The pairs of texts, each document's places as {@code document:position...}. */
  private static Map<String, String> pairs(PairLimits limits, String... texts) throws IOException {
    Map<String, TermPostings> terms = new TreeMap<>();
    for (int doc = 0; doc < texts.length; doc++) {
      String[] words = texts[doc].split(" ");
      for (int i = 0; i < words.length; i++) {
        for (String word : words[i].split("/")) { // words at one position
          terms.computeIfAbsent(word, w -> new TermPostings()).add(doc, i);
        }
      }
    }
    FrequentTerms frequent = new FrequentTerms(limits);
    terms.forEach((term, list) -> frequent.offer(new BytesRef(term), list));
    Map<String, String> found = new TreeMap<>();
    List<Pair> pairs = PairLists.of(frequent);
    for (int i = 0; i < pairs.size(); i++) {
      assertTrue(i == 0 || pairs.get(i - 1).key().compareTo(pairs.get(i).key()) < 0);
      found.put(pairs.get(i).key().utf8ToString().replace('\u001e', '+'), places(pairs.get(i)));
    }
    return found;
  }

  private static String places(Pair pair) {
    StringBuilder places = new StringBuilder();
    TermPostings list = pair.list();
    int gap = 0;
    for (int i = 0; i < list.docFreq; i++) {
      places.append(i == 0 ? "" : " ").append(list.docs[i]);
      for (int k = 0, position = 0; k < list.freqs[i]; k++) {
        position += list.gaps[gap++];
        places.append(':').append(position);
      }
    }
    assertEquals(list.totalTermFreq, gap);
    return places.toString();
  }

  @Test
  void namesThePlaceOfTheFirstTerm() throws IOException {
    assertEquals(
        Map.of("be+to", "1:0", "to+be", "0:0:3 1:1", "be+or", "0:1", "or+to", "0:2"),
        pairs(ALL, "to be or to be", "be to be"));
    assertEquals(Map.of("a+a", "0:0:1"), pairs(ALL, "a a a"));
  }

  @Test
  void takesTheMostFrequentTermsOnly() throws IOException {
    PairLimits two = new PairLimits(2, 1, 1, 1);
    assertEquals(Map.of("b+c", "0:1 1:0", "c+c", "0:2"), pairs(two, "a b c c", "b c"));
    PairLimits often = new PairLimits(64, 2, 1, 1);
    assertEquals(Map.of("a+b", "0:0:3"), pairs(often, "a b x a b"));
  }

  @Test
  void leavesOutWhatIsQuicklyReadOrTooFrequentToBeWorthAList() {
    PairLimits limits = new PairLimits(2, 1, 150, 12);
    assertTrue(limits.keep(10, 40, 120));
    assertTrue(limits.keep(10, 120, 40));
    assertFalse(limits.keep(10, 39, 120));
    assertFalse(limits.keep(11, 50, 131));
    assertTrue(limits.keep(11, 50, 132));
  }

  @Test
  void givesNoneWhereTermsShareAPosition() throws IOException {
    assertEquals(Map.of(), pairs(ALL, "a b", "a/b c"));
  }

  @Test
  void leavesOutTermsThatHaveTheSeparator() {
    assertFalse(PairLists.canJoin(new BytesRef("a\u001eb")));
    assertTrue(PairLists.canJoin(new BytesRef("run\u001frunning")));
    assertTrue(PairLists.canJoin(new BytesRef("")));
  }

  @Test
  void findsWhatAPlainSearchFinds() throws IOException {
    Random random = new Random(5);
    String[] texts = new String[40];
    Map<String, StringBuilder> expected = new TreeMap<>();
    for (int doc = 0; doc < texts.length; doc++) {
      String[] words = new String[1 + random.nextInt(60)];
      Map<String, StringBuilder> here = new TreeMap<>();
      for (int i = 0; i < words.length; i++) {
        words[i] = String.valueOf((char) ('a' + random.nextInt(7)));
        if (i > 0) {
          here.computeIfAbsent(words[i - 1] + "+" + words[i], k -> new StringBuilder())
              .append(':')
              .append(i - 1);
        }
      }
      texts[doc] = String.join(" ", words);
      for (Map.Entry<String, StringBuilder> pair : here.entrySet()) {
        StringBuilder all = expected.computeIfAbsent(pair.getKey(), k -> new StringBuilder());
        all.append(all.length() == 0 ? "" : " ").append(doc).append(pair.getValue());
      }
    }
    Map<String, String> plain = new TreeMap<>();
    expected.forEach((key, places) -> plain.put(key, places.toString()));
    assertEquals(plain, pairs(ALL, texts));
  }
}
