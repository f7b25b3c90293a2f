package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.List;

/**
 * The forms that a text was found to have: a hash table asked by the characters of a stretch, so
 * that a word that the text has had before costs neither a string nor a look-up in the word lists.
 * Open addressing with linear probing; for one thread.
 */
final class Forms {
  private static final int LEAST_SLOTS = 1 << 5;
  private static final int MOST_SLOTS = 1 << 12;

  private final List<Form> all = new ArrayList<>();
  private Form[] slots;
  private int[] hashes;

  /**
   * None yet.
   *
   * @param units how long the text is: the table begins with the size that most of its length need
   */
  Forms(int units) {
    int size = Math.max(LEAST_SLOTS, Math.min(MOST_SLOTS, Integer.highestOneBit(units / 8 + 1)));
    slots = new Form[size];
    hashes = new int[size];
  }

  /** The form of a stretch of a text. */
  Form of(String text, int start, int end, Token.Kind kind) {
    int hash = hash(text, start, end);
    int slot = hash & (slots.length - 1);
    while (slots[slot] != null) {
      if (hashes[slot] == hash && isAt(slots[slot].text(), text, start, end)) {
        return slots[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    Form form = Form.of(text.substring(start, end), kind, all.size());
    all.add(form);
    put(form, hash);
    if (all.size() * 2 > slots.length) {
      grow();
    }
    return form;
  }

  /** All that were found, in the order in which they came. */
  List<Form> all() {
    return all;
  }

  private static boolean isAt(String form, String text, int start, int end) {
    return form.length() == end - start && text.startsWith(form, start);
  }

  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    hash *= 0x9E3779B9; // Fibonacci hashing: the low bits alone of such a sum are alike.
    return hash ^ hash >>> 15;
  }

  private void put(Form form, int hash) {
    int slot = hash & (slots.length - 1);
    while (slots[slot] != null) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = form;
    hashes[slot] = hash;
  }

  private void grow() {
    Form[] forms = slots;
    int[] of = hashes;
    slots = new Form[forms.length * 2];
    hashes = new int[forms.length * 2];
    for (int i = 0; i < forms.length; i++) {
      if (forms[i] != null) {
        put(forms[i], of[i]);
      }
    }
  }
}
