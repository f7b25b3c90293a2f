package org.lectern.extract.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LongLinesTest {
  private static final String PROSE =
      "The council decided on Monday to rebuild the old bridge in stone, after three months of"
          + " debate about the cost of it and the trees beside it. It meets again in June, when it"
          + " will choose between the four designs that were handed in to it by the end of May.";

  private static List<String> cut(String text, boolean lost) {
    return LongLines.cut(text, Line.split(text, 0), lost).stream().map(l -> l.in(text)).toList();
  }

  @Test
  void aMenuIsCutFromTheSentencesBehindIt() {
    List<String> pieces = cut("Home News Local Business Sport Contact Share " + PROSE, true);
    assertEquals("Home", pieces.get(0));
    assertTrue(pieces.contains("Share"), pieces.toString());
    assertTrue(pieces.stream().anyMatch(p -> p.startsWith("The council decided")));
  }

  @Test
  void sentencesWithNamesStayWhole() {
    String names = "Present were Anna Roe, Bo Ek, Carl Poe, Dora Lee, Eva Orr and Fritz Uhl. ";
    assertEquals(List.of(names + PROSE), cut(names + PROSE, false));
  }

  @Test
  void ideographsAreCutWhereClausesBegin() {
    String clause = "市议会星期一决定用石头重建这座旧桥，此前人们就费用争论了三个月。";
    List<String> pieces = cut("首页 新闻 国际 财经 体育 视频 " + clause.repeat(8), true);
    assertEquals("首页", pieces.get(0));
    assertTrue(pieces.stream().anyMatch(p -> p.startsWith("市议会")), pieces.toString());
  }

  @Test
  void labelsAtTheEndsOfALongLineTellThatLinesAreLost() {
    String page = "Home Search Contact " + PROSE.repeat(3);
    assertTrue(LongLines.areLost(page, Line.split(page, 0)));
    assertFalse(LongLines.areLost(PROSE.repeat(3), Line.split(PROSE.repeat(3), 0)));
    assertFalse(LongLines.areLost(page, Line.split(page.replace(". ", ".\n"), 0)));
  }

  @Test
  void capitalsBehindSmallLettersTellThatLinesAreGlued() {
    String page = "HomeNewsLocalBusinessSportContactShareTweetPrint" + PROSE;
    assertTrue(LongLines.areGlued(page, Line.split(page, 0)));
    assertFalse(LongLines.areGlued(PROSE, Line.split(PROSE, 0)));
  }
}
