package org.lectern.extract.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Paragraph;
import org.lectern.model.Span;

class SectionFinderTest {
  private static final String PROSE =
      "There is much to be done in the town, and the time is short, so let us begin today.";

  /** Level, number and heading of each section; {@code /} parts paragraphs, {@code #} is prose. */
  private static String sections(String text) {
    String whole =
        List.of(text.replace("#", PROSE).split(" / ")).stream().collect(Collectors.joining("\n\n"));
    List<Paragraph> paragraphs = new ArrayList<>();
    int at = 0;
    for (String words : whole.split("\n\n")) {
      paragraphs.add(
          new Paragraph("p", new Span(at, at + words.length()), false, Optional.empty()));
      at += words.length() + 2;
    }
    Predicate<Paragraph> said = p -> p.span().of(whole).startsWith("“");
    return SectionFinder.find(whole, paragraphs, said).stream()
        .map(s -> s.level() + "." + s.number() + " " + s.heading())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "The first question is about roads. / # / The second question is about the sea. #"
            + " | 1.1 Roads; 1.2 The sea",
        "# / 1. Roads / # / 2. Bridges / # | 1.1 1. Roads; 1.2 2. Bridges",
        "I. Roads / # / II. Bridges / # | 1.1 I. Roads; 1.2 II. Bridges",
        "一、道路 / 我们要修路。 / 二、桥梁 / 我们要修桥。 | 1.1 一、道路; 1.2 二、桥梁",
        "# / On the Roads / # / On the Bridges / # | 1.1 On the Roads; 1.2 On the Bridges",
        "ROADS / # / The old ones / # / SEAS / # | 1.1 ROADS; 2.1 The old ones; 1.2 SEAS",
        "ROADS / # / The old ones / # / The new ones / # / SEAS / THE WARM ONES / # / Fish / #"
            + " | 1.1 ROADS; 2.1 The old ones; 2.2 The new ones; 1.2 SEAS; 1.3 THE WARM ONES;"
            + " 2.1 Fish",
        "The old ones / # / ROADS / # / The new ones / #"
            + " | 1.1 The old ones; 1.2 ROADS; 2.1 The new ones",
        "COUNCIL / OPENING: / # / ROADS: / # / ASSEMBLY / ROADS: / Old roads / # / SEAS: / #"
            + " | 1.1 COUNCIL; 2.1 OPENING; 2.2 ROADS; 1.2 ASSEMBLY; 2.1 ROADS; 3.1 Old roads;"
            + " 2.2 SEAS",
        "SBI / ROADS: / # / SEAS: / The chair will say more. / #"
            + " | 1.1 SBI; 2.1 ROADS; 2.2 SEAS",
        "# / ANN LEE / BO LEE / CY LEE / DI LEE / ROADS / Old roads / #"
            + " | 1.1 ROADS; 2.1 Old roads",
        "First, we must build. # / # / Second, we must pay. #"
            + " | 1.1 We must build; 1.2 We must pay",
        "Firstly, we build. # / Secondly, we pay. # / Thirdly, and finally, we rest. #"
            + " | 1.1 We build; 1.2 We pay; 1.3 We rest",
        "First, we build. # / Second, we pay. # / Finally, we rest. #"
            + " | 1.1 We build; 1.2 We pay; 1.3 We rest",
        "1. Roads / # / 1.1 Old / # / 1.2 New / # / 2. Seas / # / 2.1 Warm / # / 2.2 Cold / #"
            + " | 1.1 1. Roads; 2.1 1.1 Old; 2.2 1.2 New; 1.2 2. Seas; 2.1 2.1 Warm; 2.2 2.2 Cold",
        "I. Roads / # / A. Old / # / B. New / # / II. Seas / # | 1.1 I. Roads; 2.1 A. Old;"
            + " 2.2 B. New; 1.2 II. Seas",
        "(a) Roads / # / (b) Seas / # | 1.1 (a) Roads; 1.2 (b) Seas",
        "一、道路 / 要修路。 / （一）城市 / 要修。 / （二）乡村 / 也要修。 / 二、桥梁 / 首先，要修桥。 / 其次，要养护。 / 最后，要总结。"
            + " | 1.1 一、道路; 2.1 （一）城市; 2.2 （二）乡村; 1.2 二、桥梁; 2.1 要修桥; 2.2 要养护; 2.3 要总结",
        "第一章 总则 / 为了修路。 / 第一节 道路 / 修路。 / 第二节 桥梁 / 修桥。 / 第二章 附则 / 完。"
            + " | 1.1 第一章 总则; 2.1 第一节 道路; 2.2 第二节 桥梁; 1.2 第二章 附则",
      })
  void finds(String text, String expected) {
    assertEquals(expected, sections(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The first question is about roads. / #",
        "The second question is about roads. / # / The third question is about seas. / #",
        "1. There is much to be done. / 2. The time is short. / #",
        "# / 1. Repair the quay / 2. Dredge the channel / 3. Train the young / #",
        "Dear Colleagues / #",
        "一、道路 / 我们要修路。",
        "# / Finally, we must go. # / Finally, we must rest. #",
        "Mr. President, / #",
        "# / and as he said / #",
        "# / Column: 795 / #",
        "# / THE CHAIR: / “#” / THE SECRETARY: / “#”",
        "# / Also present: / #",
        "# / The end of it all"
      })
  void findsNothing(String text) {
    assertEquals("", sections(text));
  }
}
