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
      role |= noun || i == name - 1 && !token.capitalised() && agent(token.lower());
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

  private static boolean agent(String noun) {
    return noun.length() > 4
        && (noun.endsWith("er")
            || noun.endsWith("or")
            || noun.endsWith("ist")
            || noun.endsWith("ess")
            || noun.endsWith("ian"));
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
    int to = mention.type() == Mention.Type.PERSON ? behindOrigin(name) : name;
    if (sentence.isMark(to, "(")) {
      for (int i = to + 1; i < Math.min(tokens.size(), to + 10); i++) {
        if (sentence.isMark(i, ")")) {
          return sentence.isMark(i + 1, ",") ? behindComma(i + 1) : i + 1;
        }
      }
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

  /** "Jane Doe (Norway), noted that": a comma too many. */
  private int behindComma(int comma) {
    int end = Insertions.phrases(sentence, comma);
    return end == comma && Verbs.at(sentence.tokens(), comma + 1).isPresent() ? comma + 1 : end;
  }
}
