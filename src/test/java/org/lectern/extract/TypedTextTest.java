package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.model.Document;
import org.lectern.model.Removal;

/** Texts that were typed as plain text lose nothing, whatever words of menus stand in them. */
class TypedTextTest {
  private static final String PROSE =
      "The weir is opened by hand, a turn at a time, and is left open only as long as the stones turn."
          + " When the water is low, half a turn is enough.\n\n";

  private static final String CODE =
      "```\nmill.open(\"weir\");\nmill.grind({ stones: 2, grain: \"rye\" });\nlet bags = mill.bags();\n"
          + "if (bags > 4) {\n  mill.close();\n}\n```\n\n";

  @Test
  void aManualInMarkdown() {
    keepsAll(
        "# The mill\n\n"
            + PROSE.repeat(3)
            + CODE
            + "## Search\n\nFind a bag by its mark:\n\n"
            + CODE
            + "## Store\n\nBags are kept dry, on boards, and are turned once a week:\n\n"
            + CODE
            + "- one\n- two\n\nok\n\n"
            + CODE);
  }

  @Test
  void aManualWithUnderlinedHeadings() {
    keepsAll(
        "The mill\n========\n\n"
            + PROSE.repeat(3)
            + "Open the weir before the stones turn::\n\n    mill --open weir\n    mill"
            + " --grind rye\n\nStore\n-----\n\nstore\n\nBags are kept dry::\n\n    mill --store\n    mill"
            + " --turn\n\n"
            + "    rye     4 bags\n    wheat   9 bags\n    barley  2 bags\n".repeat(6)
            + "\nSearch\n------\n\nThe search takes a mark::\n\n    mill --search 12\n");
  }

  @Test
  void aManualThatIsWrapped() {
    String paragraph =
        "The weir is opened by hand, a turn at a time, and it is left open only as\n"
            + "long as the stones turn. When the water is low, half a turn is enough, and\n"
            + "the miller should listen to the stones, since they tell by their sound\n"
            + "whether there is grain between them.\n\n";
    keepsAll(
        "HOW TO RUN THE MILL\n\n"
            + paragraph.repeat(3)
            + "Help\n\n"
            + paragraph.repeat(4)
            + "    rye     4\n    wheat   9\n\n"
            + paragraph.repeat(3)
            + "Contact\n\n"
            + paragraph);
  }

  @Test
  void aLongTextWithHeadingsThatMenusHaveToo() {
    String chapter =
        "The boat left the island at noon, and nobody on the quay looked after it, since rain had"
            + " come up from the west.\n"
            + "She stood at the rail until the tower was gone, and then went below to the others.\n";
    keepsAll(chapter + "Start\n" + chapter.repeat(12) + "Home\n" + chapter.repeat(12));
  }

  private static void keepsAll(String text) {
    Document document = Fixtures.document(text);
    Account.check(document);
    assertEquals(List.of(), document.removed().stream().map(Removal::text).toList());
  }
}
