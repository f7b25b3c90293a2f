package org.lectern.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.lectern.model.Document;
import org.lectern.model.Statement;

/**
 * Numbers the speakers of a document, so that a style sheet can tell them apart. As many as there
 * are distinct marks get a number of their own: those who say most, numbered in the order in which
 * they first speak. The others share the next number.
 */
final class Speakers {
  private static final int MARKS = 6;
  private static final Pattern TAG =
      Pattern.compile(
          "<span(?= class=\"said[ \"]| id=\"[^\"]*\" class=\"said[ \"])(?: [\\w-]+=\"[^\"]*\")*>");
  private static final Pattern SPEAKER = Pattern.compile(" title=\"([^\"]*)\"");

  private final List<DocumentView.SpeakerView> views;
  private final Map<String, Integer> numbers;

  private Speakers(List<DocumentView.SpeakerView> views, Map<String, Integer> numbers) {
    this.views = List.copyOf(views);
    this.numbers = numbers;
  }

  static Speakers of(
      Document document, Function<String, Optional<String>> href, String othersName) {
    Map<String, List<Statement>> bySpeaker = new LinkedHashMap<>();
    for (Statement statement : document.statements()) {
      bySpeaker.computeIfAbsent(statement.speaker(), x -> new ArrayList<>()).add(statement);
    }
    List<String> most =
        bySpeaker.keySet().stream()
            .sorted(Comparator.comparingInt((String name) -> -bySpeaker.get(name).size()))
            .limit(MARKS)
            .toList();
    List<DocumentView.SpeakerView> views = new ArrayList<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<Statement> others = new ArrayList<>();
    bySpeaker.forEach(
        (name, said) -> {
          if (most.contains(name)) {
            views.add(view(views.size() + 1, name, href.apply(name), said));
            numbers.put(name, views.size());
          } else {
            others.addAll(said);
          }
        });
    if (!others.isEmpty()) {
      others.forEach(statement -> numbers.put(statement.speaker(), MARKS + 1));
      views.add(view(MARKS + 1, othersName, Optional.empty(), others));
    }
    return new Speakers(views, numbers);
  }

  private static DocumentView.SpeakerView view(
      int number, String name, Optional<String> href, List<Statement> said) {
    return new DocumentView.SpeakerView(number, name, href, said.size(), said.get(0).id());
  }

  List<DocumentView.SpeakerView> views() {
    return views;
  }

  /**
   * Adds {@code data-by}, the number of the speaker, to the statements of a rendered body. In it
   * every {@code <} of the text is escaped and every attribute in double quotation marks, so that a
   * tag is found by its form.
   */
  String mark(String body) {
    return TAG.matcher(body)
        .replaceAll(
            tag -> {
              String by = number(tag.group()).map(n -> " data-by=\"" + n + "\"").orElse("");
              return Matcher.quoteReplacement("<span" + by + tag.group().substring(5));
            });
  }

  private Optional<Integer> number(String tag) {
    Matcher speaker = SPEAKER.matcher(tag);
    return speaker.find()
        ? Optional.ofNullable(numbers.get(Parser.unescapeEntities(speaker.group(1), true)))
        : Optional.empty();
  }
}
