package org.lectern.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.address.Addresses;
import org.lectern.i18n.Messages;
import org.lectern.model.Document;
import org.lectern.model.Phrase;
import org.lectern.model.WordTotals;

/**
 * A phrase's page.
 *
 * @param card what lists show of it
 * @param forms the forms in which the texts have it, where they are several
 * @param significance G², rounded
 * @param stability the share of the uses of its rarest word, in percent
 * @param searchHref the search that finds all its uses, from the root of the site
 * @param query the query of that search
 * @param lines how many lines of context are shown
 * @param uses its uses in context, by document
 * @param allWords how many words the whole corpus has
 * @param rate its uses per 10,000 words of the corpus
 * @param years its uses by year, without gaps, where two years or more are known
 * @param undated its uses in documents of unknown year
 * @param speakers who uses it, those who do most first
 * @param unattributed its uses that are nobody's whom the texts name
 * @param variants phrases that may be the same in other words
 * @param feedHref the folder of its feeds, from the root of the site, if it has some
 */
record PhraseView(
    PhraseCard card,
    List<String> forms,
    String significance,
    int stability,
    String searchHref,
    String query,
    int lines,
    List<UsesView> uses,
    long allWords,
    String rate,
    List<YearView> years,
    int undated,
    List<UserView> speakers,
    int unattributed,
    List<VariantView> variants,
    Optional<String> feedHref) {

  /** How many lines of context a page shows. */
  private static final int MOST_LINES = 100;

  /** How many lines of one document at least, if there are so many documents. */
  private static final int OF_ONE = 8;

  private static final int CONTEXT = 64;
  private static final int MOST_SPEAKERS = 30;
  private static final double BASE = 10_000;

  /**
   * A phrase in a list.
   *
   * @param id its id
   * @param href its page, from the root of the site
   * @param text its words
   * @param watched whether the publisher asks for it
   * @param uses how often it stands
   * @param documents in how many documents
   * @param first the document that has it first
   * @param last the document that has it last
   * @param peak the year in which it is most over-represented
   * @param ratio how many times as frequent it is in that year as elsewhere
   */
  record PhraseCard(
      String id,
      String href,
      String text,
      boolean watched,
      int uses,
      int documents,
      Optional<DocumentCard> first,
      Optional<DocumentCard> last,
      Optional<Integer> peak,
      Optional<String> ratio) {

    static PhraseCard of(Phrase phrase, Lookup lookup) {
      List<DocumentCard> dated =
          documentsOf(phrase).stream()
              .flatMap(id -> lookup.card(id).stream())
              .filter(card -> card.date().isPresent())
              .toList();
      return new PhraseCard(
          phrase.id(),
          Addresses.phrase(phrase.id()),
          phrase.text(),
          phrase.watched(),
          phrase.uses().size(),
          documentsOf(phrase).size(),
          dated.stream().findFirst(),
          dated.stream().reduce((one, other) -> other),
          phrase.burst().map(Phrase.Burst::year),
          phrase.burst().map(b -> ratio(b.ratio(), lookup.messages())));
    }

    private static String ratio(double ratio, Messages messages) {
      return ratio < 10 ? oneDecimal(ratio, messages) : messages.number(Math.round(ratio));
    }
  }

  /**
   * The uses in one document.
   *
   * @param document the document
   * @param lines the first of them
   * @param more how many more there are
   */
  record UsesView(DocumentCard document, List<LineView> lines, int more) {}

  /**
   * One use in context.
   *
   * @param href the paragraph, from the root of the site
   * @param paragraph its number or id
   * @param before what stands before it in the paragraph
   * @param text its words
   * @param after what follows in the paragraph
   */
  record LineView(String href, String paragraph, String before, String text, String after) {}

  /**
   * A year.
   *
   * @param year the year
   * @param uses how often the phrase stands in its documents
   * @param words how many words its documents have
   * @param rate its uses per 10,000 of them
   * @param level how frequent that is, from 0 (not at all) to 5 (as in the year of its most)
   * @param x where the year begins in the strip, in percent
   * @param width how wide it is there, in percent
   * @param value the year as the search has it, in four digits
   */
  record YearView(
      int year,
      int uses,
      long words,
      String rate,
      int level,
      String x,
      String width,
      String value) {}

  /**
   * Somebody who uses the phrase.
   *
   * @param name their name
   * @param href their page, from the root of the site
   * @param uses how often they use it
   * @param words how many words the texts give them
   * @param rate their uses per 10,000 of them
   */
  record UserView(String name, String href, int uses, long words, String rate) {}

  /**
   * A phrase that may be the same.
   *
   * @param card the phrase
   * @param rows in how many aligned passages the two stand for each other
   */
  record VariantView(PhraseCard card, int rows) {}

  static PhraseView of(Phrase phrase, Map<String, Phrase> all, Lookup lookup) {
    WordTotals totals = lookup.corpus().links().words();
    String query = query(phrase.forms());
    List<UsesView> uses = uses(phrase, lookup);
    List<YearView> years = years(phrase, totals, lookup);
    List<UserView> speakers = speakers(phrase, totals, lookup);
    int dated = years.stream().mapToInt(YearView::uses).sum();
    return new PhraseView(
        PhraseCard.of(phrase, lookup),
        phrase.forms().size() > 1 ? phrase.forms() : List.of(),
        lookup.messages().number(Math.round(phrase.significance())),
        (int) Math.round(phrase.stability() * 100),
        search(query),
        query,
        uses.stream().mapToInt(u -> u.lines().size()).sum(),
        uses,
        totals.all(),
        rate(phrase.uses().size(), totals.all(), lookup.messages()),
        years.size() > 1 ? years : List.of(),
        phrase.uses().size() - dated,
        speakers.subList(0, Math.min(MOST_SPEAKERS, speakers.size())),
        (int) phrase.uses().stream().filter(u -> u.speaker().isEmpty()).count(),
        phrase.variants().stream()
            .filter(v -> all.containsKey(v.phrase()))
            .map(v -> new VariantView(PhraseCard.of(all.get(v.phrase()), lookup), v.rows()))
            .toList(),
        phrase.watched() ? Optional.of(Addresses.phrase(phrase.id())) : Optional.empty());
  }

  /** The ids of the documents that have it, the earliest first. */
  private static List<String> documentsOf(Phrase phrase) {
    return phrase.uses().stream().map(u -> u.passage().document()).distinct().toList();
  }

  /** The query that finds these forms in the texts, and nothing else. */
  static String query(List<String> forms) {
    return forms.stream().map(f -> "body:\"" + f + "\"").collect(Collectors.joining(" OR "));
  }

  /** The search for a query, from the root of the site. */
  static String search(String query) {
    return Addresses.SEARCH + "?q=" + Addresses.encoded(query);
  }

  private static List<UsesView> uses(Phrase phrase, Lookup lookup) {
    Map<String, List<Phrase.Use>> byDocument = new LinkedHashMap<>();
    phrase
        .uses()
        .forEach(
            u -> byDocument.computeIfAbsent(u.passage().document(), d -> new ArrayList<>()).add(u));
    List<UsesView> views = new ArrayList<>();
    int left = MOST_LINES;
    int ofOne = Math.max(OF_ONE, MOST_LINES / Math.max(1, byDocument.size()));
    for (Map.Entry<String, List<Phrase.Use>> entry : byDocument.entrySet()) {
      if (left == 0) {
        break;
      }
      Document document = lookup.document(entry.getKey()).orElseThrow();
      List<Phrase.Use> here = entry.getValue();
      int shown = Math.min(here.size(), Math.min(ofOne, left));
      left -= shown;
      views.add(
          new UsesView(
              lookup.card(document.id()).orElseThrow(),
              here.subList(0, shown).stream().map(u -> line(document, u, lookup)).toList(),
              here.size() - shown));
    }
    return views;
  }

  private static LineView line(Document document, Phrase.Use use, Lookup lookup) {
    EvidenceView.Quote quote = EvidenceView.quote(use.passage().span(), document.text(), CONTEXT);
    String paragraph = use.passage().paragraph();
    return new LineView(
        lookup.href(document.id(), paragraph),
        paragraph.replaceFirst("^p(?=\\d)", ""),
        quote.before(),
        quote.text(),
        quote.after());
  }

  private static List<YearView> years(Phrase phrase, WordTotals totals, Lookup lookup) {
    Map<Integer, Long> words = new TreeMap<>(totals.byYear());
    if (words.isEmpty()) {
      return List.of();
    }
    Map<Integer, Long> uses =
        phrase.uses().stream()
            .flatMap(u -> lookup.year(u.passage().document()).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    double most =
        uses.entrySet().stream()
            .mapToDouble(e -> (double) e.getValue() / words.getOrDefault(e.getKey(), 1L))
            .max()
            .orElse(1);
    int first = words.keySet().iterator().next();
    int last = words.keySet().stream().reduce(first, Math::max);
    double width = 100.0 / (last - first + 1);
    List<YearView> years = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      long all = words.getOrDefault(year, 0L);
      int here = uses.getOrDefault(year, 0L).intValue();
      int level = here == 0 ? 0 : (int) Math.ceil(5 * here / (double) all / most - 1e-9);
      years.add(
          new YearView(
              year,
              here,
              all,
              all == 0 ? "" : rate(here, all, lookup.messages()),
              level,
              percent((year - first) * width),
              percent(width),
              String.format(Locale.ROOT, "%04d", year)));
    }
    return years;
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.3f%%", value);
  }

  private static List<UserView> speakers(Phrase phrase, WordTotals totals, Lookup lookup) {
    Map<String, Integer> uses = new TreeMap<>();
    phrase.uses().forEach(u -> u.speaker().ifPresent(s -> uses.merge(s, 1, Integer::sum)));
    return uses.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .flatMap(
            e ->
                lookup.person(e.getKey()).stream()
                    .map(
                        person -> {
                          long words = totals.byPerson().getOrDefault(person.id(), 0L);
                          return new UserView(
                              person.name(),
                              Addresses.person(person.id()),
                              e.getValue(),
                              words,
                              rate(e.getValue(), words, lookup.messages()));
                        }))
        .toList();
  }

  private static String rate(long uses, long words, Messages messages) {
    return words == 0 ? messages.number(0) : oneDecimal(uses * BASE / words, messages);
  }

  private static String oneDecimal(double value, Messages messages) {
    return messages.decimal(value, value != 0 && value < 0.95 ? 2 : 1);
  }
}
