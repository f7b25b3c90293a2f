package org.lectern.extract;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.lectern.extract.clean.Chars;
import org.lectern.model.Inferred;
import org.lectern.model.Reason;

/**
 * Guesses the language of a text: by script where a script has one language of note, else by the
 * share of Lucene's stop words among its words. Tiny texts get no guess.
 */
final class LanguageGuess {
  private static final int SAMPLE = 8_000;
  private static final int FEWEST_LETTERS = 40;
  private static final int FEWEST_WORDS = 20;
  private static final double FEWEST_STOPS = 0.12;
  private static final double AHEAD = 1.15;

  /** Characters that are written differently in the two standards, simplified first. */
  private static final String SIMPLIFIED = "国会发时来这们对经个说为华议长东";

  private static final String TRADITIONAL = "國會發時來這們對經個說為華議長東";

  private static final StopWords LATIN =
      StopWords.of(
          Map.ofEntries(
              Map.entry("en", EnglishAnalyzer.getDefaultStopSet()),
              Map.entry("fr", FrenchAnalyzer.getDefaultStopSet()),
              Map.entry("es", SpanishAnalyzer.getDefaultStopSet()),
              Map.entry("pt", PortugueseAnalyzer.getDefaultStopSet()),
              Map.entry("it", ItalianAnalyzer.getDefaultStopSet()),
              Map.entry("de", GermanAnalyzer.getDefaultStopSet()),
              Map.entry("nl", DutchAnalyzer.getDefaultStopSet()),
              Map.entry("sv", SwedishAnalyzer.getDefaultStopSet()),
              Map.entry("da", DanishAnalyzer.getDefaultStopSet()),
              Map.entry("no", NorwegianAnalyzer.getDefaultStopSet())));
  private static final StopWords CYRILLIC =
      StopWords.of(
          Map.of(
              "ru",
              RussianAnalyzer.getDefaultStopSet(),
              "bg",
              BulgarianAnalyzer.getDefaultStopSet()));
  private static final StopWords ARABIC =
      StopWords.of(
          Map.of(
              "ar", ArabicAnalyzer.getDefaultStopSet(), "fa", PersianAnalyzer.getDefaultStopSet()));

  private LanguageGuess() {}

  /** The language of a text from an offset on, as a BCP 47 tag. */
  static Optional<Inferred<String>> of(String text, int from) {
    String sample = text.substring(from, Math.min(text.length(), from + SAMPLE));
    Map<UnicodeScript, Integer> scripts = scripts(sample);
    int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
    int han = scripts.getOrDefault(UnicodeScript.HAN, 0);
    int kana =
        scripts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
    // An ideograph says about as much as two and a half letters.
    if (letters + han + kana < FEWEST_LETTERS) {
      return Optional.empty();
    }
    if ((han + kana) * 5 > letters * 2) {
      return Optional.of(ideographic(sample, han, kana));
    }
    UnicodeScript script =
        scripts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    if (scripts.get(script) * 10 < letters * 6) {
      return Optional.empty();
    }
    return switch (script) {
      case LATIN -> byStopWords(sample, LATIN);
      case CYRILLIC -> byStopWords(sample, CYRILLIC);
      case ARABIC -> byStopWords(sample, ARABIC);
      case HANGUL -> byScript("ko");
      case GREEK -> byScript("el");
      case HEBREW -> byScript("he");
      case THAI -> byScript("th");
      case GEORGIAN -> byScript("ka");
      case ARMENIAN -> byScript("hy");
      default -> Optional.empty();
    };
  }

  /** How many letters of each script a sample has. */
  private static Map<UnicodeScript, Integer> scripts(String sample) {
    Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    int ascii = 0;
    for (int i = 0; i < sample.length(); i++) {
      char unit = sample.charAt(i);
      if (unit < 0x80) {
        ascii += Chars.isAsciiLetter(unit) ? 1 : 0;
        continue;
      }
      int c = sample.codePointAt(i);
      if (Character.isLetter(c)) {
        scripts.merge(UnicodeScript.of(c), 1, Integer::sum);
      }
      i += Character.charCount(c) - 1;
    }
    if (ascii > 0) {
      scripts.merge(UnicodeScript.LATIN, ascii, Integer::sum);
    }
    return scripts;
  }

  /** Whether two tags are of one language; Norwegian has three tags for its two standards. */
  static boolean isSame(String tag, String other) {
    return primary(tag).equals(primary(other));
  }

  private static String primary(String tag) {
    String language = tag.split("-")[0].toLowerCase(Locale.ROOT);
    return language.equals("nb") || language.equals("nn") ? "no" : language;
  }

  private static Inferred<String> ideographic(String sample, int han, int kana) {
    if (kana * 5 > han) {
      return byScript("ja").orElseThrow();
    }
    long simplified = sample.chars().filter(c -> SIMPLIFIED.indexOf(c) >= 0).count();
    long traditional = sample.chars().filter(c -> TRADITIONAL.indexOf(c) >= 0).count();
    String tag =
        simplified > 4 * traditional ? "zh-Hans" : traditional > 4 * simplified ? "zh-Hant" : "zh";
    return Inferred.of(tag, 0.97, "language-script")
        .because("Most of its letters are Chinese characters, with little or no kana.");
  }

  private static Optional<Inferred<String>> byScript(String tag) {
    return Optional.of(
        Inferred.of(tag, 0.97, "language-script")
            .because("Its letters are of the script of that language."));
  }

  private static Optional<Inferred<String>> byStopWords(String sample, StopWords languages) {
    StopWords.Counts counts = languages.count(sample);
    if (counts.words() < FEWEST_WORDS) {
      return Optional.empty();
    }
    List<StopWords.Share> shares = counts.shares();
    StopWords.Share best = shares.get(0);
    double ahead = best.stops() / Math.max(1e-9, shares.get(1).stops());
    if (best.stops() < FEWEST_STOPS || ahead < AHEAD) {
      return Optional.empty();
    }
    return Optional.of(
        Inferred.of(best.language(), ahead > 1.5 ? 0.98 : 0.85, "language-stop-words")
            .because(
                Reason.of(
                        "{percent} % of its words are stop words of this language, {next} % of the"
                            + " next one.")
                    .with("percent", percent(best))
                    .with("next", percent(shares.get(1)))));
  }

  private static int percent(StopWords.Share share) {
    return (int) Math.round(share.stops() * 100);
  }
}
