package org.lectern.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StagingTest {
  @TempDir Path folder;
  private Staging staging;

  @BeforeEach
  void open() throws IOException {
    staging = new Staging(folder.resolve("next"), FileOps.REAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "../x",
        "a/../x",
        "a//b",
        "a/",
        "./a",
        "a\\b",
        "a\0b",
        "a\nb",
        "C:/x",
        "nul",
        "a/CON.txt",
        "com1/x.html",
        "lpt\u00B9.txt",
        "a./b"
      })
  void unsafePathsAreNotWritten(String path) throws IOException {
    staging.add(path, new byte[0], "somebody");
    assertEquals(List.of(), staging.files());
    assertEquals(1, staging.problems().size());
    assertEquals("somebody", staging.problems().get(0).place().path());
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, a.html",
    "a.html, A.html",
    "\u00E9, \u0065\u0301",
    "a/x, A/y",
    "a, a/b",
    "a/b, a",
  })
  void twoClaimsAreOneProblemThatNamesBoth(String one, String other) throws IOException {
    staging.add(one, Sites.bytes("1"), "first");
    staging.add(other, Sites.bytes("2"), "second");
    assertEquals(List.of(one), staging.files());
    assertEquals(1, staging.problems().size());
    String told = staging.problems().get(0).toString();
    assertTrue(told.contains("first") && told.contains("second"), told);
  }

  @Test
  void manyThreadsAdd() {
    IntStream.range(0, 500)
        .parallel()
        .forEach(
            i -> {
              try {
                staging.add("d" + i % 7 + "/" + i, new byte[3], "n" + i);
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    assertEquals(500, staging.files().size());
    assertEquals(1500, staging.bytes());
    assertEquals(List.of(), staging.problems());
  }
}
