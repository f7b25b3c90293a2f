package org.lectern.render.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Document;
import org.lectern.record.Documents;
import org.lectern.record.RandomText;

class DocumentHtmlTest {
  private static final MarkdownRenderer RENDERER = new MarkdownRenderer();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void anyTextSurvives(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 150; round++) {
      List<String> paragraphs = RandomText.paragraphs(random);
      Document document = Documents.ofParagraphs(paragraphs);
      assertEquals(paragraphs, read(RENDERER.document(document, name -> Optional.empty())));
    }
  }

  @Test
  void debugSpeed() {
    for (String s :
        List.of(
            ">".repeat(2000),
            "`".repeat(20000),
            "[".repeat(20000),
            "![[]()".repeat(20000),
            "`a``b```c".repeat(20000),
            "x".repeat(N).substring(Math.max(0, 0)),
            "word * and _ [".repeat(N / 14),
            "&#9;\t".repeat(N / 5),
            "*a_".repeat(N / 3),
            "<a".repeat(N / 2),
            "\\".repeat(N),
            "]".repeat(N),
            "!".repeat(N),
            "&".repeat(N)))
      for (int i = 0; i < 2; i++) {
        long t = System.nanoTime();
        String html = RENDERER.document(Documents.ofParagraphs(List.of(s)), n -> Optional.empty());
        System.err.println(s.substring(0, 10) + " " + (System.nanoTime() - t) / 1000000);
        assertEquals(List.of(s), read(html));
      }
  }

  private static final int N = 50000;

  private static List<String> read(String html) {
    return Jsoup.parseBodyFragment(html).select("p").stream().map(Element::wholeText).toList();
  }
}
