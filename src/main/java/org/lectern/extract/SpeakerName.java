package org.lectern.extract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.Span;

/**
 * Finds who speaks in the title or on the cover of a speech: behind "by", behind an address or an
 * office, or alone on a line above an office. English, French, Spanish, Portuguese and Italian; in
 * Russian initials and a family name.
 */
final class SpeakerName {
  private static final int I = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** What a title calls a speech. */
  static final String SPEECH =
      "(?:statement|address|speech|remarks|lecture|keynote|toast|intervention|d[ée]claration"
          + "|discours|allocution|discurso|intervenci[óo]n|palabras|declaraci[óo]n|interven[çc][ãa]o"
          + "|pronunciamento|intervento|letter|message)";

  private static final String OFFICE =
      "(?:(?:vice[- ]|deputy )?(?:president|prime\\s+minister|chancellor|minister)|premier"
          + "|secretary-general|presidente|pr[ée]sident|premier ministre|primer ministro"
          + "|primo ministro|ministre|ministro|канцлер)";
  private static final String ADDRESS =
      "(?:(?:his|her|son|sa|su|sua)\\s+(?:excellency|highness|majesty|eminence|holiness|excellence"
          + "|majest[ée]|altesse|excelencia|excel[êe]ncia|eccellenza)|excellence"
          + "|(?:the\\s+)?(?:(?:right|rt\\.?)\\s+)?hon(?:ou?rable\\b|\\.|\\b)|h\\.\\s?e\\b\\.?|he\\.|h\\.e\\.|s\\.\\s?e\\."
          + "|(?:mr|mrs|ms|dr|sr|sra|prof|amb|mme)\\b\\.?|m\\.|professor|professeur|senator|cardinal"
          + "|sheikh|king|queen|prince|ambassador|embajador|ambassadeur|general|colonel|captain"
          + "|capitaine|comrade|sir|monsieur|madame|don|doña|excelent[íi]sim[oa]|señora?|signora?"
          + "|dato|datuk|tun)";

