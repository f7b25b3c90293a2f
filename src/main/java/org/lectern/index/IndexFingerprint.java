package org.lectern.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.Version;

/**
 * The identity of an index, computed from all that goes into it: equal input gives equal ids, and
 * any change gives another, by which a browser notices that its cache is stale.
 */
final class IndexFingerprint {
  /** Raised when the same documents come to be written differently. */
  private static final String REVISION = "lectern-index-7";

  /** Begins words without a place where else the next document's id begins. */
  private static final int NO_LENGTH = -1;

  private final MessageDigest digest;

  private IndexFingerprint(MessageDigest digest) {
    this.digest = digest;
  }

  static byte[] of(List<IndexDocument> ordered, IndexSettings settings) {
    IndexFingerprint fingerprint = new IndexFingerprint(sha256());
    fingerprint.add(REVISION);
    fingerprint.add(Version.LATEST.toString());
    fingerprint.add(settings.toJson());
    ordered.forEach(fingerprint::add);
    return Arrays.copyOf(fingerprint.digest.digest(), StringHelper.ID_LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void add(IndexDocument document) {
    add(document.id());
    add(document.url());
    add(document.title());
    addAll(document.date().stream().toList());
    addAll(document.kind().stream().toList());
    addAll(document.language().stream().toList());
    addAll(document.source().stream().toList());
    addSubjects(document.places());
    addSubjects(document.people());
    addSubjects(document.events());
    add(document.paragraphs().size());
    for (IndexDocument.Paragraph paragraph : document.paragraphs()) {
      add(paragraph.id());
      add(paragraph.text());
      add(paragraph.said().size());
      for (IndexDocument.Speech speech : paragraph.said()) {
        add(speech.speaker());
        add(speech.start());
        add(speech.end());
      }
    }
    if (!document.words().isEmpty()) {
      add(NO_LENGTH);
      addAll(document.words());
    }
  }

  private void addSubjects(List<IndexDocument.Subject> subjects) {
    add(subjects.size());
    for (IndexDocument.Subject subject : subjects) {
      add(subject.id());
      add(subject.label());
      addAll(subject.names());
    }
  }

  private void addAll(List<String> values) {
    add(values.size());
    values.forEach(this::add);
  }

  /** With its length, so that no two sequences of values give the same bytes. */
  private void add(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    add(utf8.length);
    digest.update(utf8);
  }

  private void add(int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
  }
}
