package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.Mention;
import org.lectern.model.Span;
import org.lectern.model.Statement;

/** Finds statements in Chinese sentences: a person's name or a pronoun, and a reporting verb. */
final class HanStatements {
  private static final int LONGEST_BETWEEN = 24;
  private static final Pattern VERB = Pattern.compile(HanNames.VERBS);
  private static final Pattern PRONOUN =
      Pattern.compile("[\u4ed6\u5979](?:\u8fd8|\u4e5f)?(" + HanNames.VERBS + ")");

  private HanStatements() {}

  static List<Statement> find(String text, List<Sentence> sentences, List<Mention> mentions) {
    List<Statement> statements = new ArrayList<>();
    String last = null;
    int lastParagraph = 0;
    for (Scene scene : byHan(sentences, mentions)) {
      Sentence sentence = scene.sentence();
      if (!sentence.han()) {
        continue;
      }
      Optional<Statement> found = named(text, sentence, inside(sentence, mentions));
      if (found.isEmpty() && last != null && sentence.paragraph() - lastParagraph <= 1) {
        found = pronoun(text, sentence, last);
      }
      if (found.isPresent()) {
        statements.add(found.get());
        last = found.get().speaker();
        lastParagraph = sentence.paragraph();
      }
    }
    return statements;
  }

  private static List<Scene> byHan(List<Sentence> sentences, List<Mention> mentions) {
    return Scene.of(sentences.stream().filter(Sentence::han).toList(), List.of());
  }

  private static List<Mention> inside(Sentence sentence, List<Mention> mentions) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < sentence.span().start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < mentions.size() && mentions.get(end).span().end() <= sentence.span().end()) {
      end++;
    }
    return mentions.subList(low, end);
  }

  private static Optional<Statement> named(String text, Sentence sentence, List<Mention> mentions) {
    for (Mention mention : mentions) {
      int from = mention.span().end();
      int limit = Math.min(sentence.span().end(), from + LONGEST_BETWEEN);
      if (mention.type() != Mention.Type.PERSON) {
        continue;
      }
      Matcher matcher = VERB.matcher(text).region(from, limit);
      if (matcher.find() && plain(text, from, matcher.start())) {
        return Optional.of(
            statement(
                text, sentence.span(), mention.name(), matcher.group(), 0.8, "leading-subject"));
      }
    }
    return Optional.empty();
  }

  private static boolean plain(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("\uff0c\u3002\uff1b\uff1a\u201c\u201d\u7684".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Statement> pronoun(String text, Sentence sentence, String last) {
    Span span = sentence.span();
    Matcher matcher = PRONOUN.matcher(text).region(span.start(), span.end());
    return matcher.find()
        ? Optional.of(statement(text, span, last, matcher.group(1), 0.65, "pronoun"))
        : Optional.empty();
  }

  private static Statement statement(
      String text, Span span, String speaker, String verb, double confidence, String rule) {
    boolean direct = new Quotes(text, span).cover(span);
    return new Statement(
        "",
        speaker,
        Optional.of(verb),
        direct ? Statement.Directness.DIRECT : Statement.Directness.REPORTED,
        span,
        confidence,
        rule);
  }
}
