package org.lectern.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.clean.Furniture;
import org.lectern.extract.date.DateExpression;
import org.lectern.extract.date.DateScanner;
import org.lectern.extract.date.DateSolver;
import org.lectern.extract.date.RelativeDate;
import org.lectern.model.DateRange;
import org.lectern.model.EmbeddedMetadata;
import org.lectern.model.Host;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Metadata;
import org.lectern.model.PartialDate;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Span;
import org.lectern.model.StatedMetadata;

/**
 * Finds what is known of a document as a whole. What the publisher states wins, then what the
 * format says, unless it says so only by the way, then what the rules find in the text.
 */
final class MetadataFinder {
  /** The rule of an event's date that follows from the document's. */
  static final String SEEN_FROM_REPORT = "event-seen-from-report";

  /** The rule of a document's date that follows from a dated fact which it says is so far away. */
  static final String SEEN_FROM_FACT = "seen-from-fact";

  /** From this confidence on the word of a format counts more than what the text says. */
  private static final double STRONG = 0.8;

  /** How often a date beside an article proved right; see docs/extraction.md. */
  private static final double ON_PAGE = 0.88;

  private static final Pattern DELIVERED_BY =
      Pattern.compile(
          "\\b(?:[Ss]peech|[Rr]emarks|[Aa]ddress|[Ss]tatement)\\b[^.]{0,30}?"
              + " (?:delivered|made|given) by ");
  private static final Pattern FILE_DATE =
      Pattern.compile("(?<!\\d)([12]\\d{3}-\\d{2}-\\d{2})(?!\\d)");

  private final Reading reading;
  private final EmbeddedMetadata embedded;
  private final StatedMetadata stated;
  private final Optional<Inferred<String>> language;

  MetadataFinder(
      Reading reading,
      EmbeddedMetadata embedded,
      StatedMetadata stated,
      Optional<Inferred<String>> language) {
    this.reading = reading;
    this.embedded = embedded;
    this.stated = stated;
    this.language = language;
  }

  /** What was found: the metadata and the events, and what the rules alone would have said. */
  record Result(Metadata metadata, List<ReportedEvent> events, Metadata inferred) {}

  Result find() {
    Optional<EventFinder.Found> event = EventFinder.find(reading);
    Optional<Inferred<DateRange>> date =
        format(embedded.date(), () -> documentDate(event.flatMap(EventFinder.Found::date)));
    Optional<Inferred<DateRange>> known = stated(stated.date(), date);
    List<ReportedEvent> events = events(event, known);
    Optional<Inferred<Kind>> kind =
        stated(stated.kind(), embedded.kind().or(() -> KindRule.find(reading)));
    Optional<Inferred<String>> title =
        stated(
            stated.title(),
            format(embedded.title(), reading.head()::title)
                .or(() -> DisplayTitle.of(reading, events)));
    Metadata inferred =
        new Metadata(
            title,
            language,
            kind,
            date,
            embedded.place().or(this::place),
            embedded.publisher().or(this::publisher),
            formatOr(embedded.authors(), authors(kind)),
            embedded.rights().or(this::rights),
            rightsHolder(),
            embedded.sourceUrl().or(reading.head()::url));
    Metadata metadata =
        new Metadata(
            title,
            stated(stated.language(), language),
            kind,
            known,
            stated(stated.place(), inferred.place()),
            stated(stated.publisher(), inferred.publisher()),
            stated.authors().isEmpty()
                ? inferred.authors()
                : stated.authors().stream().map(Inferred::stated).toList(),
            stated(stated.rights(), inferred.rights()),
            stated(stated.rightsHolder(), inferred.rightsHolder()),
            stated(stated.sourceUrl(), inferred.sourceUrl()));
    return new Result(metadata, events, inferred);
  }

  private static <T> Optional<Inferred<T>> stated(Optional<T> word, Optional<Inferred<T>> found) {
    return word.map(Inferred::stated).or(() -> found);
  }

