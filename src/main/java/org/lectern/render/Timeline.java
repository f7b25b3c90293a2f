package org.lectern.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.address.Addresses;
import org.lectern.i18n.Messages;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.Inferred;

/**
 * A picture of the corpus in time, in whole years from left to right. Horizontal places are per
 * cent of its width, so that it fits any screen without scaling its words; vertical ones are
 * pixels. It says nothing that the lists do not say in words.
 *
 * @param height its height
 * @param axis where the axis lies
 * @param documents one dot a document, or one bar a column where there are too many for dots
 * @param bars the bars
 * @param events one diamond an event
 * @param ticks the years on the axis
 * @param years what the picture shows, in numbers
 */
record Timeline(
    int height,
    int axis,
    List<Dot> documents,
    List<Bar> bars,
    List<Dot> events,
    List<Tick> ticks,
    List<Year> years) {

  private static final int COLUMNS = 40;
  private static final int DOT_STEP = 13;
  private static final int MOST_DOTS = 7;
  private static final int HIGHEST_BAR = 90;
  private static final int MOST_EVENTS = 120;
  private static final int BELOW = 52;
  private static final int BELOW_NOTHING = 26;

  /** A mark with a link. */
  record Dot(String x, int y, String href, String title) {}

  /** A column of many documents. */
  record Bar(String x, int y, String width, int height, String title) {}

  /** A year; the last tick of all has no label, because its year is not in the picture. */
  record Tick(String x, String label) {}

  /**
   * A year of documents or events.
   *
   * @param label the year
   * @param documents how many documents are of it
   * @param events how many events began in it
   */
  record Year(String label, int documents, int events) {}

  /** One thing in a year, at a place from 0 to 1 of the picture. */
  private record Mark(int year, double at, String href, String title) {}

  /** The picture, or empty when fewer than two things have a date. */
  static Optional<Timeline> of(Corpus corpus, Lookup lookup) {
    List<Document> documents = corpus.documents().stream().filter(d -> day(d).isPresent()).toList();
    List<Event> events = corpus.events().stream().filter(e -> day(e).isPresent()).toList();
    if (documents.size() + events.size() < 2) {
      return Optional.empty();
    }
    List<LocalDate> days = new ArrayList<>();
    documents.forEach(d -> days.add(day(d).orElseThrow()));
    events.forEach(e -> days.add(day(e).orElseThrow()));
    int first = days.stream().mapToInt(LocalDate::getYear).min().orElseThrow();
    int last = days.stream().mapToInt(LocalDate::getYear).max().orElseThrow() + 1;
    return Optional.of(
        draw(
            documents.stream().map(d -> mark(d, lookup, first, last)).toList(),
            events.stream().map(e -> mark(e, lookup, first, last)).toList(),
            ticks(first, last),
            lookup.messages()));
  }

  private static Timeline draw(
      List<Mark> documents, List<Mark> events, List<Tick> ticks, Messages messages) {
    Map<Integer, List<Mark>> columns = new TreeMap<>();
    documents.forEach(m -> columns.computeIfAbsent(column(m), x -> new ArrayList<>()).add(m));
    int most = columns.values().stream().mapToInt(List::size).max().orElse(0);
    boolean asDots = most <= MOST_DOTS;
    int axis = 14 + (asDots ? Math.max(most, 2) * DOT_STEP : HIGHEST_BAR);
    return new Timeline(
        axis + (events.isEmpty() ? BELOW_NOTHING : BELOW),
        axis,
        asDots ? dots(columns, axis) : List.of(),
        asDots ? List.of() : bars(columns, axis, most, messages),
        events.size() > MOST_EVENTS
            ? List.of()
            : events.stream().map(m -> dot(m, axis + 17)).toList(),
        ticks,
        years(documents, events));
  }

  private static List<Year> years(List<Mark> documents, List<Mark> events) {
    Map<Integer, Integer> documentsOf = new TreeMap<>();
    Map<Integer, Integer> eventsOf = new TreeMap<>();
    documents.forEach(m -> documentsOf.merge(m.year, 1, Integer::sum));
    events.forEach(m -> eventsOf.merge(m.year, 1, Integer::sum));
    Set<Integer> years = new TreeSet<>(documentsOf.keySet());
    years.addAll(eventsOf.keySet());
    return years.stream()
        .map(
            year ->
                new Year(
                    String.valueOf(year),
                    documentsOf.getOrDefault(year, 0),
                    eventsOf.getOrDefault(year, 0)))
        .toList();
  }

  private static List<Dot> dots(Map<Integer, List<Mark>> columns, int axis) {
    List<Dot> dots = new ArrayList<>();
    for (List<Mark> column : columns.values()) {
      // All of a column stand above each other, at the place of the first.
      for (int i = 0; i < column.size(); i++) {
        Mark mark = column.get(i);
        dots.add(
            new Dot(percent(column.get(0).at), axis - 13 - i * DOT_STEP, mark.href, mark.title));
      }
    }
    return dots;
  }

  private static List<Bar> bars(
      Map<Integer, List<Mark>> columns, int axis, int most, Messages messages) {
    List<Bar> bars = new ArrayList<>();
    columns.forEach(
        (column, marks) -> {
          int height = Math.max(2, Math.round((float) HIGHEST_BAR * marks.size() / most));
          bars.add(
              new Bar(
                  percent((double) column / COLUMNS),
                  axis - 1 - height,
                  percent(0.8 / COLUMNS),
                  height,
                  messages.text("count.documents", Map.of("count", marks.size()))));
        });
    return bars;
  }

  private static int column(Mark mark) {
    return Math.min(COLUMNS - 1, (int) (mark.at * COLUMNS));
  }

  private static Dot dot(Mark mark, int y) {
    return new Dot(percent(mark.at), y, mark.href, mark.title);
  }

  private static Mark mark(Document document, Lookup lookup, int first, int last) {
    DocumentCard card = lookup.card(document.id()).orElseThrow();
    LocalDate day = day(document).orElseThrow();
    return new Mark(
        day.getYear(),
        at(day, first, last),
        card.href(),
        title(card.title(), card.date(), lookup.messages()));
  }

  private static Mark mark(Event event, Lookup lookup, int first, int last) {
    LocalDate day = day(event).orElseThrow();
    return new Mark(
        day.getYear(),
        at(day, first, last),
        Addresses.event(event.id()),
        title(
            event.name().value(),
            event.date().map(d -> DateView.of(d.value(), lookup.messages())),
            lookup.messages()));
  }

  private static String title(String name, Optional<DateView> date, Messages messages) {
    return date.map(
            known -> messages.text("person.dated", Map.of("date", known.text(), "name", name)))
        .orElse(name);
  }

  private static Optional<LocalDate> day(Document document) {
    return document.listingDate().map(Inferred::value).flatMap(date -> date.from().earliest());
  }

  private static Optional<LocalDate> day(Event event) {
    return event.date().map(Inferred::value).flatMap(date -> date.from().earliest());
  }

  /** From 0 at the start of the first year to 1 at the start of the year after the last. */
  private static double at(LocalDate day, int first, int last) {
    double year = day.getYear() + (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
    return (year - first) / (last - first);
  }

  /** About eight years at most, at round intervals. */
  private static List<Tick> ticks(int first, int last) {
    int step = 1;
    for (int next : new int[] {2, 5, 10, 20, 25, 50, 100, 200, 500, 1000}) {
      if ((last - first) / step <= 8) {
        break;
      }
      step = next;
    }
    List<Tick> ticks = new ArrayList<>();
    for (int year = Math.floorDiv(first + step - 1, step) * step; year <= last; year += step) {
      String x = percent((year - first) / (double) (last - first));
      ticks.add(new Tick(x, year == last ? "" : Integer.toString(year)));
    }
    return ticks;
  }

  /** Two decimals, the same in every locale. */
  private static String percent(double share) {
    return BigDecimal.valueOf(share * 100)
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }
}
