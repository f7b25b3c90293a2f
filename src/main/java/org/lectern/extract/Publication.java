package org.lectern.extract;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.SentenceCues.Family;
import org.lectern.extract.date.DateExpression;
import org.lectern.extract.date.DateScanner;
import org.lectern.model.Span;

/**
 * What a text says in a sentence of its own on where and when it was published.
 *
 * @param name the newspaper or agency
 * @param nameSpan where it is named
 * @param date when
 * @param span all of it
 */
record Publication(String name, Span nameSpan, DateExpression date, Span span) {
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "\\b(?:[Ss]peech|[Aa]rticle|[Tt]ext|[Ii]nterview|[Aa]ddress|[Rr]emarks|[Ss]tatement|[Ll]etter"
              + "|[Tt]ranscript|[Ee]ssay|[Tt]ranslation)\\b[^!?]{0,260}?\\b(?:was|were) (?:first |originally"
              + " |later )?published (?:in|by) (?:the )?(\\p{Lu}[\\p{L}'’&. -]{1,50}?),? on ");
  private static final Pattern REPORTED =
      Pattern.compile(
          "\\b(?:[Aa]ccording to|[Rr]eported by) (?:a report (?:by|of|from) )?(?:the )?"
              + "(\\p{Lu}[\\p{L}'’&. -]{1,50}?)(?: reports?)?,? on ");
  private static final int SENTENCES = 8;

  /** "The speech ... was published in People's Daily on April 26, 2016". */
  static Optional<Publication> published(Reading reading) {
    return find(reading, PUBLISHED, Family.PUBLISHED, 4);
  }

  /** "According to Xinhua News Agency on Saturday (July 15)". */
  static Optional<Publication> agencyReport(Reading reading) {
    return find(reading, REPORTED, Family.REPORTED, SENTENCES)
        .filter(
            p ->
                Names.isOrganisation(p.name)
                    || p.name.matches("Xinhua|Reuters|AFP|AP|TASS|Kyodo|Yonhap|Bernama"));
  }

  private static Optional<Publication> find(
      Reading reading, Pattern pattern, Family family, int sentences) {
    String text = reading.text();
    BitSet cues = reading.cues().of(family);
    for (int i = cues.nextSetBit(0); i >= 0 && i < sentences; i = cues.nextSetBit(i + 1)) {
      Span sentence = reading.sentences().get(i);
      Matcher matcher =
          pattern.matcher(text).region(sentence.start(), sentence.end()).useTransparentBounds(true);
      if (!matcher.find()) {
        continue;
      }
      int from = matcher.end();
      Optional<DateExpression> date =
          DateScanner.scan(text, new Span(from, sentence.end())).stream()
              .filter(d -> d.span().start() - from < 4)
              .findFirst();
      if (date.isPresent()) {
        Span name = new Span(matcher.start(1), matcher.end(1));
        Span all = new Span(matcher.start(), date.get().span().end());
        return Optional.of(new Publication(name.of(text), name, date.get(), all));
      }
    }
    return Optional.empty();
  }
}