  /** What the format says; where that is weak, the text's own word is stronger. */
  private static <T> Optional<Inferred<T>> format(
      Optional<Inferred<T>> format, Supplier<Optional<Inferred<T>>> text) {
    return format.filter(MetadataFinder::isStrong).or(text).or(() -> format);
  }

  private static <T> List<Inferred<T>> formatOr(List<Inferred<T>> format, List<Inferred<T>> text) {
    boolean strong = !format.isEmpty() && format.stream().allMatch(MetadataFinder::isStrong);
    return strong || text.isEmpty() ? format : text;
  }

  private static boolean isStrong(Inferred<?> fact) {
    return fact.confidence() >= STRONG;
  }

  // ---- dates

  private Optional<Inferred<DateRange>> documentDate(Optional<DateExpression> event) {
    return headDate()
        .or(() -> sentence(Publication.published(reading), event, "published-on"))
        .or(
            () ->
                reading
                    .dateline()
                    .flatMap(Dateline::date)
                    .flatMap(d -> solve(d, event, "dateline-date")))
        .or(() -> sentence(Publication.agencyReport(reading), event, "agency-report-date"))
        .or(this::titleDate)
        .map(this::withYearOfFact)
        .or(() -> reading.relativeSolver().fromFact(SEEN_FROM_FACT))
        .or(this::fileDate)
        .map(this::confirmByFile);
  }

  /** A day whose year is unknown, in the year in which it is so far from a dated fact. */
  private Inferred<DateRange> withYearOfFact(Inferred<DateRange> date) {
    return date.value().hasYear()
        ? date
        : reading
            .relativeSolver()
            .fromFact(SEEN_FROM_FACT)
            .filter(seen -> isSameDay(seen.value(), date.value()))
            .map(seen -> seen.because("The text gives the same day without the year."))
            .orElse(date);
  }

  private static boolean isSameDay(DateRange known, DateRange yearless) {
    return yearless.isSingle()
        && yearless.from().inYear(known.from().year()).filter(known.from()::equals).isPresent();
  }

  private Optional<Inferred<DateRange>> sentence(
      Optional<Publication> publication, Optional<DateExpression> event, String rule) {
    return publication.flatMap(p -> solve(p.date(), event, rule));
  }

  /** A date with its year as it is; without it, from the event, the weekday or the named facts. */
  private Optional<Inferred<DateRange>> solve(
      DateExpression date, Optional<DateExpression> event, String rule) {
    DateSolver solver = reading.solver();
    if (date.hasYear()) {
      return solver.explicit(date, rule);
    }
    Optional<DateExpression> weekdays =
        event.filter(e -> e.days().isEmpty() && date.weekdays().isEmpty());
    return solver
        .fromSameDay(date, reading.dates(), rule)
        .or(() -> weekdays.flatMap(e -> solver.filedOn(date, e, rule)))
        .or(() -> event.flatMap(e -> solver.after(date, e, rule)))
        .or(() -> solver.fromFacts(date, rule));
  }

  /** The date line's date; its offsets are in the source. */
  private Optional<Inferred<DateRange>> headDate() {
    return reading.head().date().flatMap(d -> isBeside(d) ? pageDate(d) : headDate(d));
  }

  private Optional<Inferred<DateRange>> headDate(DateExpression date) {
    DateSolver solver = reading.headSolver();
    return date.hasYear()
        ? solver.explicit(date, "header-date")
        : solver.fromFacts(date, "header-date");
  }

  /** Such a date can be that of a change, or of another article. */
  private Optional<Inferred<DateRange>> pageDate(DateExpression date) {
    return reading
        .headSolver()
        .explicit(date, "page-date")
        .map(d -> d.withConfidence(Math.min(d.confidence(), ON_PAGE)))
        .map(d -> d.because("It stands on the page, near the title or the text."));
  }

