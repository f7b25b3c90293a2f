package org.lectern.read.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what raised figures mean. At the beginning of a line they are the mark of a note, behind a
 * word the reference to one; both are written in brackets, as the notes of other formats are. Those
 * of a power or a unit are written as the raised figures of Unicode. Raised letters, as in "4th",
 * are letters.
 */
final class PdfRaised {
  /** Around what is raised in the words of a line; noncharacters, which no text has. */
  static final char FROM = '\uFDD0';

  static final char TO = '\uFDD1';

  private static final Pattern RAISED = Pattern.compile(FROM + "([^" + TO + "]*)" + TO);
  private static final Pattern MARK = Pattern.compile("\\d{1,3}|[*†‡§¶]+");
  private static final Pattern MARKS =
      Pattern.compile("(?:%1$s)(?:\\s?[,;–-]\\s?(?:%1$s))*".formatted(MARK.pattern()));
  private static final Pattern POWER = Pattern.compile("[-−–]?\\d{1,3}");
  private static final Pattern UNIT =
      Pattern.compile("(?:^|.*[^\\p{L}])(?:[kcdmµμn]?m|s|ft|mi|in)");

  /** A number or a name of one letter, of which there are powers; the number of a year is none. */
  private static final Pattern BASE =
      Pattern.compile("(?:^|.*[^\\p{L}\\d])(?:\\d{1,3}|\\d{5,}|\\p{L})|.*\\d[.,]\\d+");

  private static final Pattern NUMBER = Pattern.compile(".*\\d");
  private static final String POWERS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final Set<String> notes = new HashSet<>();

  private PdfRaised() {}

  /** The lines with raised figures written out. */
  static List<List<PdfLine>> written(List<List<PdfLine>> pages) {
    PdfRaised raised = new PdfRaised();
    pages.forEach(page -> page.forEach(raised::note));
    return pages.stream().map(page -> page.stream().map(raised::written).toList()).toList();
  }

  /** The words of a line with nothing raised in them. */
  static String level(String words) {
    return words.indexOf(FROM) < 0
        ? words
        : words.replace(Character.toString(FROM), "").replace(Character.toString(TO), "");
  }

  private void note(PdfLine line) {
    Matcher first = RAISED.matcher(line.words());
    if (first.lookingAt() && isNote(line.words(), first)) {
      notes.add(first.group(1).strip());
    }
  }

  private static boolean isNote(String words, Matcher first) {
    return MARK.matcher(first.group(1).strip()).matches() && first.end() < words.length();
  }

  private PdfLine written(PdfLine line) {
    String words = line.words();
    if (words.indexOf(FROM) < 0) {
      return line;
    }
    Matcher raised = RAISED.matcher(words);
    StringBuilder written = new StringBuilder();
    boolean note = false;
    int at = 0;
    while (raised.find()) {
      written.append(words, at, raised.start());
      at = raised.end();
      String mark = raised.group(1).strip();
      if (written.isEmpty() && isNote(words, raised)) {
        note = true;
        written.append('[').append(mark).append("] ");
        at += words.substring(at).length() - words.substring(at).stripLeading().length();
      } else {
        String before = written.toString().stripTrailing();
        String shown = written(before, mark, raised.group(1));
        boolean letters = shown.equals(raised.group(1));
        written.setLength(letters ? written.length() : before.length());
        written.append(shown);
      }
    }
    return line.saying(written + words.substring(at), note);
  }

  /** What is raised behind words. */
  private String written(String before, String mark, String raised) {
    boolean exponent =
        POWER.matcher(mark).matches()
            && (UNIT.matcher(before).matches() && mark.matches("[-−–]?[1-3]")
                || BASE.matcher(before).matches());
    boolean unknownOfNumber = NUMBER.matcher(before).matches() && !notes.contains(mark);
    if (POWER.matcher(mark).matches() && (exponent || unknownOfNumber)) {
      return power(mark) + trailing(raised);
    }
    if (MARKS.matcher(mark).matches() && !before.isBlank()) {
      return MARK.matcher(mark).replaceAll("[$0]") + trailing(raised);
    }
    return raised;
  }

  private static String trailing(String raised) {
    return raised.substring(raised.stripTrailing().length());
  }

  private static String power(String mark) {
    StringBuilder power = new StringBuilder();
    mark.chars().forEach(c -> power.append(c >= '0' && c <= '9' ? POWERS.charAt(c - '0') : '⁻'));
    return power.toString();
  }
}
