package org.lectern.index.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LayoutTest {
  @Test
  void dictionaryBlocksGrowWithTheDocuments() {
    Layout chosen = Layout.DEFAULT;
    assertEquals(chosen, chosen.forDocs(0));
    assertEquals(chosen, chosen.forDocs(20_000));
    assertEquals(3 * chosen.termsBytes(), chosen.forDocs(60_000).termsBytes());
    assertEquals(4 * chosen.termsBytes(), chosen.forDocs(80_000).termsBytes());
    assertEquals(4 * chosen.termsBytes(), chosen.forDocs(Integer.MAX_VALUE).termsBytes());
  }

  @Test
  void nothingElseDependsOnTheDocuments() {
    Layout chosen = Layout.DEFAULT;
    Layout many = chosen.forDocs(100_000);
    assertEquals(
        chosen,
        new Layout(
            many.packBytes(),
            chosen.termsBytes(),
            many.listBytes(),
            many.positionBytes(),
            many.inlineBytes(),
            many.slotBytes(),
            many.pieceBytes(),
            many.normDocs(),
            many.columnDocs(),
            many.valueBytes(),
            many.pairs()));
  }
}