  /** Whether a date stands on a web page, and not in a line of the head that is only of it. */
  private boolean isBeside(DateExpression date) {
    return reading.cleaned().removed().stream().anyMatch(r -> r.rule().equals(Furniture.PAGE))
        && reading.head().taken().stream().noneMatch(t -> t.first().span().contains(date.span()));
  }

  private Optional<Inferred<DateRange>> titleDate() {
    return reading
        .head()
        .title()
        .flatMap(
            title -> {
              List<DateExpression> dates = DateScanner.scan(title.value());
              return dates.stream()
                  .filter(DateExpression::isDay)
                  .reduce((first, last) -> last)
                  .flatMap(DateExpression::days)
                  .map(
                      days ->
                          title
                              .map(t -> DateRange.of(days.to()))
                              .withConfidence(0.7)
                              .because("The title names this day."))
                  .map(
                      d ->
                          new Inferred<>(
                              d.value(), d.confidence(), "title-date", d.support(), d.reasons()));
            });
  }

  private Optional<PartialDate> dateInPath() {
    Matcher matcher = FILE_DATE.matcher(reading.source().path());
    Optional<PartialDate> last = Optional.empty();
    while (matcher.find()) {
      Optional<PartialDate> date = PartialDate.parse(matcher.group(1));
      last = date.isPresent() ? date : last;
    }
    return last;
  }

  private Optional<Inferred<DateRange>> fileDate() {
    return dateInPath()
        .map(
            date ->
                Inferred.of(DateRange.of(date), 0.6, "file-name-date")
                    .because("The name of the file has this date; the text gives none."));
  }

  /** A date of which day and month are unsure is settled by the file's name, if that agrees. */
  private Inferred<DateRange> confirmByFile(Inferred<DateRange> date) {
    Optional<PartialDate> file = dateInPath();
    if (file.isEmpty() || date.rule().equals("file-name-date") || date.confidence() > 0.9) {
      return date;
    }
    PartialDate named = file.get();
    PartialDate found = date.value().from();
    boolean same = named.equals(found);
    boolean swapped =
        named.year() == found.year()
            && named.month() == found.day()
            && named.day() == found.month();
    boolean inside = found.day() == 0 && named.year() == found.year();
    if (same) {
      return date.withConfidence(0.95).because("The name of the file has the same date.");
    }
    if (swapped || inside) {
      Inferred<DateRange> settled = date.map(d -> DateRange.of(named)).withConfidence(0.93);
      return settled.because("The name of the file settles which is day and which is month.");
    }
    return date;
  }

  // ---- events

  private List<ReportedEvent> events(
      Optional<EventFinder.Found> found, Optional<Inferred<DateRange>> documentDate) {
    Optional<Inferred<String>> name =
        stated(stated.eventName(), found.map(EventFinder.Found::name));
    if (name.isEmpty()) {
      return List.of();
    }
    Optional<Inferred<DateRange>> date =
        stated(
            stated.eventDate(),
            found
                .flatMap(EventFinder.Found::titleDate)
                .or(
                    () ->
                        found
                            .flatMap(EventFinder.Found::date)
                            .flatMap(d -> eventDate(d, documentDate)))
                .or(
                    () ->
                        found
                            .flatMap(f -> f.time().relative())
                            .flatMap(r -> relativeDate(r, documentDate))));
    Optional<Inferred<String>> place =
        stated(stated.eventPlace(), found.flatMap(EventFinder.Found::place));
    return List.of(new ReportedEvent(name.get(), date, place, hosts(name.get()), List.of()));
  }

  /** Who held it; for a stated name, too, the text may say so. */
  private List<Host> hosts(Inferred<String> name) {
    return stated.eventHosts().orElseGet(() -> HostFinder.find(reading, name.value()));
  }

  private Optional<Inferred<DateRange>> relativeDate(
      RelativeDate held, Optional<Inferred<DateRange>> document) {
    return document.flatMap(d -> reading.relativeSolver().seenFrom(d, held, SEEN_FROM_REPORT));
  }

