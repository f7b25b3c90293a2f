package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
        "THE COURT: Go on. / BY MR. LANG: / Q. Where were you? / A. At the gate. / Q. Did you see him? / A. I did. / THE COURT: We end."
            + " | THE COURT, Q, A, Q, A, THE COURT",
        "THE GOVERNOR: Thank you. / MS. DUNN: We love you. / THE GOVERNOR: Let us cut this. / END 11:19 A.M. EDT"
            + " | THE GOVERNOR, Dunn, THE GOVERNOR",
        "A. The first part of the report. / B. The second part of it. / Q. The last part. | -",
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

  @Test
  void theLinesOfACourtsPageAreNumbered() {
    String text =
        """
         1         THE COURT:  Good morning. Please be seated. We are
         2    here in the matter of the State against Daniel Hope.
         3
         4         MR. LANG:  We call Sergeant Ellen Fry to the stand,
         5    and we ask that the photographs be shown to her.
         6         THE COURT:  Go on.
         7    BY MR. LANG:
         8         Q.   Where were you on the night of the third?
         9         A.   I was at the north gate, sir. I had been there
        10    since eight, because the other guard was ill.
        11         Q.   Did you see the defendant?
        12         A.   I saw a man who said that his name was Hope.
        13         Q.   What did he carry?
        14
        15         A.   A lamp, and a bag of the kind that sailors have.
        16         MR. REED:  Objection. Hearsay.
        17         THE COURT:  Overruled.
        """;
    Document document = Fixtures.document(text);
    Account.check(document);
    assertTrue(document.text().startsWith("THE COURT: Good morning."), document.text());
    assertEquals(
        "Where were you on the night of the third?, Did you see the defendant?, What did he carry?",
        document.statements().stream()
            .filter(s -> s.speaker().equals("Q"))
            .map(s -> s.span().of(document.text()))
            .collect(Collectors.joining(", ")));
  }
}
