package org.lectern.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Prints how far what is extracted from plain texts agrees with gold data: precision, recall and F1
 * a field. Not a test. Arguments: the folder of the corpora; names of sets, all if there are none;
 * {@code -v} prints what is wrong.
 */
final class ExtractEvaluation {
  private static final List<String> HEADS =
      List.of("xi_en", "potus_miller", "un2024_multi", "fomc_minutes", "enb", "bri_news_zh");

  private ExtractEvaluation() {}

  public static void main(String[] args) {
    List<String> names = new ArrayList<>(List.of(args).subList(1, args.length));
    boolean verbose = names.remove("-v");
    Path corpora = Path.of(args[0]);
    List<String> wrong = new ArrayList<>();
    Consumer<String> note = verbose ? wrong::add : w -> {};
    System.out.println(
        "| set | field | gold | precision | recall | F1 |\n|---|---|---|---|---|---|");
    for (String set : HEADS) {
      if (Files.exists(corpora.resolve(set)) && (names.isEmpty() || names.contains(set))) {
        new HeadEvaluation(note).run(new GoldCorpus(corpora.resolve(set)), System.out::println);
      }
    }
    if (Files.exists(corpora.resolve("sghansard"))
        && (names.isEmpty() || names.contains("sghansard"))) {
      new TurnEvaluation(note)
          .run(new GoldCorpus(corpora.resolve("sghansard")), System.out::println);
    }
    if (names.isEmpty() || names.contains("statements")) {
      Map<String, Optional<GoldCorpus>> read = new HashMap<>();
      for (String file :
          List.of(
              "statements.tsv",
              "statements-second.tsv",
              "statements-third.tsv",
              "statements-fourth.tsv",
              "statements-fifth.tsv",
              "statements-sixth.tsv",
              "statements-seventh.tsv",
              "statements-eighth.tsv",
              "statements-ninth.tsv",
              "statements-tenth.tsv",
              "statements-eleventh.tsv",
              "statements-twelfth.tsv",
              "statements-thirteenth.tsv",
              "statements-fourteenth.tsv",
              "statements-fifteenth.tsv",
              "statements-sixteenth.tsv",
              "statements-seventeenth.tsv",
              "statements-eighteenth.tsv")) {
        new StatementEvaluation(note)
            .run(
                file,
                set ->
                    read.computeIfAbsent(
                        set,
                        s ->
                            Optional.of(corpora.resolve(s))
                                .filter(Files::exists)
                                .map(GoldCorpus::new)),
                System.out::println);
      }
    }
    wrong.forEach(System.out::println);
  }
}
