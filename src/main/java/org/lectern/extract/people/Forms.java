package org.lectern.extract.people;

/**
 * The forms that the texts of a thread were found to have: a hash table asked by the characters of
 * a stretch, so that a word that was met before costs neither a string nor a look-up in the word
 * lists. Of two texts of one language most words are the same, so forms are kept from one to the
 * next. Open addressing with linear probing; for one thread.
 */
final class Forms {
  private static final int LEAST_SLOTS = 1 << 10;

  /**
   * With more forms than these no text begins: all are forgotten, as most are of names and typos.
   */
  private static final int MOST_KEPT = 1 << 15;

  private static final ThreadLocal<Forms> OF_THREAD = ThreadLocal.withInitial(Forms::new);

  private int count;
  private Form[] slots = new Form[LEAST_SLOTS];
  private int[] hashes = new int[LEAST_SLOTS];

  /** None yet. */
  Forms() {}

  /** Those of this thread, for a text that is about to be read. */
  static Forms ofThread() {
    if (OF_THREAD.get().count > MOST_KEPT) {
      OF_THREAD.set(new Forms());
    }
    return OF_THREAD.get();
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
    Form form = Form.of(text.substring(start, end), kind, count++);
    put(form, hash);
    if (count * 2 > slots.length) {
      grow();
    }
    return form;
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
