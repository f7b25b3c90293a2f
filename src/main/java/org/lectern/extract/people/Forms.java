package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.List;

/**
 * The forms that a text was found to have: a hash table asked by the characters of a stretch, so
 * that a word that the text has had before costs neither a string nor a look-up in the word lists.
 * Open addressing with linear probing; for one thread.
 */
final class Forms {
  private static final int FIRST_SIZE = 1 << 8;

  private final List<Form> all = new ArrayList<>();
  private Form[] slots = new Form[FIRST_SIZE];
  private int[] hashes = new int[FIRST_SIZE];

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
    Form form = Form.of(text.substring(start, end), kind);
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