  /** Addresses, offices and articles before a name, the spaces behind them included. */
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "(?:(?:"
              + ADDRESS
              + "|"
              + OFFICE
              + ")(?:\\s+de\\s+la\\s+(?:naci[óo]n|rep[úu]blica))?,?\\s+|(?:the|le|la|el|o|il)\\s+)",
          I);

  private static final Pattern BY =
      Pattern.compile(
          "\\b"
              + SPEECH
              + "\\b[^\\n.]{0,60}?\\s(?:by:?|de la part de)\\s+"
              + "|\\b(?:delivered|presented|given|made)\\s+by:?\\s+"
              + "|^\\s*by:?\\s+"
              + "|\\b"
              + SPEECH
              + "\\s+(?:de|du|del|della?|do|da|dell')\\s+"
              + "|\\b"
              + SPEECH
              + "\\s+of\\s+(?="
              + ADDRESS
              + "\\s)"
              + "|\\b"
              + SPEECH
              + "\\s+(?="
              + OFFICE
              + "\\s)",
          I | Pattern.MULTILINE);
  private static final Pattern ADDRESSED =
      Pattern.compile("(?<![\\p{L}.$])" + ADDRESS + ",?\\s+", I);
  private static final Pattern OFFICE_WORD = Pattern.compile("\\b" + OFFICE + "\\b", I);
  private static final Pattern BEHIND_OFFICE =
      Pattern.compile("\\b" + OFFICE + "\\b[^\\n,]{0,70},\\s+", I);
  private static final Pattern POSSESSIVE =
      Pattern.compile(
          "(?:\\b(?:"
              + OFFICE
              + "|"
              + ADDRESS
              + ")\\s+)+(\\p{Lu}[^\\n,]{1,40}?)['’]s\\s(?:\\w+\\s)?"
              + SPEECH,
          I);
  private static final Pattern LINE_ABOVE_OFFICE =
      Pattern.compile(
          "^\\s*(\\p{Lu}[^\\n,]{3,50}?)\\s*\\n\\s*(?:the\\s)?" + OFFICE + "\\b",
          I | Pattern.MULTILINE);
  private static final Pattern BEFORE_OFFICE =
      Pattern.compile(
          "(\\p{Lu}[^,;:\\n]{3,50}), (?:(?i:the )?(?:[\\p{L}-]+ ){0,4}?(?i:president|premier|chancellor"
              + "|minister|secretary|ambassador|commissioner|chair|chairman|chairwoman|director|governor"
              + "|mayor|speaker|representative|senator|professor|administrator|envoy)\\b[^.!?:\\n]{0,90})");
  private static final Pattern INITIALS =
      Pattern.compile("(?:\\p{Lu}\\.\\s?){1,2}[\\p{Lu}&&\\p{IsCyrillic}]\\p{Ll}+");

  private static final Pattern WORD =
      Pattern.compile(
          "\\p{Lu}(?:[\\p{L}\\p{M}'’-]|\\.(?=\\p{Lu}))*\\.?|(?:de|van|von|der|bin|bint|ibn|al|el|del|la|da|do|dos)(?= )");
  private static final Set<String> ENDS =
      new HashSet<>(
          Arrays.asList(
              ("at to before during on of the in and for is ante en alla au aux pour à a as with from by"
                      + " minister ministre ministro president président presidente vice prime premier"
                      + " deputy chairman chairperson chair chief head chef jefe permanent secretary"
                      + " secretaire republic federal kingdom state states government gouvernement"
                      + " gobierno general session assembly debate united nations national foreign"
                      + " statement address speech remarks delivered theme representative"
                      + " representante représentant mission ministry member council people democratic"
                      + " mp sc phd ph.d gcon nation república république day congress opening")
                  .split(" ")));
  private static final int MOST_WORDS = 7;
  private static final int WRAPPED = 40;

  private final String text;
  private final int end;

  private SpeakerName(String text, int end) {
    this.text = text;
    this.end = end;
  }

  /** Where a title names the speaker. */
  static Optional<Span> inTitle(String title) {
    SpeakerName reader = new SpeakerName(title, title.length());
    Span all = new Span(0, title.length());
    return reader.behind(BY, all, false).or(() -> reader.group(POSSESSIVE, all));
  }

  /** The name of a line that is a name and an office behind a comma; offsets in the text. */
  static Optional<Span> beforeOffice(String text, Span line) {
    Matcher matcher = BEFORE_OFFICE.matcher(text).region(line.start(), line.end());
    // "Prime Minister, Minister of Finance" are two offices of one person.
    return matcher.matches()
            && !OFFICE_WORD.matcher(matcher.group(1)).find()
            && Names.isPerson(Names.withoutHonorific(matcher.group(1)))
        ? Optional.of(
            new Span(
                matcher.end(1) - Names.withoutHonorific(matcher.group(1)).length(), matcher.end(1)))
        : Optional.empty();
  }

  /** Where the lines before a speech name the speaker; offsets in the text. */
  static Optional<Span> onCover(String text, Span cover) {
    SpeakerName reader = new SpeakerName(text, cover.end());
    return reader
        .behind(BY, cover, false)
        .or(() -> reader.behind(ADDRESSED, cover, true))
        .or(() -> reader.behind(BEHIND_OFFICE, cover, false))
        .or(() -> reader.group(POSSESSIVE, cover))
        .or(() -> reader.group(LINE_ABOVE_OFFICE, cover))
        .or(() -> reader.initials(cover));
  }

  /** A name as running text writes it: words in capitals get small letters. */
  static String written(String name) {
    StringBuilder out = new StringBuilder();
    for (String word : name.strip().split("\\s+")) {
      boolean capitals =
          word.length() > 2 && word.indexOf('.') < 0 && word.equals(word.toUpperCase(Locale.ROOT));
      out.append(out.length() == 0 ? "" : " ").append(capitals ? Names.place(word) : word);
    }
    return out.toString();
  }

  /** The first name behind a pattern; with an address one word is enough for it. */
  private Optional<Span> behind(Pattern pattern, Span within, boolean addressed) {
    Matcher matcher = region(pattern, within);
    while (matcher.find()) {
      Optional<Span> name = name(matcher.end(), addressed);
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  private Optional<Span> group(Pattern pattern, Span within) {
    Matcher matcher = region(pattern, within);
    while (matcher.find()) {
      boolean address = pattern == POSSESSIVE;
      Optional<Span> name =
          name(matcher.start(1), address)
              .filter(n -> n.end() == matcher.end(1) || address && n.end() >= matcher.end(1));
      if (name.isPresent()) {
        return Optional.of(new Span(name.get().start(), matcher.end(1)));
      }
    }
    return Optional.empty();
  }

  private Optional<Span> initials(Span within) {
    Matcher matcher = region(INITIALS, within);
    return matcher.find()
        ? Optional.of(new Span(matcher.start(), matcher.end()))
        : Optional.empty();
  }

  private Matcher region(Pattern pattern, Span within) {
    return pattern.matcher(text).region(within.start(), within.end()).useTransparentBounds(true);
  }

  /** The name that begins at an offset behind any addresses and offices. */
  private Optional<Span> name(int from, boolean addressed) {
    int at = from;
    boolean sure = addressed;
    Matcher before = BEFORE_NAME.matcher(text).region(from, end);
    while (before.region(at, end).lookingAt()) {
      sure |= before.end() - before.start() > 4;
      at = before.end();
    }
    int start = at;
    int last = at;
    int words = 0;
    Matcher word = WORD.matcher(text);
    boolean small = word.region(at, end).lookingAt() && particle(word.group());
    while (!small
        && words < MOST_WORDS
        && word.region(at, end).lookingAt()
        && !ends(word.group())) {
      last = word.end();
      words++;
      at = next(last, start);
      if (at < 0) {
        break;
      }
    }
    Span span = new Span(start, last);
    boolean governs = text.regionMatches(true, last, " of ", 0, 4);
    return isName(span, words, sure) && !governs ? Optional.of(span) : Optional.empty();
  }

  /** No name begins with a particle in small letters, nor with one in capitals on a cover. */
  private static boolean particle(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "de", "del", "da", "do", "dos", "la", "el" -> true;
      default -> false;
    };
  }

  private static boolean ends(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return ENDS.contains(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower)
        && !word.equals("La")
        && !word.equals("A.");
  }

  /** Where the next word of a name can begin: behind a space, or on the next line of a block. */
  private int next(int at, int start) {
    if (at < end && text.charAt(at) == ' ') {
      return at + 1;
    }
    if (at >= end || text.charAt(at) != '\n') {
      return -1;
    }
    int stop = at + 1;
    while (stop < end && ",\n".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    String rest = text.substring(at + 1, stop).strip();
    int lineStart = text.lastIndexOf('\n', start) + 1;
    boolean wrapped = at - lineStart >= WRAPPED && !rest.isEmpty();
    boolean short1 = rest.split(" ").length <= 2 && rest.matches("\\p{Lu}[\\p{L}'’ -]*");
    return wrapped && short1 ? at + 1 : -1;
  }

  private boolean isName(Span span, int words, boolean sure) {
    if (words == 0 || words == 1 && !sure) {
      return false;
    }
    String name = span.of(text);
    String lastWord = name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('\n')) + 1);
    long letters = lastWord.codePoints().filter(Character::isLetter).count();
    boolean debris = lastWord.chars().filter(c -> c == '.').count() > 1;
    return letters >= 2
        && !debris
        && !Names.isCountry(name)
        && !Names.isOrganisation(name)
        && Character.isUpperCase(name.codePointAt(0));
  }
}
