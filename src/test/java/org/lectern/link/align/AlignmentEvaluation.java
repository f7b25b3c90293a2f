package org.lectern.link.align;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lectern.extract.ExtractStage;
import org.lectern.link.LinkStage;
import org.lectern.link.words.CorpusWords;
import org.lectern.model.Alignment;
import org.lectern.model.Authority;
import org.lectern.model.CorpusInput;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.Inferred;
import org.lectern.model.Mention;
import org.lectern.model.Source;
import org.lectern.model.StatedMetadata;
import org.lectern.read.CorpusReader;

/**
 * Prints how far alignments agree with those marked by hand. Not a test. Arguments: a marking and
 * the folder of its texts, as often as wanted; {@code -v} prints what is wrong.
 */
final class AlignmentEvaluation {
  private static final String LANGUAGE = "en";

  private AlignmentEvaluation() {}

  public static void main(String[] args) throws IOException {
    List<String> names = new ArrayList<>(List.of(args));
    boolean verbose = names.remove("-v");
    System.out.println("| marking | reports | pairs | precision | recall | F1 |");
    System.out.println("|---|---|---|---|---|---|");
    for (int i = 0; i + 1 < names.size(); i += 2) {
      Path gold = Path.of(names.get(i));
      run(
          gold.getFileName().toString(),
          Files.readAllLines(gold),
          Path.of(names.get(i + 1)),
          System.out::println,
          verbose);
    }
  }

  /** Aligns the reports of a marking, as far as it compares them, and counts. */
  static GoldAlignment.Counts run(
      String name, List<String> lines, Path folder, Consumer<String> out, boolean verbose) {
    Map<String, Document> documents = documents(lines, folder);
    GoldAlignment gold = new GoldAlignment(lines, documents);
    GoldAlignment.Counts all = new GoldAlignment.Counts(0, 0, 0);
    Map<String, Alignment> alignments = new HashMap<>();
    for (String letters : gold.letterPairs()) {
      List<String> ids =
          lines.get(1).equals("# one event")
              ? gold.documents()
              : List.of(gold.id(letters.charAt(0)), gold.id(letters.charAt(1)));
      Alignment alignment = alignments.computeIfAbsent(ids.toString(), k -> align(ids, documents));
      List<String> wrong = new ArrayList<>();
      GoldAlignment.Counts counts = gold.score(letters, alignment, wrong);
      out.accept(row(name, letters, counts));
      all = all.plus(counts);
      if (verbose) {
        for (String pair : wrong) {
          String[] units = pair.substring(7).split(" ");
          out.accept("  " + pair);
          out.accept("      " + gold.text(units[0], documents).strip());
          out.accept("      " + gold.text(units[1], documents).strip());
        }
      }
    }
    out.accept(row(name, "all", all));
    return all;
  }

  private static String row(String name, String reports, GoldAlignment.Counts counts) {
    return String.format(
        java.util.Locale.ROOT,
        "| %s | %s | %d | %.3f | %.3f | %.3f |",
        name,
        reports,
        counts.right() + counts.missed(),
        counts.precision(),
        counts.recall(),
        counts.f1());
  }

  /** The documents of a marking, by id. */
  static Map<String, Document> documents(List<String> lines, Path folder) {
    List<String> wanted =
        lines.stream().filter(l -> l.startsWith("report ")).map(l -> l.split(" ")[2]).toList();
    CorpusInput input = CorpusReader.read(folder).value();
    ExtractStage extract = new ExtractStage(input.settings(), input.authority());
    Map<String, Document> documents = new TreeMap<>();
    for (Source source : input.sources()) {
      if (wanted.contains(source.id())) {
        documents.put(source.id(), extract.apply(source).value());
      }
    }
    return documents;
  }

  /** Aligns documents as the reports of one event; who speaks is linked as in a corpus of them. */
  static Alignment align(List<String> ids, Map<String, Document> documents) {
    List<Document> reports = ids.stream().map(documents::get).toList();
    CorpusInput input =
        new CorpusInput(
            new CorpusSettings(
                "",
                Optional.empty(),
                LANGUAGE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                StatedMetadata.NONE,
                Map.of()),
            Authority.EMPTY,
            List.of(),
            List.of());
    Map<String, Map<String, String>> people =
        new LinkStage().apply(input, reports).value().entities().ids().get(Mention.Type.PERSON);
    Event event =
        new Event(
            "event",
            Inferred.stated("Event"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            ids.stream().map(id -> new Event.Report(id, 0)).toList(),
            List.of());
    return Alignments.of(CorpusWords.of(reports, LANGUAGE), List.of(event), people).get(0);
  }
}
