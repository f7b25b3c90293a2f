package org.lectern.extract;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lectern.model.Inferred;
import org.lectern.model.Metadata;

/**
 * Date, speaker and title of plain texts against what is known of them.
 *
 * <p>A field counts as missed only where the text says it: a date where {@code META.jsonl} has it
 * as found in the text or the hand-marked heads give it, a speaker whose family name stands in the
 * first line. What is found and differs is always wrong, but for a day without a year in a text
 * that says no year.
 */
final class HeadEvaluation {
  private final Map<String, String[]> marked = new HashMap<>();
  private final Score date = new Score();
  private final Score speaker = new Score();
  private final Score title = new Score();
  private final Consumer<String> wrong;

  HeadEvaluation(Consumer<String> wrong) {
    this.wrong = wrong;
    GoldCorpus.rows("heads.tsv").forEach(r -> marked.put(r[0] + "/" + r[1], r));
  }

  void run(GoldCorpus corpus, Consumer<String> out) {
    for (Map.Entry<String, Map<?, ?>> entry : corpus.truths().entrySet()) {
      Map<?, ?> truth = entry.getValue();
      Metadata m = corpus.document(entry.getKey()).metadata();
      String[] hand = marked.get(corpus.name() + "/" + entry.getKey());
      String head = corpus.text(entry.getKey());
      head = head.lines().findFirst().orElse("");
      date(entry.getKey(), truth, hand, m);
      speaker(entry.getKey(), truth, hand, head, m);
      title(entry.getKey(), truth, head, m);
    }
    row(date, corpus, "date", out);
    row(speaker, corpus, "speaker", out);
    row(title, corpus, "title", out);
  }

  private static void row(Score score, GoldCorpus corpus, String field, Consumer<String> out) {
    if (!score.isEmpty()) {
      out.accept(score.row(corpus.name(), field));
    }
  }

  private void date(String id, Map<?, ?> truth, String[] hand, Metadata m) {
    Optional<String> found = m.date().map(d -> d.value().toString());
    boolean fomc = "glued".equals(truth.get("header"));
    Object said =
        hand != null
            ? hand[2].startsWith("-") ? null : hand[2]
            : truth.get("date_in_text") != null
                ? truth.get("date_in_text")
                : truth.get("date_as_found") != null || fomc ? truth.get("date") : null;
    if (said == null && found.isEmpty()) {
      return;
    }
    String other = hand != null ? hand[2] : String.valueOf(truth.get("date"));
    if (said == null) {
      boolean judged = !found.get().startsWith("XXXX");
      if (judged && List.of(other.split("/")).contains(found.get())) {
        return;
      }
      if (judged) {
        miss(date, "date", id, "none said, " + other, found, false);
      }
      return;
    }
    String first = found.map(f -> f.split("/")[0]).orElse("");
    boolean any = List.of(said.toString().split("/")).contains(first);
    if (any) {
      date.right();
    } else if (found.isPresent() || !other.endsWith("/-")) {
      miss(date, "date", id, said.toString(), found, true);
    }
  }

  private void speaker(String id, Map<?, ?> truth, String[] hand, String head, Metadata m) {
    Object known = truth.get("speaker") == null ? truth.get("author") : truth.get("speaker");
    String name = hand != null ? hand[3] : known == null ? "-" : known.toString();
    String family = name.substring(name.lastIndexOf(' ') + 1);
    boolean said = !name.equals("-") && (hand != null || plain(head).contains(plain(family)));
    List<String> found = m.authors().stream().map(Inferred::value).toList();
    Optional<String> first = found.stream().findFirst();
    if (first.isEmpty()) {
      if (said) {
        miss(speaker, "speaker", id, name, first, true);
      }
      return;
    }
    boolean right = false;
    for (String one : name.split("/")) {
      right |= plain(one).contains(plain(first.get())) || plain(first.get()).contains(plain(one));
    }
    if (right && !name.equals("-")) {
      speaker.right();
    } else if (hand != null || known != null) {
      miss(speaker, "speaker", id, name, first, said);
    }
  }

  private void title(String id, Map<?, ?> truth, String head, Metadata m) {
    if (truth.get("title") == null) {
      return;
    }
    Optional<String> found = m.titleIsDerived() ? Optional.empty() : m.title().map(Inferred::value);
    String true1 = truth.get("title").toString();
    boolean glued = "glued".equals(truth.get("header"));
    // The titles of glued heads were put together from the name and the date beside it.
    String expected = glued ? true1.replaceFirst(", \\p{Lu}\\p{Ll}+ \\d.*", "") : true1;
    boolean right =
        found
            .filter(f -> plain(f).equals(plain(expected)) || plain(f).equals(plain(true1)))
            .isPresent();
    if (right) {
      title.right();
    } else {
      miss(title, "title", id, expected, found, true);
    }
  }

  private void miss(
      Score score, String field, String id, String truth, Optional<String> found, boolean said) {
    if (found.isPresent()) {
      score.wrong(said);
    } else {
      score.missed();
    }
    wrong.accept(field + " " + id + ": " + truth + " <> " + found.orElse("-"));
  }

  static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
