package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.Span;

/**
 * Reads lists of people in Chinese text, such as "外交部副部长王明、李华和约翰·史密斯". A name stands behind an
 * office, or is known already, or has the form of a name in a list with others.
 */
final class HanNameLists {
  private static final Pattern SEPARATOR = Pattern.compile("、|以及|[和与及]");
  private static final Pattern COMMA = Pattern.compile("，");
  private static final String NOTE_WORDS = "(?:（[^）]*）|\\([^)]*\\))";
  private static final String TITLES = "(?:总书记|主席|总统|总理|首相|部长|外长|大使|先生|女士|博士|教授|同志|院士|将军)";
  private static final Pattern NOTE = Pattern.compile(NOTE_WORDS + "$");
  private static final Pattern TITLE = Pattern.compile(TITLES + "$");
  private static final Pattern AFTER_NAME = Pattern.compile(TITLES + "?" + NOTE_WORDS + "?");
  private static final String SOUND = HanNames.SOUNDS;
  private static final Pattern NAME = Pattern.compile(HanNames.GIVEN + "|" + HanNames.DOTTED);
  private static final Pattern AFTER_OFFICE =
      Pattern.compile(
          "^.*(" + HanNames.ROLES + ")(" + NAME.pattern() + "|" + SOUND + "{2,8})$",
          Pattern.DOTALL);
  private static final Pattern FOREIGN = Pattern.compile(SOUND + "{2,8}");

  /** An office and what may be a name, as it has a title behind it or others beside it. */
  private static final Pattern AFTER_OFFICE_LOOSELY =
      Pattern.compile("^.*(" + HanNames.ROLES + ")(?![会处局部厅署])(\\p{IsHan}{2,6})$", Pattern.DOTALL);

  private static final Pattern FAMILY = Pattern.compile(HanNames.SURNAMES);

  private static final Pattern OFFICE = Pattern.compile(HanNames.ROLES);

  /** Words between others that hardly any name has in it. */
  private static final Pattern JOINING = Pattern.compile("[为被把向于以之]");

  /** Words of two characters that begin like a family name: "高校", "党员", "安全". */
  private static final Pattern WORD_OF_TWO =
      Pattern.compile(".[员生人民众体国校界家者部委会院局厅司省市县区州队团组方等商企业工农军群门全保洋济化学]");

  /** What names of people end in hardly ever. */
  private static final Pattern NO_END = Pattern.compile(".*[者界们会院部局等内外员团府处室馆位]");

  /**
   * A name in a list.
   *
   * @param name the name, without office and title
   * @param role the office before it
   * @param sure whether the name needs no others beside it
   */
  record Named(Span name, Optional<Span> role, boolean sure) {}

  private final String text;
  private final Predicate<String> known;
  private final Predicate<String> places;

  /**
   * Reads a text.
   *
   * @param known whether words are the name of a person
   * @param places whether words are the name of a place
   */
  HanNameLists(String text, Predicate<String> known, Predicate<String> places) {
    this.text = text;
    this.known = known;
    this.places = places;
  }

  /** The names of a list from its beginning, up to the first clause that has none. */
  List<Named> from(Span list) {
    List<Named> named = new ArrayList<>();
    for (Span clause : cut(list, COMMA)) {
      List<Named> names = names(clause);
      if (names.isEmpty()) {
        break;
      }
      named.addAll(names);
    }
    return sure(named);
  }

  /** The names of a list that ends where a verb begins, back to the first clause without any. */
  List<Named> upTo(Span list) {
    List<Named> named = new ArrayList<>();
    List<Span> clauses = cut(list, COMMA);
    for (int i = clauses.size() - 1; i >= 0; i--) {
      List<Named> names = names(clauses.get(i));
      boolean ends =
          !names.isEmpty() && ends(clauses.get(i), names.get(names.size() - 1).name().end());
      if (!ends) {
        break;
      }
      named.addAll(0, names);
    }
    return sure(named);
  }

  /** Whether nothing but a title and a note stand behind the last name of a clause. */
  private boolean ends(Span clause, int name) {
    return clause.end() == name || AFTER_NAME.matcher(text).region(name, clause.end()).matches();
  }

  private List<Named> names(Span clause) {
    List<Named> named = new ArrayList<>();
    for (Span piece : cut(clause, SEPARATOR)) {
      name(piece).ifPresent(named::add);
    }
    return named;
  }

  private List<Span> cut(Span list, Pattern mark) {
    List<Span> pieces = new ArrayList<>();
    Matcher matcher = mark.matcher(text).region(list.start(), list.end());
    int from = list.start();
    while (matcher.find()) {
      pieces.add(new Span(from, matcher.start()));
      from = matcher.end();
    }
    pieces.add(new Span(from, list.end()));
    return pieces;
  }

  /** A name that is not sure by itself needs another beside it. */
  private static List<Named> sure(List<Named> named) {
    return named.size() == 1 && !named.get(0).sure() ? List.of() : named;
  }

  /** The name with which a piece of a list ends. */
  private Optional<Named> name(Span piece) {
    Span whole = stripped(piece, NOTE);
    Span bare = stripped(whole, TITLE);
    boolean titled = !bare.equals(whole);
    return named(bare, titled).or(() -> titled ? named(whole, false) : Optional.empty());
  }

  private Optional<Named> named(Span piece, boolean titled) {
    return behindOffice(piece, AFTER_OFFICE, true)
        .or(() -> behindOffice(piece, AFTER_OFFICE_LOOSELY, titled))
        .or(() -> bare(piece, titled));
  }

  private Optional<Named> behindOffice(Span piece, Pattern pattern, boolean sure) {
    Matcher office = pattern.matcher(text).region(piece.start(), piece.end());
    // A Chinese name has three characters at most: the rest is another word.
    boolean more =
        !sure
            && office.matches()
            && office.group(2).length() > 3
            && FAMILY.matcher(office.group(2)).lookingAt();
    if (!office.matches() || more || !isName(office.group(2))) {
      return Optional.empty();
    }
    Span role = new Span(office.start(1), office.end(1));
    Span name = new Span(office.start(2), office.end(2));
    return Optional.of(new Named(name, Optional.of(role), sure));
  }

  private Optional<Named> bare(Span piece, boolean titled) {
    String words = piece.of(text);
    boolean sure = titled || known.test(words);
    boolean name = known.test(words) || NAME.matcher(words).matches() && isName(words);
    return name ? Optional.of(new Named(piece, Optional.empty(), sure)) : Optional.empty();
  }

  private boolean isName(String words) {
    boolean foreign = words.indexOf('·') >= 0 || FOREIGN.matcher(words).matches();
    return words.length() >= 2
        && !places.test(words)
        && !HanNames.isWord(words)
        && !NO_END.matcher(words).matches()
        && !OFFICE.matcher(words).find()
        && !(foreign && JOINING.matcher(words).find())
        && (foreign || words.length() > 2 || !WORD_OF_TWO.matcher(words).matches());
  }

  private Span stripped(Span span, Pattern end) {
    Matcher matcher = end.matcher(text).region(span.start(), span.end());
    boolean more = matcher.find() && matcher.start() > span.start();
    return more ? new Span(span.start(), matcher.start()) : span;
  }
}
