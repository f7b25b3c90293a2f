package org.lectern.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;

/**
 * A file of UTF-8 in which some lines, or some bytes of some lines, are of another encoding, as
 * when pages of several sites were pasted into one file.
 *
 * <p>A line whose wrong bytes are at most a tenth of its bytes above 7F is UTF-8 with stray bytes,
 * each read as Windows-1252. Any other wrong line is of one other encoding, guessed from all such
 * lines together.
 */
final class MixedUtf8 {
  private record Line(int from, int to, int good, int bad) {
    boolean hasStrays() {
      return bad > 0 && bad <= (good + bad) / 10;
    }

    boolean isOther() {
      return bad > 0 && !hasStrays();
    }
  }

  private final byte[] bytes;
  private final List<Line> lines = new ArrayList<>();

  MixedUtf8(byte[] bytes, int skip) {
    this.bytes = bytes;
    int from = skip;
    while (from < bytes.length) {
      int to = from;
      while (to < bytes.length && bytes[to] != '\n') {
        to++;
      }
      to = Math.min(bytes.length, to + 1);
      lines.add(measure(from, to));
      from = to;
    }
  }

  private Line measure(int from, int to) {
    int good = 0;
    int bad = 0;
    int at = from;
    while (at < to) {
      int length = Bytes.utf8Length(bytes, at, to);
      good += length > 1 ? length : 0;
      bad += length == 0 ? 1 : 0;
      at += Math.max(1, length);
    }
    return new Line(from, to, good, bad);
  }

  /** Whether more bytes above 7F are in UTF-8 sequences than not. */
  boolean isMostlyUtf8() {
    long good = lines.stream().mapToLong(Line::good).sum();
    long bad = lines.stream().mapToLong(Line::bad).sum();
    return good > bad;
  }

  Decoded decode(String path) {
    Detector.Guess other = guessOther();
    StringBuilder text = new StringBuilder(bytes.length);
    List<Problem> problems = new ArrayList<>();
    int wrong = (int) lines.stream().filter(l -> l.bad > 0).count();
    for (Line line : lines) {
      int at = text.length();
      text.append(decode(line, other));
      if (line.bad > 0 && problems.isEmpty()) {
        problems.add(problem(path, text.toString(), at, line, other, wrong));
      }
    }
    return new Decoded(text.toString(), "UTF-8", 0.8, problems);
  }

  private Detector.Guess guessOther() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    lines.stream().filter(Line::isOther).forEach(l -> out.write(bytes, l.from, l.to - l.from));
    byte[] all = out.toByteArray();
    return Detector.guess(all, 0, all.length);
  }

  private String decode(Line line, Detector.Guess other) {
    if (line.bad == 0) {
      return new String(bytes, line.from, line.to - line.from, StandardCharsets.UTF_8);
    }
    if (line.hasStrays()) {
      return Bytes.utf8WithStrays(bytes, line.from, line.to);
    }
    return other.charset().equals(Detector.WINDOWS_1252)
        ? Bytes.windows1252(bytes, line.from, line.to)
        : new String(bytes, line.from, line.to - line.from, other.charset());
  }

  private static Problem problem(
      String path, String text, int at, Line line, Detector.Guess other, int wrong) {
    String how = line.hasStrays() ? "windows-1252" : other.charset().name();
    String count = wrong == 1 ? "" : ", the first of " + wrong + " such lines";
    return Problem.warning(
        Place.at(path, text, at),
        "the file is UTF-8, but this line is not; it was read as " + how + count,
        "check the line, and save the file as UTF-8");
  }
}
