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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Monsieur le Président,/Distingués délégués,/J'ai le grand honneur de vous parler du port. | J'ai le grand honneur de vous parler du port",
        "Mr. President,/Ladies and Gentlemen,/It is an honour to speak about the harbour of this town. | It is an honour to speak about the harbour of this town",
        "尊敬的主席先生：/各位代表：/我很高兴在港口城市和大家见面，谈谈渔业。 | 我很高兴在港口城市和大家见面，谈谈渔业",
        "Dear friends, /Thank you. | Dear friends"
      })
  void isNoSalutationWhereASentenceFollows(String lines, String title) {
    byte[] text = lines.replace('/', '\n').getBytes(StandardCharsets.UTF_8);
    Document document = Files.of(folder, "a.txt", text).value().get(0);
    assertEquals(title, document.metadata().title().orElseThrow().value());
  }
}
