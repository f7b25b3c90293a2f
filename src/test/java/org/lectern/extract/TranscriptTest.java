package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Document;
import org.lectern.model.Statement;

/** Who speaks in a transcript, by the labels at the heads of its paragraphs. */
class TranscriptTest {
  /** In the table {@code /} parts paragraphs. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "THE CHAIR: Good morning. / Q: Who pays? / MS. O'BRIEN (Irish Times): Nobody pays. / Q: Why? /"
            + " THE CHAIR: We end here. | THE CHAIR, Q, O'Brien, Q, THE CHAIR",
        "问：渔民的收入如何？ / 答：收入增加了。 / 问：港口呢？ / 答：港口扩建了。 / 法新社记者：何时完工？ / 王海明：明年完工。"
            + " | 问, 答, 问, 答, 法新社记者, 王海明",
        "主持人：各位好。 / 李强：大家好。 / 主持人：谈谈港口。 / 李强：港口很好。 | 主持人, 李强, 主持人, 李强",
        "时间：五月三日 / 地点：北京 / 主席：王海明 / 会议讨论了渔业工作，决定明年扩建港口。 | -",
        "会议讨论了三个问题：港口、渔业和旅游。 / 会议决定：明年扩建港口。 | -",
      })
  void hasItsTurns(String text, String speakers) {
    Document document = Fixtures.document(text.replace(" / ", "\n\n"));
    Account.check(document);
    String turns =
        document.statements().stream()
            .filter(s -> s.rule().equals("turn"))
            .map(Statement::speaker)
            .collect(Collectors.joining(", "));
    assertEquals(speakers == null ? "" : speakers, turns);
  }
}
