package org.lectern.link.align;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentGoldTest {
  @Test
  void theReportsOfTheSeedsAreAlignedAsReadersAlignThem() throws IOException {
    List<String> gold =
        Files.readAllLines(Path.of("src/test/resources/org/lectern/link/align/july-2023.gold"));
    StringBuilder table = new StringBuilder();
    GoldAlignment.Counts counts =
        AlignmentEvaluation.run(
            "july-2023", gold, Path.of("seeds"), row -> table.append(row).append('\n'), false);
    assertTrue(counts.f1() >= 0.85, table::toString);
  }
}