  private Optional<Inferred<DateRange>> eventDate(
      DateExpression date, Optional<Inferred<DateRange>> document) {
    DateSolver solver = reading.solver();
    return solver
        .explicit(date, "event-date")
        .or(
            () ->
                document
                    .filter(d -> d.value().hasYear())
                    .flatMap(d -> solver.seenFrom(d, date, SEEN_FROM_REPORT)))
        .or(() -> solver.fromFacts(date, "event-date-year-inferred"));
  }

  // ---- place, publisher, people, rights

  private Optional<Inferred<String>> place() {
    Optional<Inferred<String>> line =
        reading
            .dateline()
            .map(
                d ->
                    Inferred.of(
                            d.place(),
                            d.confidence(),
                            "dateline-place",
                            reading.support(d.placeSpan()))
                        .because("The text begins with a dateline that names it."));
    return reading.head().place().or(() -> line);
  }

  private Optional<Inferred<String>> publisher() {
    Optional<Inferred<String>> published =
        Publication.published(reading)
            .map(
                p ->
                    Inferred.of(p.name(), 0.92, "published-in", reading.support(p.nameSpan()))
                        .because("The text says that it was published there."));
    Optional<Inferred<String>> agency =
        reading
            .dateline()
            .filter(d -> d.agency().isPresent())
            .map(
                d ->
                    Inferred.of(
                            d.agency().get(),
                            0.7,
                            "dateline-agency",
                            reading.support(d.agencySpan().orElseThrow()))
                        .because("The dateline names the agency that filed it."));
    return reading.head().publisher().or(() -> published).or(() -> agency);
  }

  private List<Inferred<String>> authors(Optional<Inferred<Kind>> kind) {
    if (!reading.head().authors().isEmpty()) {
      return reading.head().authors();
    }
    List<Inferred<String>> authors = new ArrayList<>();
    reading.head().title().flatMap(this::authorInTitle).ifPresent(authors::add);
    boolean speech = kind.filter(k -> k.value() == Kind.SPEECH).isPresent();
    if (authors.isEmpty() && speech) {
      authorInText().ifPresent(authors::add);
    }
    return authors;
  }

  private Optional<Inferred<String>> authorInTitle(Inferred<String> title) {
    return SpeakerName.inTitle(title.value())
        .map(span -> SpeakerName.written(span.of(title.value())))
        .map(
            name ->
                new Inferred<>(name, 0.92, "title-speaker", title.support(), List.of())
                    .because("The title names the speaker."));
  }

  private Optional<Inferred<String>> authorInText() {
    Function<Span, Optional<Inferred<String>>> in =
        sentence -> {
          Matcher matcher =
              DELIVERED_BY.matcher(reading.text()).region(sentence.start(), sentence.end());
          if (!matcher.find()) {
            return Optional.empty();
          }
          int from = matcher.end();
          String rest = reading.text().substring(from, sentence.end());
          return Names.leadingPerson(rest)
              .map(
                  name -> {
                    int at = reading.text().indexOf(name, from);
                    Span span = new Span(at, at + name.length());
                    return Inferred.of(name, 0.92, "delivered-by", reading.support(span))
                        .because("The text says who delivered the speech.");
                  });
        };
    return reading.sentences().stream().limit(4).map(in).flatMap(Optional::stream).findFirst();
  }

  private Optional<Inferred<String>> rights() {
    return reading
        .rights()
        .map(notice -> Inferred.of(notice.statement(), 0.97, "rights-notice", notice.span()));
  }

  private Optional<Inferred<String>> rightsHolder() {
    return reading
        .rights()
        .flatMap(
            notice ->
                notice
                    .holder()
                    .map(
                        h ->
                            Inferred.of(
                                h, 0.93, "rights-holder", notice.holderSpan().orElseThrow())));
  }
}
