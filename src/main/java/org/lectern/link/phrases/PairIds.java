package org.lectern.link.phrases;

import java.util.Arrays;

/** Numbers pairs of numbers from 0 on, in the order in which they first come. */
final class PairIds {
  private static final long FREE = -1;

  private long[] keys;
  private int[] ids;
  private int size;

  PairIds() {
    keys = new long[1 << 12];
    ids = new int[1 << 12];
    Arrays.fill(keys, FREE);
  }

  int size() {
    return size;
  }

  /** The number of a pair of numbers that are not negative; a new one if it is new. */
  int add(int first, int second) {
    long key = (long) first << 32 | second;
    int slot = slot(keys, key);
    if (keys[slot] == FREE) {
      keys[slot] = key;
      ids[slot] = size++;
      if (size > keys.length / 2) {
        grow();
        return size - 1;
      }
    }
    return ids[slot];
  }

  private static int slot(long[] keys, long key) {
    long mixed = key * 0x9E3779B97F4A7C15L; // Fibonacci hashing
    int slot = (int) (mixed >>> 32) & (keys.length - 1);
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] more = new long[keys.length * 2];
    int[] moreIds = new int[more.length];
    Arrays.fill(more, FREE);
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != FREE) {
        int slot = slot(more, keys[i]);
        more[slot] = keys[i];
        moreIds[slot] = ids[i];
      }
    }
    keys = more;
    ids = moreIds;
  }
}
