package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.model.Mention;
import org.lectern.model.Paragraph;
import org.lectern.model.Span;
import org.lectern.model.Statement;

/** Finds the turns of a transcript: paragraphs that begin with a speaker's label and a colon. */
final class Turns {
  private static final int LEAST_LABELS = 2;
  private static final int LONGEST_LABEL = 90;

  private Turns() {}

  /**
   * A speaker's label.
   *
   * @param speaker whose label it is
   * @param end where the words begin that follow it
   */
  private record Label(String speaker, int end) {}

  /** The turns, or nothing if the text has too few labels to be a transcript. */
  static List<Statement> find(String text, List<Paragraph> paragraphs, List<Mention> mentions) {
    Map<Integer, Mention> people = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.type() == Mention.Type.PERSON) {
        people.put(mention.span().end(), mention);
      }
    }
    List<Optional<Label>> labels = new ArrayList<>();
    int count = 0;
    for (Paragraph paragraph : paragraphs) {
      Optional<Label> label = label(text, paragraph.span(), people);
      labels.add(label);
      count += label.isPresent() ? 1 : 0;
    }
    return count < LEAST_LABELS ? List.of() : turns(paragraphs, labels);
  }

  private static List<Statement> turns(List<Paragraph> paragraphs, List<Optional<Label>> labels) {
    List<Statement> turns = new ArrayList<>();
    String speaker = null;
    for (int i = 0; i < paragraphs.size(); i++) {
      Span span = paragraphs.get(i).span();
      int start = span.start();
      if (labels.get(i).isPresent()) {
        speaker = labels.get(i).get().speaker();
        start = labels.get(i).get().end();
      }
      if (speaker != null && start < span.end()) {
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

  /** "Mr Tan Ah Kow (Minister for Health):", "The Chairman:". */
  private static Optional<Label> label(String text, Span paragraph, Map<Integer, Mention> people) {
    int limit = Math.min(paragraph.end(), paragraph.start() + LONGEST_LABEL);
    int colon = text.indexOf(':', paragraph.start());
    if (colon < 0 || colon >= limit) {
      return Optional.empty();
    }
    int end = colon;
    int open = text.lastIndexOf('(', colon);
    if (open > paragraph.start() && text.charAt(colon - 1) == ')') {
      end = open;
    }
    while (end > paragraph.start() && text.charAt(end - 1) == ' ') {
      end--;
    }
    Span words = new Span(paragraph.start(), end);
    int after = colon + 1;
    while (after < paragraph.end() && Character.isWhitespace(text.charAt(after))) {
      after++;
    }
    int next = after;
    return speaker(text, words, people).map(name -> new Label(name, next));
  }

  private static Optional<String> speaker(String text, Span words, Map<Integer, Mention> people) {
    List<Token> tokens = Token.of(text, words);
    if (tokens.isEmpty() || !tokens.stream().allMatch(Turns::labels)) {
      return Optional.empty();
    }
    Mention person = people.get(words.end());
    if (person != null && person.span().start() >= words.start()) {
      return Optional.of(person.name());
    }
    Token last = tokens.get(tokens.size() - 1);
    boolean office = Words.ROLES.has(last.lower()) && tokens.size() <= 4;
    return office ? Optional.of(words.of(text)) : Optional.empty();
  }

  private static boolean labels(Token token) {
    return token.capitalised()
        || Words.PARTICLES.has(token.lower())
        || token.is("of")
        || token.is("for")
        || token.is("the");
  }
}
