package org.lectern.index.codec;

import java.io.IOException;

/**
 * Gathers the beginnings of sample documents into a dictionary, which the deflate streams of all
 * documents may refer to: what texts of one corpus have in common need not be in each of them.
 */
public final class StoredSamples extends StoredValues {
  /** How many documents are worth sampling; more make the dictionary cost more than it saves. */
  public static final int COUNT = 4;

  private static final int BYTES = 1024;

  private final ByteSink dictionary = new ByteSink();
  private final ByteSink document = new ByteSink();

  @Override
  public void finishDocument() throws IOException {
    document.clear();
    write(document);
    dictionary.writeBytes(document.array(), 0, Math.min(BYTES, document.length()));
  }

  @Override
  public void finish(int numDocs) {}

  /** The dictionary of what was written so far. */
  public byte[] dictionary() {
    return dictionary.toArray();
  }

  @Override
  public void close() {}
}
