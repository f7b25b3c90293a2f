package org.lectern.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lectern.model.Document;
import org.lectern.model.Span;
import org.lectern.model.Statement;
import org.lectern.model.TextMap;

/**
 * Who says what against statements that were marked by hand; docs/statements-guidelines.md says
 * how. The answer for a marked unit is the statement that overlaps it most.
 */
final class StatementEvaluation {
  /** What an abbreviation of the texts is called where the program knows the whole name. */
  private static final Map<String, String> SPELT_OUT =
      Map.of(
          "us", "united states",
          "eu", "european union",
          "uk", "united kingdom",
          "turkey", "turkiye",
          "aosis", "alliance of small island states");

  private final Score speakers = new Score();
  private final Score kinds = new Score();

  /** Of the units that cleaning left in the text. */
  private final Score present = new Score();

  private final TreeMap<String, Score> sets = new TreeMap<>();
  private final Set<String> moved = new TreeSet<>();
  private final Consumer<String> wrong;

  StatementEvaluation(Consumer<String> wrong) {
    this.wrong = wrong;
  }

  /** Judges all rows of a file of gold data whose sets are there. */
  void run(String file, Function<String, Optional<GoldCorpus>> corpora, Consumer<String> out) {
    String at = "";
    Document document = null;
    String source = "";
    for (String[] row : GoldCorpus.rows(file)) {
      Optional<GoldCorpus> corpus = corpora.apply(row[0]);
      if (corpus.isEmpty()) {
        continue;
      }
      if (!at.equals(row[0] + row[1])) {
        at = row[0] + row[1];
        document = corpus.get().document(row[1]);
        source = corpus.get().text(row[1]);
      }
      unit(row, document, source);
    }
    String name = file.replace(".tsv", "");
    sets.forEach((set, score) -> out.accept(score.row(set, name)));
    out.accept(speakers.row("all", name));
    out.accept(present.row("present", name));
    out.accept(kinds.row("all", "kinds"));
    moved.forEach(m -> out.accept("The text is not the one that was marked: " + m));
  }

  private void unit(String[] row, Document document, String source) {
    Span unit = new Span(Integer.parseInt(row[2]), Integer.parseInt(row[3]));
    if (!GoldStatements.hash(unit.of(source)).equals(row[4])) {
      moved.add(row[0] + "/" + row[1]);
      return;
    }
    Optional<Statement> found = best(document, unit);
    Score set = sets.computeIfAbsent(row[0], k -> new Score());
    List<Score> scores =
        isPresent(document, unit) ? List.of(speakers, set, present) : List.of(speakers, set);
    String kind = row[6];
    if (kind.equals("either") && found.isEmpty()
        || kind.equals("unknown")
            && found.filter(s -> s.kind() != Statement.Directness.UNKNOWN).isEmpty()) {
      return;
    }
    boolean none = kind.equals("none") || kind.equals("unknown");
    if (none && found.isEmpty()) {
      return;
    }
    if (!none && found.filter(s -> names(row[5], s.speaker())).isPresent()) {
      scores.forEach(Score::right);
      judgeKind(kind, found.get());
      return;
    }
    if (found.isPresent()) {
      boolean truth = !none && !kind.equals("either");
      scores.forEach(score -> score.wrong(truth));
    } else {
      scores.forEach(Score::missed);
    }
    wrong.accept(
        row[1]
            + "@"
            + row[2]
            + " "
            + kind
            + " "
            + row[5]
            + (isPresent(document, unit) ? " <> " : " <> not in the text ")
            + found.map(s -> s.speaker() + " {" + s.rule() + "}").orElse("-")
            + " | "
            + clip(unit.of(source)));
  }

  /** Whether half of a unit is in the text. */
  private static boolean isPresent(Document document, Span unit) {
    int kept = 0;
    for (TextMap.Run run : document.map().runs()) {
      int start = Math.max(run.source(), unit.start());
      kept += Math.max(0, Math.min(run.source() + run.length(), unit.end()) - start);
    }
    return kept * 2 >= unit.length();
  }

  private void judgeKind(String kind, Statement found) {
    if (kind.equals("either")) {
      return;
    }
    if (List.of(kind.split("\\|")).contains(found.kind().label())) {
      kinds.right();
    } else {
      kinds.wrong(true);
    }
  }

  private static String clip(String words) {
    String line = words.replace('\n', ' ');
    return line.substring(0, Math.min(110, line.length()));
  }

  /** The statement with the most of a unit, if it has a third of it or lies inside it. */
  private static Optional<Statement> best(Document document, Span unit) {
    Statement best = null;
    int most = 0;
    for (Statement s : document.statements()) {
      Optional<Span> span = document.map().toSource(s.span());
      int shared =
          span.map(x -> Math.min(x.end(), unit.end()) - Math.max(x.start(), unit.start()))
              .orElse(0);
      if (shared > most) {
        most = shared;
        best = s;
      }
    }
    return most * 3 >= unit.length() ? Optional.ofNullable(best) : Optional.empty();
  }

  /** Whether a speaker is meant: one of the names divided by "|", all of those joined by "+". */
  private static boolean names(String gold, String speaker) {
    String found = " " + HeadEvaluation.plain(speaker) + " ";
    for (String one : gold.split("\\|")) {
      boolean all = true;
      for (String part : one.split("\\+")) {
        String plain = HeadEvaluation.plain(part);
        plain = found.contains(" " + plain + " ") ? plain : SPELT_OUT.getOrDefault(plain, plain);
        boolean alone = one.indexOf('+') < 0 && ofOne(plain, found.strip());
        all &= found.contains(" " + plain + " ") || alone || han(plain) && found.contains(plain);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  /** A family name alone, or without the office, is a name of the same person. */
  private static boolean ofOne(String gold, String found) {
    return (" " + gold + " ").contains(" " + found + " ") || han(found) && gold.contains(found);
  }

  private static boolean han(String name) {
    return !name.isEmpty() && Character.isIdeographic(name.codePointAt(0));
  }
}
