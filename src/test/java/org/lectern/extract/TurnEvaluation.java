package org.lectern.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.Document;
import org.lectern.model.Statement;

/**
 * Turns of a parliament's report against a strict reading of its own form: a line that begins with
 * an address or "The", a name or an office, brackets, and a colon. The reading shares nothing with
 * the rules that it judges.
 */
final class TurnEvaluation {
  private static final String ADDRESS =
      "(?:Mr|Mrs|Ms|Miss|Mdm|Madam|Dr|Prof\\.?|Assoc\\. ?Prof\\.?|Er|BG|RAdm|Col|Sir|Inche|Enche|Encik|Haji|Puan)\\.?";
  private static final Pattern TURN =
      Pattern.compile(
          "(?:\\d+\\.? )?(?:"
              + ADDRESS
              + " (?:Dr\\.? |\\(Dr\\.?\\) |Prof\\.? )?(?<name>\\p{Lu}[\\p{L} .'’@/-]{1,60}?)"
              + "|(?<office>The \\p{Lu}[\\p{L} ,'’-]{2,100}?)(?: ?\\((?:"
              + ADDRESS
              + ") (?:Dr\\.? |\\(Dr\\.?\\) |Prof\\.? )?(?<holder>\\p{Lu}[\\p{L} .'’@/-]{1,60}?)\\))?)"
              + "(?: ?\\([^()]{1,110}\\)){0,2} ?: ?(?<words>\\S.*)");
  private static final int STEP = 25;
  private static final int KEY = 40;

  private final Score score = new Score();
  private final Consumer<String> wrong;

  TurnEvaluation(Consumer<String> wrong) {
    this.wrong = wrong;
  }

  void run(GoldCorpus corpus, Consumer<String> out) {
    int i = 0;
    for (String id : corpus.truths().keySet()) {
      if (i++ % STEP == 0) {
        document(id, corpus.text(id), corpus.document(id));
      }
    }
    out.accept(score.row(corpus.name(), "turns"));
  }

  private void document(String id, String text, Document document) {
    List<String> gold = new ArrayList<>();
    for (String line : text.split("\n")) {
      Matcher turn = TURN.matcher(line.strip());
      if (turn.matches()) {
        String holder = turn.group("holder") == null ? turn.group("office") : turn.group("holder");
        String name = turn.group("name") == null ? holder : turn.group("name");
        gold.add(key(turn.group("words")) + "\t" + HeadEvaluation.plain(name));
      }
    }
    List<String> found = new ArrayList<>();
    for (Statement s : document.statements()) {
      // A turn without a label of its own goes on with the one before.
      if (s.rule().equals("turn") && s.confidence() > 0.9) {
        found.add(key(s.span().of(document.text())) + "\t" + HeadEvaluation.plain(s.speaker()));
      }
    }
    compare(id, gold, found);
  }

  private void compare(String id, List<String> gold, List<String> found) {
    List<String> rest = new ArrayList<>(found);
    for (String turn : gold) {
      Optional<String> answer = rest.stream().filter(f -> same(turn, f)).findFirst();
      if (answer.isPresent()) {
        rest.remove(answer.get());
        score.right();
      } else {
        score.missed();
        wrong.accept("turn " + id + ": missed " + turn);
      }
    }
    for (String turn : rest) {
      score.wrong(false);
      wrong.accept("turn " + id + ": invented " + turn);
    }
  }

  private static boolean same(String gold, String found) {
    String[] a = gold.split("\t");
    String[] b = found.split("\t");
    if (a.length < 2 || b.length < 2) {
      return gold.equals(found);
    }
    // "Mr Speaker" and "Speaker" are one; so are "Augustine Tan" and "Augustine H.H. Tan".
    List<String> one = List.of(a[1].split(" "));
    List<String> other = List.of(b[1].split(" "));
    boolean names = one.containsAll(other) || other.containsAll(one);
    return a[0].equals(b[0]) && names;
  }

  private static String key(String words) {
    String plain = HeadEvaluation.plain(words);
    return plain.substring(0, Math.min(KEY, plain.length()));
  }
}
