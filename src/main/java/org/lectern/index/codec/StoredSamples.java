package org.lectern.index.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a dictionary of sample documents, which the deflate streams of all documents may refer to:
 * what texts of one corpus have in common need not be in each of them.
 */
public final class StoredSamples extends StoredValues {
  /** How many documents are worth sampling. */
  public static final int COUNT = 256;

  /** A sample is the beginning of a document. */
  private static final int SAMPLE_BYTES = 4096;

  /** A longer dictionary costs more than it saves in the first search. */
  private static final int DICTIONARY_BYTES = 6144;

  private final List<byte[]> samples = new ArrayList<>();
  private final ByteSink document = new ByteSink();

  @Override
  public void finishDocument() throws IOException {
    document.clear();
    write(document);
    samples.add(Arrays.copyOf(document.array(), Math.min(SAMPLE_BYTES, document.length())));
  }

  @Override
  public void finish(int numDocs) {}

  /** The dictionary of what was written so far. */
  public byte[] dictionary() {
    return CoverDictionary.of(samples, DICTIONARY_BYTES);
  }

  @Override
  public void close() {}
}
