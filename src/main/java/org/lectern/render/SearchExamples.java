package org.lectern.render;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Person;
import org.lectern.model.Statement;

/**
 * What the help of the search page shows: words, names and years of this very corpus, chosen so
 * that each query made of them finds something.
 *
 * @param words two words that stand next to each other in most titles
 * @param characters four Chinese, Japanese or Korean characters in a row, of most titles
 * @param speaker who says most
 */
record SearchExamples(
    Optional<Words> words, Optional<String> characters, Optional<Speaker> speaker) {

  /** More documents than these are not looked through for the word to leave out. */
  private static final int LOOKED_THROUGH = 40;

  private static final int SHORTEST = 4;
  private static final String WORD = "[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}]{" + SHORTEST + ",}";
  private static final String END = "(?![^\\s,.;:!?])";
  private static final Pattern ONE = Pattern.compile("(?<!\\S)" + WORD + END);
  private static final Pattern PAIR =
      Pattern.compile("(?<!\\S)(" + WORD + ") (?=(" + WORD + ")" + END + ")");
  private static final Pattern CHARACTERS =
      Pattern.compile("(?=([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]{4}))");

  /**
   * Two words that follow one another in a title.
   *
   * @param first the first
   * @param second the second
   * @param without a word that some documents with the first do not have
   * @param beginning how a word begins
   * @param misspelt a word with a letter too few
   */
  record Words(
      String first, String second, Optional<String> without, String beginning, String misspelt) {}

  /**
   * Somebody whose words the corpus has.
   *
   * @param name the name, as documents give it with their words
   * @param word a word they say
   */
  record Speaker(String name, Optional<String> word) {}

  static SearchExamples of(Lookup lookup) {
    Corpus corpus = lookup.corpus();
    return new SearchExamples(words(corpus), characters(corpus), speaker(lookup));
  }

  private static Optional<Words> words(Corpus corpus) {
    Map<List<String>, Integer> pairs = new LinkedHashMap<>();
    for (Document document : corpus.documents()) {
      Matcher matcher = PAIR.matcher(document.displayTitle());
      Set<List<String>> here = new LinkedHashSet<>();
      while (matcher.find()) {
        here.add(List.of(lower(matcher.group(1)), lower(matcher.group(2))));
      }
      here.stream().filter(p -> !p.get(0).equals(p.get(1))).forEach(p -> add(pairs, p));
    }
    return mostFrequent(pairs)
        .map(
            pair -> {
              String longer = pair.stream().reduce((a, b) -> b.length() > a.length() ? b : a).get();
              int middle = longer.length() / 2;
              return new Words(
                  pair.get(0),
                  pair.get(1),
                  without(pair.get(0), corpus),
                  longer.substring(0, Math.max(3, Math.min(5, longer.length() - 2))),
                  longer.substring(0, middle) + longer.substring(middle + 1));
            });
  }

  /**
   * The word that most documents with a word in the title have, but not all of them, not even in
   * another form.
   */
  private static Optional<String> without(String word, Corpus corpus) {
    List<Set<String>> texts =
        corpus.documents().stream()
            .filter(d -> wordsIn(d.displayTitle()).contains(word))
            .limit(LOOKED_THROUGH)
            .map(d -> wordsIn(d.displayTitle() + "\n" + d.text()))
            .toList();
    Map<String, Integer> counts = new LinkedHashMap<>();
    texts.forEach(text -> text.forEach(other -> add(counts, other)));
    counts.keySet().removeIf(other -> other.length() < 6 || counts.get(other) == texts.size());
    while (!counts.isEmpty()) {
      String other = mostFrequent(counts).orElseThrow();
      String stem = other.substring(0, 4);
      if (texts.stream().anyMatch(text -> text.stream().noneMatch(w -> w.startsWith(stem)))) {
        return Optional.of(other);
      }
      counts.remove(other);
    }
    return Optional.empty();
  }

  private static Optional<String> characters(Corpus corpus) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Document document : corpus.documents()) {
      CHARACTERS
          .matcher(document.displayTitle())
          .results()
          .map(match -> match.group(1))
          .distinct()
          .forEach(run -> add(counts, run));
    }
    return mostFrequent(counts);
  }

  private static Optional<Speaker> speaker(Lookup lookup) {
    return lookup.corpus().people().stream()
        .reduce((a, b) -> b.statements().size() > a.statements().size() ? b : a)
        .filter(person -> !person.statements().isEmpty())
        .map(person -> speaker(person, lookup));
  }

  private static Speaker speaker(Person person, Lookup lookup) {
    Map<String, Integer> names = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> words = new HashMap<>();
    for (Person.Said said : person.statements()) {
      Document document = lookup.document(said.document()).orElseThrow();
      Statement statement = lookup.statement(said.document(), said.statement()).orElseThrow();
      add(names, statement.speaker());
      Map<String, Integer> counts =
          words.computeIfAbsent(statement.speaker(), x -> new LinkedHashMap<>());
      wordsIn(statement.span().of(document.text())).stream()
          .filter(word -> word.length() > SHORTEST + 1)
          .forEach(word -> add(counts, word));
    }
    String name = mostFrequent(names).orElseThrow();
    return new Speaker(name, mostFrequent(words.get(name)));
  }

  /** The first of those that were counted most often. */
  private static <T> Optional<T> mostFrequent(Map<T, Integer> counts) {
    return counts.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey);
  }

  private static <T> void add(Map<T, Integer> counts, T one) {
    counts.merge(one, 1, Integer::sum);
  }

  private static Set<String> wordsIn(String text) {
    return ONE.matcher(text)
        .results()
        .map(match -> lower(match.group()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
