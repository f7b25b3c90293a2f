package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.model.Mention;
import org.lectern.model.Paragraph;
import org.lectern.model.Span;
import org.lectern.model.Statement;

/**
 * Finds the turns of a transcript: paragraphs that begin with a speaker's label and a colon, as in
 * {@code Mr Tan Ah Kow (Jurong):}, {@code The Minister for Health (Mr Lim):}, {@code THE CHAIR:},
 * {@code Q:}, {@code <THE PRESIDENT.>} or {@code 问：}.
 */
final class Turns {
  private static final int LEAST_LABELS = 2;

  /** Within how many units the colon of a label stands, whatever is in parentheses before it. */
  private static final int LONGEST_LABEL = 480;

  /** The speaker of a label of which nobody can tell whether it is a speaker's. */
  private static final String NOBODY = "";

  /** From this share of labelled paragraphs on, labels need no address, office or known name. */
  private static final double DIALOGUE = 0.4;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:\\d{1,3}\\.? )?+([^:()<>\\n"
              + "]{1,110}+)((?:\\s?\\([^()\\n"
              + "]{1,110}+\\)){0,3}+)\\s?:(?!//)\\s*");
  private static final Pattern BRACKETED = Pattern.compile("<([^<>\\n]{1,60}+)>[:.]?\\s*");
  private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([^()]+)\\)");
  private static final Pattern SMALL = Pattern.compile("(?<!\\p{L})\\p{Ll}++");
  private static final Pattern LETTER = Pattern.compile("Q|A|Question|Answer");

  /** As transcripts of courts have it: "Q. Where were you?" */
  private static final Pattern LETTER_AND_POINT =
      Pattern.compile("([QA])\\.\\s+(?=[\\p{Lu}(\\[\"“])");

  /** Who is named by a word that is an office only in a label: "THE COURT:", "Operator:". */
  private static final Set<String> IN_COURT =
      Set.of("court", "witness", "defendant", "bailiff", "foreperson", "operator", "juror");

  /** What stands between turns and nobody says: page marks, times, forms of procedure. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "Column(?: No)?\\s?[:.]?\\s?\\d+|Page:?\\s?\\d+|\\d{1,4}|\\d{1,2}[.:]\\d{2}"
              + " ?[ap]\\.?m\\.?|(?:END\\s+)?\\d{1,2}:\\d{2} ?[AP]\\.?M\\.?(?: \\p{Lu}{2,4})?|B[Yy] M(?:[Rr]|[Rr]?[Ss])\\."
              + " \\p{Lu}[\\p{L}' -]{1,40}:|[\\[(][^\\n"
              + "]*[\\])]\\.?");

  private static final Pattern PROCEDURE =
      Pattern.compile(
          "(?:Question(?: again)? (?:put|proposed)|Amendment"
              + " (?:put|proposed|agreed)|Resolved,|Motion agreed|Bill (?:accordingly"
              + " )?(?:read|considered)|Order (?:for|read)|Sitting"
              + " (?:suspended|resumed))\\b[\\s\\S]*");

  private Turns() {}

  /** How sure a label is one without the others beside it. */
  private enum Sort {
    ADDRESSED,
    KNOWN,
    /** In capitals, or a letter. */
    BARE,
    /** Chinese, and a speaker's where other labels are. */
    HAN,
    /** Written as a name is. */
    SHAPED
  }

  /**
   * A speaker's label.
   *
   * @param speaker whose label it is
   * @param end where the words begin that follow it
   */
  private record Label(String speaker, int end, Sort sort) {
    boolean sure() {
      return sort == Sort.ADDRESSED || sort == Sort.KNOWN;
    }

    Label named(String other) {
      return new Label(other, end, sort);
    }
  }

  /** The turns, or nothing if the text has too few labels to be a transcript. */
  static List<Statement> find(String text, List<Paragraph> paragraphs, List<Mention> mentions) {
    Map<Integer, Mention> people = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.type() == Mention.Type.PERSON) {
        people.put(mention.span().end(), mention);
      }
    }
    List<Optional<Label>> labels = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Paragraph paragraph : paragraphs) {
      Optional<Label> label = label(text, paragraph.span(), people);
      label.map(Label::speaker).filter(n -> n.indexOf(' ') > 0).ifPresent(names::add);
      labels.add(label);
    }
    labels.replaceAll(label -> label.map(l -> l.named(wholeName(l, names))));
    Map<String, Integer> voices = voices(labels);
    boolean dialogue = isDialogue(labels, voices);
    Set<String> small = dialogue ? smallWords(text) : Set.of();
    labels.replaceAll(
        label -> label.filter(l -> l.sure() || dialogue).flatMap(l -> voice(l, voices, small)));
    long count = labels.stream().flatMap(Optional::stream).count();
    // One label is enough for a transcript if it addresses somebody, as "Mr Tan:".
    boolean addressed =
        labels.stream().skip(1).flatMap(Optional::stream).anyMatch(l -> l.sort() == Sort.ADDRESSED);
    return count < LEAST_LABELS && !addressed ? List.of() : turns(text, paragraphs, labels);
  }

  /** The label if it is of a voice; nobody's where it is written like a name that never returns. */
  private static Optional<Label> voice(
      Label label, Map<String, Integer> voices, Set<String> small) {
    if (label.sure() || label.sort() == Sort.HAN) {
      return Optional.of(label);
    }
    boolean common = common(label.speaker(), small);
    if (!common && voices.get(label.speaker()) >= 2) {
      return Optional.of(label);
    }
    return label.sort() == Sort.SHAPED && !common
        ? Optional.of(label.named(NOBODY))
        : Optional.empty();
  }

  /** The only longer name among the labels that a label of one word is the end of, or its own. */
  private static String wholeName(Label label, Set<String> names) {
    String end = " " + label.speaker();
    List<String> longer = names.stream().filter(n -> n.endsWith(end)).toList();
    return label.sort() == Sort.SHAPED && longer.size() == 1 ? longer.get(0) : label.speaker();
  }

  private static Map<String, Integer> voices(List<Optional<Label>> labels) {
    Map<String, Integer> voices = new HashMap<>();
    labels.stream()
        .flatMap(Optional::stream)
        .forEach(l -> voices.merge(l.speaker(), 1, Integer::sum));
    return voices;
  }

  /** Whether two voices at least come back, and labels stand before many of the paragraphs. */
  private static boolean isDialogue(List<Optional<Label>> labels, Map<String, Integer> voices) {
    long again = voices.values().stream().filter(n -> n >= 2).count();
    long count = labels.stream().flatMap(Optional::stream).count();
    return again >= 2 && count >= DIALOGUE * labels.size();
  }

  /** Whether a label has a word that the text uses, as a heading has. */
  private static boolean common(String label, Set<String> small) {
    return !LETTER.matcher(label).matches()
        && Stream.of(label.toLowerCase(Locale.ROOT).split(" ")).anyMatch(small::contains);
  }

  /** The words that a text writes with small letters. */
  private static Set<String> smallWords(String text) {
    Set<String> words = new HashSet<>();
    Matcher matcher = SMALL.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static List<Statement> turns(
      String text, List<Paragraph> paragraphs, List<Optional<Label>> labels) {
    List<Statement> turns = new ArrayList<>();
    String speaker = null;
    for (int i = 0; i < paragraphs.size(); i++) {
      Span span = paragraphs.get(i).span();
      int start = span.start();
      if (labels.get(i).isPresent()) {
        speaker = labels.get(i).get().speaker();
        start = labels.get(i).get().end();
      } else if (matches(PROCEDURE, text, span)) {
        speaker = null;
      } else if (matches(BETWEEN, text, span)) {
        continue;
      }
      if (speaker != null && !speaker.equals(NOBODY) && start < span.end()) {
        turns.add(
            new Statement(
                "",
                speaker,
                Optional.empty(),
                Statement.Directness.DIRECT,
                new Span(start, span.end()),
                labels.get(i).isPresent() ? 0.95 : 0.8,
                "turn"));
      }
    }
    return turns;
  }

  private static boolean matches(Pattern pattern, String text, Span span) {
    return pattern.matcher(text).region(span.start(), span.end()).matches();
  }

  /** "Mr Tan Ah Kow (Minister for Health):", "The Minister (Mr Tan) (in Malay):". */
  private static Optional<Label> label(String text, Span paragraph, Map<Integer, Mention> people) {
    if (Character.isIdeographic(text.codePointAt(paragraph.start()))) {
      return HanLabel.of(text, paragraph)
          .map(l -> new Label(l.speaker(), l.end(), l.telling() ? Sort.HAN : Sort.SHAPED));
    }
    Matcher bracketed = BRACKETED.matcher(text).region(paragraph.start(), paragraph.end());
    if (text.charAt(paragraph.start()) == '<' && bracketed.lookingAt()) {
      return speaker(text, group(bracketed, 1), people)
          .map(l -> new Label(l.speaker(), bracketed.end(), l.sort()));
    }
    Matcher letter = LETTER_AND_POINT.matcher(text).region(paragraph.start(), paragraph.end());
    if (letter.lookingAt()) {
      return Optional.of(new Label(letter.group(1), letter.end(), Sort.BARE));
    }
    Matcher matcher = LABEL.matcher(text).region(paragraph.start(), paragraph.end());
    if (!hasColon(text, paragraph) || !matcher.lookingAt()) {
      return Optional.empty();
    }
    Span words = group(matcher, 1);
    Optional<Label> outside = speaker(text, words, people);
    boolean office = outside.isPresent() && isOffice(Token.of(text, words));
    Optional<Label> inside =
        office || outside.isEmpty() && words.of(text).startsWith("The ")
            ? inParentheses(text, group(matcher, 2), people)
            : Optional.empty();
    return inside.or(() -> outside).map(l -> new Label(l.speaker(), matcher.end(), l.sort()));
  }

  /** A quick look: whether a label can stand at the head of a paragraph, as mostly none does. */
  private static boolean hasColon(String text, Span paragraph) {
    int limit = Math.min(paragraph.end(), paragraph.start() + LONGEST_LABEL);
    for (int i = paragraph.start(); i < limit; i++) {
      if (text.charAt(i) == ':') {
        return true;
      }
    }
    return false;
  }

  /** The one whom the parentheses behind an office name. */
  private static Optional<Label> inParentheses(
      String text, Span parentheses, Map<Integer, Mention> people) {
    Matcher matcher = IN_PARENTHESES.matcher(text).region(parentheses.start(), parentheses.end());
    while (matcher.find()) {
      Span words = group(matcher, 1);
      Optional<Label> label = speaker(text, words, people);
      if (label.isPresent() && !isOffice(Token.of(text, words))) {
        return label.map(l -> new Label(l.speaker(), l.end(), Sort.ADDRESSED));
      }
    }
    return Optional.empty();
  }

  private static Span group(Matcher matcher, int group) {
    return new Span(matcher.start(group), matcher.end(group));
  }

  private static Optional<Label> speaker(String text, Span group, Map<Integer, Mention> people) {
    int end = group.end();
    while (end > group.start() && " .".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    Span words = new Span(group.start(), end);
    List<Token> tokens = Token.of(text, words);
    if (tokens.isEmpty() || tokens.size() > 16 || !tokens.stream().allMatch(Turns::labels)) {
      return Optional.empty();
    }
    int name = 0;
    while (name < tokens.size() - 1 && addresses(tokens.get(name))) {
      name++;
    }
    Sort sort = name > 0 ? Sort.ADDRESSED : Sort.KNOWN;
    Mention person = people.get(words.end());
    if (person != null && person.span().start() >= words.start()) {
      return Optional.of(new Label(person.name(), 0, sort));
    }
    if (isOffice(tokens)) {
      return Optional.of(new Label(words.of(text), 0, sort));
    }
    String label = named(tokens.subList(name, tokens.size()));
    if (name > 0 && tokens.size() - name <= 8) {
      return Optional.of(new Label(label, 0, Sort.ADDRESSED));
    }
    boolean capitals = tokens.size() <= 4 && tokens.stream().allMatch(Turns::capitals);
    boolean bare = capitals || LETTER.matcher(words.of(text)).matches();
    if (bare) {
      return Optional.of(new Label(label, 0, Sort.BARE));
    }
    boolean shaped = tokens.size() <= 3 && tokens.stream().allMatch(Turns::ofName);
    return shaped ? Optional.of(new Label(label, 0, Sort.SHAPED)) : Optional.empty();
  }

  /** Also ranks and titles that are words of another kind outside a label. */
  private static boolean addresses(Token token) {
    return Words.HONORIFICS.has(token)
        || token.mark(".")
        || switch (token.lower()) {
          case "assoc",
              "bg",
              "mg",
              "lg",
              "radm",
              "er",
              "enche",
              "puan",
              "haji",
              "hajah",
              "cardinal" ->
              true;
          default -> false;
        };
  }

  private static boolean ofName(Token token) {
    return token.capitalised()
            && !Words.FUNCTION.has(token)
            && !Words.NOT_NAMES.has(token)
            && !Words.ORGANISATION_HEADS.has(token)
            && !Words.CALENDAR.has(token)
        || Words.PARTICLES.has(token);
  }

  private static boolean capitals(Token token) {
    return token.text().equals(token.text().toUpperCase(Locale.ROOT));
  }

  /** A name of which words in capitals get small letters. */
  private static String named(List<Token> tokens) {
    StringBuilder out = new StringBuilder();
    for (Token token : tokens) {
      boolean loud =
          token.allCapitals() && token.text().length() > 2 && !token.text().contains(".");
      String word = loud ? quiet(token) : token.text();
      boolean joined = out.length() == 0 || token.kind() == Token.Kind.POSSESSIVE;
      out.append(joined ? "" : " ").append(word);
    }
    return out.toString();
  }

  /** A word in capitals as a name is written: O'Brien, Smith-Jones. */
  private static String quiet(Token token) {
    StringBuilder word = new StringBuilder(token.lower());
    for (int i = 0; i < word.length(); i++) {
      boolean begins = i == 0 || "'’-".indexOf(word.charAt(i - 1)) >= 0 && i + 1 < word.length();
      if (begins) {
        word.setCharAt(i, Character.toUpperCase(word.charAt(i)));
      }
    }
    return word.toString();
  }

  /** Whether the words are those of an office: "The Chairman", "The Minister for Home Affairs". */
  private static boolean isOffice(List<Token> tokens) {
    int from = tokens.get(0).is("the") ? 1 : 0;
    Token last = tokens.get(tokens.size() - 1);
    boolean court = IN_COURT.contains(last.lower()) && tokens.size() == from + 1;
    boolean ends = court || Words.ROLES.has(last) && tokens.size() <= 4;
    if (ends || from == 0) {
      return ends;
    }
    for (int i = from; i < Math.min(tokens.size(), from + 5); i++) {
      if (Words.ROLES.has(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean labels(Token token) {
    return token.capitalised()
        || Words.PARTICLES.has(token)
        || token.mark(",&.@/")
        || switch (token.lower()) {
          case "of", "for", "the", "and", "in", "to", "s/o", "d/o", "hon" -> true;
          default -> false;
        };
  }
}
