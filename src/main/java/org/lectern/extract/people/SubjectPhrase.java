package org.lectern.extract.people;

import java.util.List;
import org.lectern.model.Mention;

/**
 * The noun phrase of a mention: where it begins, with the office or address before the name, and
 * where its predicate does, behind what stands in apposition to it.
 */
final class SubjectPhrase {
  private static final int LONGEST_OFFICE = 20;
  private static final int LONGEST_ORIGIN = 9;
  private static final int LONGEST_RELATIVE = 24;

  private final Scene scene;
  private final Sentence sentence;

  private SubjectPhrase(Scene scene) {
    this.scene = scene;
    this.sentence = scene.sentence();
  }

  /** The mention whose name is the tokens between two as a part of its sentence. */
  static Scene.Subject of(Scene scene, Mention mention, int from, int to) {
    SubjectPhrase phrase = new SubjectPhrase(scene);
    return new Scene.Subject(
        mention, phrase.nounPhrase(mention, from), from, to, phrase.predicate(mention, to));
  }

  private int nounPhrase(Mention mention, int from) {
    if (mention.type() == Mention.Type.PERSON) {
      int name = particle(sentence.at(from - 1)) ? from - 1 : from;
      int office = name < from ? name : Roles.before(sentence, from);
      if (office == from && possessive(sentence.at(from - 1))) {
        return owner(from - 2); // "Harvard's Jane Doe"
      }
      return Math.min(wholePhrase(office, name), Roles.skipHonorifics(sentence, from));
    }
    // "Parliament's Joint Committee"
    int start = possessive(sentence.at(from - 1)) ? owner(from - 2) : from;
    return sentence.isWord(start - 1, "the") ? start - 1 : start;
  }

  private static boolean possessive(Token token) {
    return token != null && token.kind() == Token.Kind.POSSESSIVE;
  }

  private int owner(int last) {
    int start = last;
    while (sentence.at(start - 1) != null && sentence.at(start - 1).capitalised()) {
      start--;
    }
    return start;
  }

  private static boolean particle(Token token) {
    return token != null && !token.capitalised() && Words.PARTICLES.has(token);
  }

  /**
   * From the beginning of a long office or an article on: "the Chinese scholar Zheng Xianwu",
   * "General Secretary of the Central Committee Xi Jinping".
   */
  private int wholePhrase(int office, int name) {
    if (scene.opensClause(office)) {
      return office;
    }
    boolean role = office < name;
    int start = name;
    for (int i = name - 1; i >= Math.max(0, name - LONGEST_OFFICE); i--) {
      Token token = sentence.at(i);
      boolean noun = Words.ROLES.has(token) || NounPhrase.person(token);
      boolean joins = links(token) || token.kind() == Token.Kind.NUMBER || token.mark("/");
      if (!joins && !(token.kind() == Token.Kind.WORD && (noun || describes(token, i)))) {
        break;
      }
      role |= noun || i == name - 1 && describing(token);
      start = joins && !token.is("the") ? start : i;
    }
    return role && scene.opensClause(start) ? start : office;
  }

  /** "Harbour group founder Jane Doe", "association executive director Jane Doe". */
  private boolean describes(Token token, int index) {
    boolean other =
        !Words.FINITE.has(token)
            && !Words.NARRATIVE.has(token)
            && (!token.has(Trait.TELLS) || Verbs.at(sentence.tokens(), index).isEmpty());
    return (!Words.FUNCTION.has(token) || token.acronym()) && (token.capitalised() || other);
  }

  /** Whether a word before a name can be a noun that tells what somebody is: "pilot Jane Doe". */
  private static boolean describing(Token token) {
    String word = token.lower();
    return token.kind() == Token.Kind.WORD
        && !token.capitalised()
        && word.length() > 2
        && !Words.FUNCTION.has(token)
        && !Words.EVENTS.has(token)
        && !word.endsWith("ly")
        && !word.endsWith("ed")
        && !word.endsWith("ing");
  }

  private static boolean links(Token token) {
    return switch (token.lower()) {
      case "of", "the", "for", "on", "and" -> true;
      default -> false;
    };
  }

  /** Behind an office in apposition, a remark in parentheses, or a phrase between commas. */
  private int predicate(Mention mention, int name) {
    List<Token> tokens = sentence.tokens();
    int to = mention.type() == Mention.Type.PERSON ? behindOrigin(behindSuffix(name)) : name;
    if (sentence.isMark(to, "(")) {
      for (int i = to + 1; i < Math.min(tokens.size(), to + 10); i++) {
        if (sentence.isMark(i, ")")) {
          return sentence.isMark(i + 1, ",") ? behindComma(i + 1) : i + 1;
        }
      }
    }
    if (sentence.isWord(to, "who") && mention.type() == Mention.Type.PERSON) {
      return behindWho(to);
    }
    if (!sentence.isMark(to, ",")) {
      return to;
    }
    int end = to + 1;
    int roleEnd = mention.roles().stream().mapToInt(r -> r.span().end()).max().orElse(0);
    if (roleEnd > mention.span().end()) {
      while (end < tokens.size() && tokens.get(end).start() < roleEnd) {
        end++;
      }
      end = sentence.isMark(end, ",") ? end + 1 : end;
      return Verbs.after(sentence, end).isPresent() ? end : Insertions.phrasesOr(sentence, to, end);
    }
    return Insertions.phrases(sentence, to);
  }

  /** Behind the full stop of "Jr.". */
  private int behindSuffix(int name) {
    boolean suffix =
        sentence.at(name - 1) != null && NameShape.suffix(sentence.at(name - 1).lower());
    return suffix && sentence.isMark(name, ".") && sentence.at(name + 1) != null ? name + 1 : name;
  }

  /** Behind "of the Harbour Group", where it stands directly behind a name; the index if not. */
  private int behindOrigin(int index) {
    boolean from = sentence.isWord(index, "of") || sentence.isWord(index, "from");
    int at = sentence.isWord(index + 1, "the") ? index + 2 : index + 1;
    int first = at;
    while (from
        && at < first + LONGEST_ORIGIN
        && sentence.at(at) != null
        && (sentence.at(at).capitalised() || at > first && links(sentence.at(at)))) {
      at++;
    }
    return from && at > first ? at : index;
  }

  /**
   * Behind a relative clause that no comma opens, where a verb of speech follows its own verb:
   * "Jane Doe who left the harbour on Sunday said that". The index if none does.
   */
  private int behindWho(int who) {
    boolean own = false;
    for (int i = who + 1; i < Math.min(sentence.size(), who + LONGEST_RELATIVE); i++) {
      Token token = sentence.at(i);
      if (token.mark(",;:\"\u201c\u201d")) {
        break;
      }
      Token before = sentence.at(i - 1);
      boolean second = own && (before.kind() != Token.Kind.MARK || before.mark(")"));
      if (second && Words.SPEECH.has(token) && !Words.FUNCTION.has(before)) {
        return i;
      }
      own |= Frames.tellsPast(token) || Words.FINITE.has(token) || token.has(Trait.TELLS);
      own |= i == who + 1 && NounPhrase.plural(token.lower()); // "who runs"
    }
    return who;
  }

  /** "Jane Doe (Norway), noted that": a comma too many. */
  private int behindComma(int comma) {
    int end = Insertions.phrases(sentence, comma);
    return end == comma && Verbs.at(sentence.tokens(), comma + 1).isPresent() ? comma + 1 : end;
  }
}
