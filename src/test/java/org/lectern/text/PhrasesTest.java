package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PhrasesTest {
  private final Phrases phrases = new Phrases();
  private final long held = phrases.group("held|took place");
  private final long hosted = phrases.group("osted|held by");

  @Test
  void tellsWhichGroupsHaveAPhraseInAText() {
    assertEquals(0, phrases.in("Nothing was said of it. 会议"));
    assertEquals(held, phrases.in("It took place."));
    assertEquals(held | hosted, phrases.in("held by"));
    assertEquals(hosted, phrases.in("hosted"));
  }

  @Test
  void aPhraseIsOfThePartInWhichItBegins() {
    String text = "It was held. Co-hosted by";
    assertEquals(held, phrases.in(text, 0, 12));
    assertEquals(hosted, phrases.in(text, 12, text.length()));
    assertEquals(held, phrases.in(text, 7, 8));
    assertEquals(0, phrases.in(text, 8, 12));
    assertEquals(0, phrases.in(text, 25, 25));
  }

  @Test
  void hasNoMoreGroupsThanBits() {
    for (int i = 2; i < Long.SIZE; i++) {
      phrases.group("held");
    }
    assertThrows(IllegalStateException.class, () -> phrases.group("held"));
  }
}
