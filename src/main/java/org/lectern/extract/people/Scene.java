package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.model.Mention;

/** A sentence and the mentions in it, by their tokens. Made for one sentence of one document. */
final class Scene {
  private static final int MOST_INSERTED = 3;

  private final Sentence sentence;
  private final List<Subject> subjects = new ArrayList<>();
  private final Map<Integer, Subject> byStart = new HashMap<>();
  private final Map<Integer, Subject> byEnd = new HashMap<>();

  /**
   * A mention as a part of its sentence.
   *
   * @param mention the mention
   * @param start the first token of its noun phrase: the office or address before it, or the name
   * @param from the first token of the name
   * @param to one past the last token of the name
   * @param predicate the token behind the name and what stands in apposition to it
   */
  record Subject(Mention mention, int start, int from, int to, int predicate) {
    boolean isPerson() {
      return mention.type() == Mention.Type.PERSON;
    }
  }

  private Scene(Sentence sentence) {
    this.sentence = sentence;
  }

  /** A scene for each sentence. */
  static List<Scene> of(List<Sentence> sentences, List<Mention> mentions) {
    List<Scene> scenes = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : sentences) {
      Scene scene = new Scene(sentence);
      while (next < mentions.size()
          && mentions.get(next).span().start() < sentence.span().start()) {
        next++;
      }
      int token = 0;
      while (next < mentions.size() && mentions.get(next).span().end() <= sentence.span().end()) {
        token = scene.add(mentions.get(next), token);
        next++;
      }
      scenes.add(scene);
    }
    return scenes;
  }

  private int add(Mention mention, int hint) {
    List<Token> tokens = sentence.tokens();
    int from = hint;
    while (from < tokens.size() && tokens.get(from).start() < mention.span().start()) {
      from++;
    }
    int to = from;
    while (to < tokens.size() && tokens.get(to).end() <= mention.span().end()) {
      to++;
    }
    if (from < to) {
      Subject subject =
          new Subject(mention, nounPhrase(mention, from), from, to, predicate(mention, to));
      subjects.add(subject);
      byStart.put(from, subject);
      byEnd.put(to, subject);
    }
    return to;
  }

  private int nounPhrase(Mention mention, int from) {
    if (mention.type() == Mention.Type.PERSON) {
      return Math.min(Roles.before(sentence, from), Roles.skipHonorifics(sentence, from));
    }
    return sentence.isWord(from - 1, "the") || sentence.isWord(from - 1, "The") ? from - 1 : from;
  }

  /** Behind an office in apposition, a remark in parentheses, or a phrase between commas. */
  private int predicate(Mention mention, int to) {
    List<Token> tokens = sentence.tokens();
    if (sentence.isMark(to, "(")) {
      for (int i = to + 1; i < Math.min(tokens.size(), to + 10); i++) {
        if (sentence.isMark(i, ")")) {
          return i + 1;
        }
      }
    }
    if (!sentence.isMark(to, ",")) {
      return to;
    }
    int end = to + 1;
    if (mention.roleSpan().filter(r -> r.start() >= mention.span().end()).isPresent()) {
      int roleEnd = mention.roleSpan().get().end();
      while (end < tokens.size() && tokens.get(end).start() < roleEnd) {
        end++;
      }
      return sentence.isMark(end, ",") ? end + 1 : end;
    }
    return insertedPhrases(to);
  }

  /**
   * Behind ", in his speech," or ", Rio Tinto, for the industry,"; the comma itself if nothing such
   * stands there, or if no reporting verb follows it.
   */
  private int insertedPhrases(int comma) {
    int at = comma;
    for (int i = 0; i < MOST_INSERTED; i++) {
      int end = insertedPhrase(at);
      if (end < 0) {
        return comma;
      }
      if (Verbs.after(sentence, end + 1).isPresent()) {
        return end + 1;
      }
      at = end;
    }
    return comma;
  }

  /** The comma behind a phrase that begins behind a comma, or -1. */
  private int insertedPhrase(int comma) {
    Token opener = sentence.at(comma + 1);
    if (opener == null || !(opener.capitalised() || opens(opener))) {
      return -1;
    }
    for (int i = comma + 2; i < comma + 16 && sentence.at(i) != null; i++) {
      if (sentence.isMark(i, ",")) {
        return i;
      }
      if (sentence.isMark(i, ";:")) {
        break;
      }
    }
    return -1;
  }

  private static boolean opens(Token token) {
    return switch (token.lower()) {
      case "in",
          "at",
          "during",
          "on",
          "speaking",
          "addressing",
          "for",
          "who",
          "while",
          "after",
          "supported",
          "opposed" ->
          true;
      default -> false;
    };
  }

  Sentence sentence() {
    return sentence;
  }

  List<Subject> subjects() {
    return subjects;
  }

  /** The mention whose first token is this, or null. */
  Subject at(int token) {
    return byStart.get(token);
  }

  /** The mention that ends before this token, or null. */
  Subject endingAt(int token) {
    return byEnd.get(token);
  }

  /** Whether a noun phrase stands where the subject of a clause can stand. */
  boolean opensClause(int start) {
    Token before = sentence.at(start - 1);
    if (before == null) {
      return true;
    }
    if (before.kind() == Token.Kind.MARK) {
      return !before.mark("(/&%$");
    }
    return switch (before.lower()) {
      case "and", "but", "while", "so", "yet", "however", "meanwhile", "comrade", "then", "later" ->
          true;
      default -> false;
    };
  }

  /** Whether a mention can act in its sentence: no owner, and not governed by a preposition. */
  boolean acts(Subject subject) {
    Token after = sentence.at(subject.to());
    if (after != null && (after.kind() == Token.Kind.POSSESSIVE || after.mark("'\u2019"))) {
      return false;
    }
    return opensClause(subject.start());
  }
}
