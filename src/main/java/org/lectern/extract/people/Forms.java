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

  /** So many ASCII characters, of 7 bits each, are one number. */
  private static final int MOST_PACKED = 9;

  private static final int BITS = 7;

  private static final ThreadLocal<Forms> OF_THREAD = ThreadLocal.withInitial(Forms::new);

  private int count;
  private Form[] slots = new Form[LEAST_SLOTS];

  /** The key of each form; 0 in a free slot. */
  private long[] keys = new long[LEAST_SLOTS];

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
    long key = key(text, start, end);
    int slot = slot(key);
    while (keys[slot] != 0) {
      if (keys[slot] == key && (key > 0 || isAt(slots[slot].text(), text, start, end))) {
        return slots[slot];
      }
      slot = slot + 1 & keys.length - 1;
    }
    Form form = Form.of(text.substring(start, end), kind, count++);
    put(form, key);
    if (count * 2 > slots.length) {
      grow();
    }
    return form;
  }

  private static boolean isAt(String form, String text, int start, int end) {
    return form.length() == end - start && text.startsWith(form, start);
  }

  /**
   * A number for a stretch, never 0. That of a short one of ASCII characters is positive and no
   * other's, so that nothing is left to compare; any other has a negative one, a hash.
   */
  private static long key(String text, int start, int end) {
    if (end - start > MOST_PACKED) {
      return hash(text, start, end);
    }
    long key = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == 0 || c >= 1 << BITS) {
        return hash(text, start, end);
      }
      key = key << BITS | c;
    }
    return key;
  }

  private static long hash(String text, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash | Long.MIN_VALUE;
  }

  private int slot(long key) {
    // Fibonacci hashing: the high bits depend on all bits of the key.
    return (int) (key * 0x9E3779B97F4A7C15L >>> Long.numberOfLeadingZeros(keys.length) + 1);
  }

  private void put(Form form, long key) {
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = slot + 1 & keys.length - 1;
    }
    slots[slot] = form;
    keys[slot] = key;
  }

  private void grow() {
    Form[] forms = slots;
    long[] of = keys;
    slots = new Form[forms.length * 2];
    keys = new long[forms.length * 2];
    for (int i = 0; i < forms.length; i++) {
      if (of[i] != 0) {
        put(forms[i], of[i]);
      }
    }
  }
}
