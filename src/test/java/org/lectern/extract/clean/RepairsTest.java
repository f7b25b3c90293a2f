package org.lectern.extract.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Format;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.model.StatedMetadata;

class RepairsTest {
  private static String repaired(String text) {
    Source source = new Source("a", "a", Format.TEXT, text, 0, "UTF-8", 1, StatedMetadata.NONE);
    List<Edit> edits = Repairs.find(text, new Span(0, text.length()), true);
    return Assembler.assemble(source, EditList.merge(List.of(), edits), List.of()).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "held from July 14th to 15th.Cai Qi spoke. | held from July 14th to 15th. Cai Qi spoke.",
        "great achievements.Construction goes on. | great achievements. Construction goes on.",
        "ended in 2020.The next one | ended in 2020. The next one",
        "Is it so?Yes it is. | Is it so? Yes it is.",
        "he said it is done.”Then he left. | he said it is done.” Then he left.",
        "we live in China.It is large | we live in China. It is large",
        "the high -quality way | the high-quality way",
        "a decision -making body | a decision-making body",
        "the win -win mission | the win-win mission",
        "a high- quality way | a high-quality way",
        "building a a modern state | building a modern state",
        "all of the the old ones | all of the old ones",
        "and so on. . He also said | and so on. He also said",
      })
  void mends(String text, String expected) {
    assertEquals(expected, repaired(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the U.S.A. and the U.S.S.R.",
        "it grew 3.5 or 4.Xy",
        "see www.Example.Com/Path.Html or http://a.b/C.Da",
        "mail john.Smith@host.Org now",
        "Node.Js and ASP.Net and java.lang.String",
        "J.Smith and Dr.Wang and Mr.Li",
        "e.g.This or i.e.That",
        "open System.Out for it",
        "file_name.Txt and report.Pdf",
        "livelihood., Increasing the mission",
        "short- and long-term aims",
        "the talks - which failed - ended",
        "he went -though ill- to work",
        "vitamin A a day",
        "he had had enough that that day",
        "wait . . . Then go",
        "fronts. , Xi said",
        "a temperature of -5 degrees",
        "Ph.D. students"
      })
  void leavesAlone(String text) {
    assertEquals(text, repaired(text));
  }

  @Test
  void doubledWordsOnlyInEnglish() {
    String text = "il y a a dire";
    assertEquals(List.of(), Repairs.find(text, new Span(0, text.length()), false));
  }

  @Test
  void repairsSayWhatStoodThere() {
    Source source =
        new Source(
            "a", "a", Format.TEXT, "the high -quality way", 0, "UTF-8", 1, StatedMetadata.NONE);
    List<Edit> edits = Repairs.find(source.text(), new Span(0, 21), true);
    Cleaned cleaned = Assembler.assemble(source, edits, List.of());
    assertEquals(1, cleaned.repairs().size());
    assertEquals(" ", cleaned.repairs().get(0).before());
    assertEquals("", cleaned.repairs().get(0).after());
    assertEquals(8, cleaned.repairs().get(0).textStart());
    assertEquals(Optional.of(new Span(10, 17)), cleaned.map().toSource(new Span(9, 16)));
  }
}
