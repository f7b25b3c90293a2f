package org.lectern.link.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GapsTest {
  private static final float[][] SIMILARITY = {
    {0.9f, 0, 0, 0},
    {0, 0.1f, 0.3f, 0},
    {0, 0.05f, 0.1f, 0},
    {0, 0, 0, 0.9f},
  };

  private static List<String> between(int[] partner, int[] otherPartner) {
    return Gaps.between(SIMILARITY, partner, otherPartner).stream()
        .map(link -> link.one() + " " + link.other())
        .toList();
  }

  @Test
  void unitsBetweenTheSameLinksAreLinkedInTheOrderThatIsMostAlike() {
    assertEquals(List.of("1 2"), between(new int[] {0, -1, -1, 3}, new int[] {0, -1, -1, 3}));
  }

  @Test
  void whatStandsBesideOneLinkOnlyIsNot() {
    assertEquals(List.of(), between(new int[] {0, -1, -1, -1}, new int[] {0, -1, -1, -1}));
  }

  @Test
  void linksThatCrossHaveNothingBetween() {
    assertEquals(List.of(), between(new int[] {3, -1, -1, 0}, new int[] {3, -1, -1, 0}));
  }

  @Test
  void aGapThatIsLinkedElsewhereIsNone() {
    assertEquals(List.of(), between(new int[] {0, -1, -1, 3, 2}, new int[] {0, -1, 4, 3}));
  }
}
