package org.lectern.extract.people;

import java.util.List;
import org.lectern.model.Authority;
import org.lectern.model.Span;

/** What words that stand alone on a line, with a capital each, are the name of. */
public enum LoneName {
  /** Somebody: a frequent given name stands first, an initial inside, or it is pinyin. */
  PERSON,
  /** A country, or a city or region of the lists. */
  PLACE,
  /** A building, a room or the like, as "Town Hall". */
  SITE,
  /** None of them: a word of it is in no name of a person, as in "Second Reading". */
  THING,
  /** A person or anything else, as "Alexandra Hall" may be either. */
  UNKNOWN;

  /** Judges the words by themselves. */
  public static LoneName of(String words) {
    Places places = Places.english(Authority.EMPTY);
    if (Places.city(words) || places.has(words)) {
      return PLACE;
    }
    List<Token> tokens = Token.of(words, new Span(0, words.length()));
    boolean given = NameShape.givenNameFirst(tokens);
    boolean site = tokens.stream().anyMatch(Words.SITES::has);
    if (site && !given) {
      return SITE;
    }
    if (tokens.stream().anyMatch(Words.NOT_NAMES::has)) {
      return THING;
    }
    boolean initial = tokens.size() > 1 && tokens.stream().anyMatch(Token::initial);
    boolean person = !site && (initial || given || NameShape.pinyin(tokens));
    return person && NameShape.possible(tokens, places) ? PERSON : UNKNOWN;
  }
}
