package org.lectern.link.align;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lectern.model.Alignment;
import org.lectern.model.Document;
import org.lectern.model.Passage;
import org.lectern.model.Span;

/** A marking by hand of what reports say alike, as docs/alignment-guidelines.md has it. */
final class GoldAlignment {
  private final Map<String, String> reports = new LinkedHashMap<>();
  private final Map<String, List<String[]>> quotes = new TreeMap<>();
  private final Map<String, String> ends = new TreeMap<>();
  private final Map<String, Span> spans = new TreeMap<>();
  private final Set<String> pairs = new HashSet<>();
  private final Set<String> maybes = new HashSet<>();

  GoldAlignment(List<String> lines, Map<String, Document> documents) {
    lines.stream().filter(l -> !l.startsWith("#") && !l.isBlank()).forEach(this::line);
    reports.forEach((letter, id) -> place(letter, documents.get(id)));
  }

  private void line(String line) {
    String[] words = line.split(" ", 3);
    switch (words[0]) {
      case "report" -> reports.put(words[1], words[2]);
      case "unit" ->
          quotes
              .computeIfAbsent(words[1].substring(0, 1), k -> new ArrayList<>())
              .add(new String[] {words[1], words[2]});
      case "until" -> ends.put(words[1], words[2]);
      case "row" -> addPairs(line.substring(4).split(" "), pairs);
      case "maybe" -> addPairs(line.substring(6).split(" "), maybes);
      default -> throw new IllegalArgumentException(line);
    }
  }

  private static void addPairs(String[] units, Set<String> pairs) {
    for (int i = 0; i < units.length; i++) {
      for (int j = i + 1; j < units.length; j++) {
        pairs.add(pair(units[i], units[j]));
      }
    }
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }

  /** Finds the quotes in the text, where white space may differ. */
  private void place(String letter, Document document) {
    List<String[]> units = quotes.get(letter);
    int from = 0;
    List<Integer> starts = new ArrayList<>();
    List<Integer> quoteEnds = new ArrayList<>();
    for (String[] unit : units) {
      String quote = unit[1].replace("…", "");
      Span found = find(document.text(), quote, from);
      if (found == null) {
        throw new IllegalArgumentException(document.id() + " lacks " + unit[0] + " " + quote);
      }
      starts.add(found.start());
      quoteEnds.add(found.end());
      from = found.end();
    }
    int end =
        ends.containsKey(letter)
            ? find(document.text(), ends.get(letter), from).start()
            : document.text().length();
    for (int i = 0; i < units.size(); i++) {
      boolean open = units.get(i)[1].endsWith("…");
      int to = i + 1 < units.size() ? starts.get(i + 1) : end;
      spans.put(units.get(i)[0], new Span(starts.get(i), open ? to : quoteEnds.get(i)));
    }
  }

  /** The next place of a quote, by its characters without white space. */
  private static Span find(String text, String quote, int from) {
    String wanted = quote.replaceAll("\\s", "");
    for (int start = from; start < text.length(); start++) {
      int at = start;
      int k = 0;
      while (at < text.length() && k < wanted.length()) {
        char c = text.charAt(at);
        if (c == wanted.charAt(k)) {
          k++;
        } else if (!Character.isWhitespace(c) || k == 0) {
          break;
        }
        at++;
      }
      if (k == wanted.length()) {
        return new Span(start, at);
      }
    }
    return null;
  }

  /** The ids of the reports that were marked. */
  List<String> documents() {
    return List.copyOf(reports.values());
  }

  /** The letters of reports that are compared: those with units in common rows or doubts. */
  List<String> letterPairs() {
    Set<String> letters = new java.util.TreeSet<>();
    for (String pair : pairs) {
      letters.add(pair.charAt(0) + "" + pair.split(" ")[1].charAt(0));
    }
    return List.copyOf(letters);
  }

  String id(char letter) {
    return reports.get(String.valueOf(letter));
  }

  /** Counts of pairs. */
  record Counts(int right, int wrong, int missed) {
    Counts plus(Counts other) {
      return new Counts(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  /** Compares an alignment with the marking, for the reports of two letters. */
  Counts score(String letters, Alignment alignment, List<String> wrong) {
    Set<String> found = new HashSet<>();
    for (Alignment.Row row : alignment.rows()) {
      for (String one : unitsIn(row, letters.charAt(0))) {
        for (String other : unitsIn(row, letters.charAt(1))) {
          found.add(pair(one, other));
        }
      }
    }
    int right = 0;
    int missed = 0;
    int bad = 0;
    for (String pair : new java.util.TreeSet<>(pairs)) {
      if (of(pair, letters)) {
        if (found.contains(pair)) {
          right++;
        } else {
          missed++;
          wrong.add("missed " + pair);
        }
      }
    }
    for (String pair : new java.util.TreeSet<>(found)) {
      if (!pairs.contains(pair) && !maybes.contains(pair)) {
        bad++;
        wrong.add("wrong  " + pair);
      }
    }
    return new Counts(right, bad, missed);
  }

  private static boolean of(String pair, String letters) {
    String[] units = pair.split(" ");
    return letters.equals(units[0].charAt(0) + "" + units[1].charAt(0));
  }

  private List<String> unitsIn(Alignment.Row row, char letter) {
    List<String> units = new ArrayList<>();
    for (String[] unit : quotes.get(String.valueOf(letter))) {
      Span span = spans.get(unit[0]);
      for (Passage cell : row.cells()) {
        if (cell.document().equals(id(letter))) {
          int shared =
              Math.min(span.end(), cell.span().end()) - Math.max(span.start(), cell.span().start());
          if (2 * shared >= Math.min(span.length(), cell.span().length())) {
            units.add(unit[0]);
            break;
          }
        }
      }
    }
    return units;
  }

  /** A unit's characters. */
  String text(String unit, Map<String, Document> documents) {
    return spans.get(unit).of(documents.get(id(unit.charAt(0))).text());
  }
}
