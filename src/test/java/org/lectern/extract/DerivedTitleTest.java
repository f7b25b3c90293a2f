package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Document;

/** First words make a title only if they are words. */
class DerivedTitleTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          The ministers met at the harbour and spoke of it for long. | The ministers met at the harbour and spoke of it for long
          @@ 17 / 4 --- ##. The ministers met at the harbour and spoke of it for long. | The ministers met at the harbour and spoke of it for long
          部长们在港口会面。 | 部长们在港口会面
          全国港口工作会议2018年4月20日至21日在宁波召开。 | 全国港口工作会议（2018年4月20日至21日）
          全国港口工作会议2018年4月30日至5月2日在宁波召开。 | 全国港口工作会议（2018年4月30日至5月2日）
          gll Hectlal!l slit Dall dgdenig GUE col DLull coil waned Ys dLuall g anal} be. Ltd Gling! Cg lll nec pa. | -
          """)
  void isOfWords(String text, String title) {
    Document document =
        Files.of(folder, "a.txt", (text + "\n").getBytes(StandardCharsets.UTF_8)).value().get(0);
    assertEquals(title, document.metadata().title().map(found -> found.value()).orElse(null));
  }
}
