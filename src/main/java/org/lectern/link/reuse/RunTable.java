package org.lectern.link.reuse;

import java.util.Arrays;

/** For each run, in how many documents it stands, where first and where last so far. */
final class RunTable {
  private static final int NONE = -1;

  private final long[] keys;
  private final boolean[] taken;
  private final int[] documents;
  private final int[] lastCounted;
  private final int[] firstDocument;
  private final int[] firstWord;
  private final int[] latestDocument;
  private final int[] latestWord;

  /** A table for at most so many runs. */
  RunTable(int runs) {
    int room = Integer.highestOneBit(Math.max(8, runs)) * 4;
    keys = new long[room];
    taken = new boolean[room];
    documents = new int[room];
    lastCounted = filled(room);
    firstDocument = filled(room);
    firstWord = new int[room];
    latestDocument = filled(room);
    latestWord = new int[room];
  }

  private static int[] filled(int room) {
    int[] array = new int[room];
    Arrays.fill(array, NONE);
    return array;
  }

  /** The slot of a run. */
  int slot(long hash) {
    int slot = (int) (hash >>> 20) & (keys.length - 1);
    while (taken[slot] && keys[slot] != hash) {
      slot = (slot + 1) & (keys.length - 1);
    }
    taken[slot] = true;
    keys[slot] = hash;
    return slot;
  }

  /** Counts a document that has the run; documents come one after the other. */
  void count(int slot, int document) {
    if (lastCounted[slot] != document) {
      lastCounted[slot] = document;
      documents[slot]++;
    }
  }

  int documents(int slot) {
    return documents[slot];
  }

  /** Remembers where the run stands; documents come one after the other. */
  void put(int slot, int document, int word) {
    if (firstDocument[slot] == NONE) {
      firstDocument[slot] = document;
      firstWord[slot] = word;
    }
    latestDocument[slot] = document;
    latestWord[slot] = word;
  }

  /** The first document of the run so far, or -1. */
  int firstDocument(int slot) {
    return firstDocument[slot];
  }

  int firstWord(int slot) {
    return firstWord[slot];
  }

  /** The latest document of the run so far, or -1. */
  int latestDocument(int slot) {
    return latestDocument[slot];
  }

  int latestWord(int slot) {
    return latestWord[slot];
  }
}
