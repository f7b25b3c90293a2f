package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenderStageTest {
  @Test
  void rendersTheSeeds() throws IOException {
    MemoryFiles out = new MemoryFiles();
    assertEquals(List.of(), new RenderStage(Drafts.theme()).render(SeedCorpus.build(), out));
  }
}
