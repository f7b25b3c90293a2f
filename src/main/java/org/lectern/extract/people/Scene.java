package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.lectern.model.Mention;

/** A sentence and the mentions in it, by their tokens. Made for one sentence of one document. */
final class Scene {
  private static final int LONGEST_OPENER = 10;

  /** How sure an abbreviation that acts is somebody. */
  private static final double ABBREVIATION = 0.65;

  private final Sentence sentence;
  private final List<Subject> subjects = new ArrayList<>();
  private BitSet quoted;
  private Subject[] byStart = {};
  private Subject[] byEnd = {};

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
      scene.addAbbreviations();
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
      boolean person = mention.type() == Mention.Type.PERSON;
      int first = person ? from : joined(from);
      Mention named = first == from ? mention : renamed(mention, first, to);
      put(SubjectPhrase.of(this, named, first, to));
    }
    return to;
  }

  /** "AOSIS", "LDCs", "G-77": who is known by an abbreviation only can speak, if no more. */
  private void addAbbreviations() {
    if (sentence.inCapitals()) {
      return;
    }
    BitSet covered = null; // Most sentences have no abbreviation.
    for (int i : sentence.capitals()) {
      Token token = sentence.at(i);
      if (!abbreviation(token)) {
        continue;
      }
      covered = covered == null ? covered() : covered;
      if (!covered.get(i)) {
        Mention mention =
            new Mention(
                Mention.Type.ORGANISATION, token.text(), token.span(), List.of(), ABBREVIATION);
        put(SubjectPhrase.of(this, mention, i, i + 1));
      }
    }
    if (covered != null) {
      subjects.sort(Comparator.comparingInt(Subject::from));
    }
  }

  private BitSet covered() {
    BitSet covered = new BitSet();
    subjects.forEach(s -> covered.set(s.from(), s.to()));
    return covered;
  }

  private static boolean abbreviation(Token token) {
    boolean numbered =
        token.capitalised()
            && token.text().indexOf('-') > 0
            && Character.isDigit(token.text().charAt(token.text().length() - 1))
            && token.text().indexOf('-') <= 3;
    return (token.acronym() && token.text().length() > 1 || numbered)
        && !Words.FUNCTION.has(token)
        && !Words.HONORIFICS.has(token);
  }

  private void put(Subject subject) {
    if (subjects.isEmpty()) {
      byStart = new Subject[sentence.tokens().size() + 1];
      byEnd = new Subject[byStart.length];
    }
    subjects.add(subject);
    byStart[subject.from()] = subject;
    byEnd[subject.to()] = subject;
  }

  /** Where a name begins that is joined to the one before by a stroke: "G-77/China". */
  private int joined(int from) {
    Token first = sentence.at(from - 2);
    boolean stroke = sentence.isMark(from - 1, "/") && first != null && first.capitalised();
    return stroke ? from - 2 : from;
  }

  private Mention renamed(Mention mention, int from, int to) {
    StringBuilder name = new StringBuilder();
    sentence
        .tokens()
        .subList(from, to)
        .forEach(
            t ->
                name.append(
                        t.mark("/") || name.length() == 0 || name.charAt(name.length() - 1) == '/'
                            ? ""
                            : " ")
                    .append(t.text()));
    return new Mention(
        mention.type(),
        name.toString(),
        sentence.span(from, to),
        mention.roles(),
        mention.confidence());
  }

  Sentence sentence() {
    return sentence;
  }

  /** Whether a token stands in quotation marks, as far as the sentence shows. */
  boolean quoted(int token) {
    if (quoted == null) {
      quoted = quotations();
    }
    return quoted.get(token);
  }

  private BitSet quotations() {
    BitSet tokens = new BitSet();
    if (!sentence.hasAny(Trait.OPENS.bit() | Trait.CLOSES.bit())) {
      return tokens; // As most have none.
    }
    int open = -1;
    for (int i = 0; i < sentence.tokens().size(); i++) {
      boolean opens = sentence.isMark(i, "\"\u201c");
      if (!opens && !sentence.closesQuotation(i)) {
        continue;
      }
      boolean closes = !opens || sentence.isMark(i, "\"") && open >= 0;
      if (closes) {
        tokens.set(Math.max(open, 0), i);
        open = -1;
      } else {
        open = i;
      }
    }
    if (open > 0) {
      tokens.set(open, sentence.tokens().size());
    }
    return tokens;
  }

  List<Subject> subjects() {
    return subjects;
  }

  /** The mention whose first token is this, or null. */
  Subject at(int token) {
    return token < byStart.length ? byStart[token] : null;
  }

  /** The mention that ends before this token, or null. */
  Subject endingAt(int token) {
    return token < byEnd.length ? byEnd[token] : null;
  }

  /** Whether a noun phrase stands where the subject of a clause can stand. */
  boolean opensClause(int start) {
    Token before = sentence.at(start - 1);
    boolean label = before != null && (before.kind() == Token.Kind.NUMBER || before.mark("("));
    if (before == null || start == 1 && label) {
      return true;
    }
    if (before.kind() == Token.Kind.MARK) {
      return !before.mark("(/&%$");
    }
    if (before.has(Trait.BEFORE_CLAUSE)) {
      return !before.is("but") || !sentence.isWord(start - 2, "all");
    }
    return behindOpener(start, before);
  }

  /** Whether the subject of a clause can stand behind a word in lower case. */
  static boolean isBeforeClause(String lower) {
    return switch (lower) {
      case "and",
          "but",
          "while",
          "so",
          "yet",
          "however",
          "meanwhile",
          "comrade",
          "then",
          "later",
          "as" ->
          true;
      default -> false;
    };
  }

  /** Behind "On Tuesday", "In a statement": a phrase without a verb that opens the sentence. */
  private boolean behindOpener(int start, Token before) {
    Token first = sentence.at(0);
    if (start < 2
        || start > LONGEST_OPENER
        || !first.has(Trait.LEADS)
        || before.kind() != Token.Kind.WORD
        || !Verbs.calendar(before)
            && (before.capitalised() && !sentence.isWord(start, "the")
                || Words.FUNCTION.has(before))
        || sentence.at(start).capitalised() && Words.ROLES.has(before)) {
      return false;
    }
    for (int i = 1; i < start; i++) {
      Token token = sentence.at(i);
      boolean verb =
          Words.FINITE.has(token) || Words.NARRATIVE.has(token) || Words.SPEECH.has(token);
      if (verb || token.kind() == Token.Kind.MARK || token.has(Trait.RELATES)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word in lower case can lead a phrase that opens a sentence. */
  static boolean isLeading(String lower) {
    if (lower.length() > 5 && lower.endsWith("ing")) {
      return true;
    }
    return switch (lower) {
      case "in",
          "on",
          "at",
          "during",
          "after",
          "before",
          "by",
          "for",
          "from",
          "since",
          "under",
          "with" ->
          true;
      default -> false;
    };
  }

  /** Whether a word in lower case begins a dependent clause. */
  static boolean isRelating(String lower) {
    return switch (lower) {
      case "that",
          "which",
          "who",
          "whom",
          "what",
          "when",
          "where",
          "how",
          "if",
          "because",
          "whether" ->
          true;
      default -> false;
    };
  }

  /** Whether a mention can act in its sentence: no owner, and not governed by a preposition. */
  boolean acts(Subject subject) {
    return !owns(subject) && opensClause(subject.start());
  }

  /** Whether a mention stands in the possessive: "Jane Doe's". */
  boolean owns(Subject subject) {
    Token after = sentence.at(subject.to());
    return after != null && (after.kind() == Token.Kind.POSSESSIVE || after.mark("'\u2019"));
  }
}
