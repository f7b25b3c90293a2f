package org.lectern.extract.people;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.Span;

/**
 * A speaker's label at the head of a paragraph in Chinese: {@code 问：}, {@code 法新社记者：}, {@code
 * 王海明：}.
 *
 * @param speaker whose label it is
 * @param end where the words begin that follow it
 * @param telling whether it is a speaker's by its own words, among the turns of others
 */
record HanLabel(String speaker, int end, boolean telling) {
  private static final Pattern LABEL =
      Pattern.compile("[\\p{IsHan}·A-Z]{1,16}+(?:[（(][^（）()\\n]{1,40}+[）)])?\\s?[：:]\\s?(?=\\S)");
  private static final Pattern WORDS = Pattern.compile("[\\p{IsHan}·A-Z]{1,16}+");
  private static final Pattern QUESTION = Pattern.compile("问|答|提问|回答");
  private static final Pattern OFFICE =
      Pattern.compile(".*(?:记者|发言人|主持人|嘉宾|网友|观众|" + HanNames.ROLES + ")");
  private static final Pattern NAME =
      Pattern.compile("(?:" + HanNames.SURNAMES + ")\\p{IsHan}{1,2}");

  /** The label of a paragraph, if it begins with what can be one. */
  static Optional<HanLabel> of(String text, Span paragraph) {
    Matcher matcher = LABEL.matcher(text).region(paragraph.start(), paragraph.end());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    Matcher words = WORDS.matcher(matcher.group());
    String speaker = words.lookingAt() ? words.group() : "";
    boolean office = QUESTION.matcher(speaker).matches() || OFFICE.matcher(speaker).matches();
    boolean name = NAME.matcher(speaker).matches();
    return office || name
        ? Optional.of(new HanLabel(speaker, matcher.end(), office || speaker.length() > 2))
        : Optional.empty();
  }
}
