package org.lectern.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.clean.Chars;
import org.lectern.model.Span;
import org.lectern.text.Sentences;

/**
 * Finds where paragraphs began that a scraper ran together.
 *
 * <p>Only long texts of one or two paragraphs are touched, and only where a sentence turns to
 * another speaker or subject: it begins with a name and a reporting verb, tells that a meeting was
 * held, or lists who was there; in ideographs, where a space parts it from the one before. Length
 * alone is never a reason; it only decides whether the same speaker's next reporting verb begins a
 * paragraph.
 */
public final class ParagraphRecovery {
  private static final int LONG = 1200;
  private static final int LONG_HAN = 400;
  private static final int ENOUGH = 420;
  private static final int FEWEST_SENTENCES = 6;
  private static final int HEAD = 400;

  private static final String NAME =
      "((?:\\p{Lu}[\\p{L}'’.-]{0,20}\\s){0,6}?(?!He\\b|She\\b|It\\b|The\\b|This\\b|In\\b|We\\b)"
          + "\\p{Lu}[\\p{L}'’-]{1,20})";
  private static final Pattern SPEAKER =
      Pattern.compile(
          NAME
              + "(?:, [^.!?]{1,260}?,)?\\s(?:has\\s|also\\s|then\\s|further\\s|first\\s){0,2}"
              + "(\\p{Ll}{3,14})(?=[\\s,:])");
  private static final Pattern PRONOUN =
      Pattern.compile("(?:He|She|They) (?:also |further |then )?(\\p{Ll}{3,14})(?=[\\s,:])");
  private static final Pattern HELD =
      Pattern.compile("(?:The|A|An) [^.!?]{5,200}? (?:was|were) (?:held|convened)\\b.*");
  private static final Pattern PRESENT =
      Pattern.compile(
          "(?:Also (?:present|attending)|Relevant |Other (?:leaders|officials))\\b.*"
              + "|[^.!?]{1,300} (?:was|were) (?:also )?present\\b.*"
              + "|[^.!?]{1,300} (?:also )?attended the (?:meeting|conference)s?\\.");
  private static final Pattern IN_WORDS =
      Pattern.compile("In (?:his|her|their) [^.!?,]{3,40}(?:remarks|speech|address),? (\\p{Lu}.*)");
  private static final Set<String> VERBS =
      Set.of(
          "said",
          "says",
          "stressed",
          "pointed",
          "emphasized",
          "emphasised",
          "noted",
          "called",
          "urged",
          "expressed",
          "attended",
          "made",
          "presided",
          "proposed",
          "described",
          "mentioned",
          "explained",
          "announced",
          "stated",
          "warned",
          "argued",
          "told",
          "added",
          "concluded",
          "demanded",
          "required",
          "requested",
          "recalled",
          "reiterated",
          "underlined",
          "underscored",
          "highlighted",
          "welcomed",
          "thanked",
          "delivered",
          "conveyed",
          "spoke",
          "remarked",
          "observed",
          "declared",
          "insisted",
          "suggested",
          "supported",
          "opposed",
          "asked",
          "replied",
          "given",
          "gave",
          "instructed");
  private static final Set<String> CONTINUING = Set.of("added", "concluded", "made");

  private ParagraphRecovery() {}

  /**
   * The offsets in a cleaned text at which further paragraphs begin.
   *
   * @param text the cleaned text
   * @param paragraphs its paragraphs as they are
   */
  public static List<Integer> find(String text, List<Span> paragraphs) {
    List<Integer> starts = new ArrayList<>();
    if (paragraphs.size() > 2) {
      return starts;
    }
    for (Span paragraph : paragraphs) {
      if (paragraph.length() >= LONG_HAN && isIdeographic(text, paragraph)) {
        atSpaces(text, paragraph, starts);
      } else if (paragraph.length() >= LONG) {
        recover(text, paragraph, starts);
      }
    }
    return starts;
  }

  private static boolean isIdeographic(String text, Span paragraph) {
    int end = Math.min(paragraph.end(), paragraph.start() + LONG_HAN);
    long han = text.substring(paragraph.start(), end).chars().filter(Chars::isIdeographic).count();
    return han * 10 > (end - paragraph.start()) * 6L;
  }

  /**
   * Where sentences in ideographs are parted by a space. Such writing has none, so it stands for a
   * line break of the page, unless nearly every sentence has one.
   */
  private static void atSpaces(String text, Span paragraph, List<Integer> starts) {
    List<Integer> found = new ArrayList<>();
    int sentences = 0;
    for (int i = paragraph.start() + 1; i + 1 < paragraph.end(); i++) {
      char c = text.charAt(i);
      if (c == '。' || c == '！' || c == '？') {
        sentences++;
      } else if (c == ' ' && Chars.endsSentence(text, Math.max(paragraph.start(), i - 3), i)) {
        found.add(i + 1);
      }
    }
    if (found.size() * 20 < sentences * 19) {
      starts.addAll(found);
    }
  }

  private static void recover(String text, Span paragraph, List<Integer> starts) {
    List<Span> sentences = Sentences.of(text, paragraph);
    if (sentences.size() < FEWEST_SENTENCES) {
      return;
    }
    String speaker = "";
    int begun = paragraph.start();
    for (Span sentence : sentences) {
      String head =
          text.substring(sentence.start(), Math.min(sentence.end(), sentence.start() + HEAD));
      Optional<String> named = speaker(head);
      boolean first = sentence.start() == paragraph.start();
      if (!first && turns(head, named, speaker, sentence.start() - begun)) {
        starts.add(sentence.start());
        begun = sentence.start();
      }
      speaker = named.orElse(speaker);
    }
  }

  private static boolean turns(String head, Optional<String> named, String speaker, int length) {
    if (isHeld(head) || isPresence(head) || IN_WORDS.matcher(head).matches()) {
      return true;
    }
    if (named.isPresent() && !isSame(named.get(), speaker)) {
      return true;
    }
    return length >= ENOUGH && (named.isPresent() || isPronounTurn(head));
  }

  // To look for a word is much quicker than a pattern that fails, as with most sentences it does.

  private static boolean isHeld(String head) {
    return (head.contains(" held") || head.contains(" convened")) && HELD.matcher(head).matches();
  }

  private static boolean isPresence(String head) {
    boolean may =
        head.contains(" present")
            || head.contains(" attend")
            || head.startsWith("Relevant ")
            || head.startsWith("Other ");
    return may && PRESENT.matcher(head).matches();
  }

  private static boolean isPronounTurn(String head) {
    Matcher pronoun = PRONOUN.matcher(head);
    return pronoun.lookingAt()
        && VERBS.contains(pronoun.group(1))
        && !CONTINUING.contains(pronoun.group(1));
  }

  private static Optional<String> speaker(String head) {
    Matcher matcher = SPEAKER.matcher(head);
    return matcher.lookingAt() && VERBS.contains(matcher.group(2))
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }

  /** Whether two namings share a word: "Cai" and "Cai Qi", "President Xi Jinping" and "Xi". */
  private static boolean isSame(String name, String other) {
    List<String> all = List.of(other.split(" "));
    for (String word : name.split(" ")) {
      if (all.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
