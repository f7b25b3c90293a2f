package org.lectern.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lectern.address.Addresses;
import org.lectern.cite.Citation;
import org.lectern.i18n.Messages;
import org.lectern.model.CorpusSettings;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Download;
import org.lectern.model.Event;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Mention;
import org.lectern.model.Metadata;
import org.lectern.model.Paragraph;
import org.lectern.model.Reason;
import org.lectern.model.Removal;
import org.lectern.model.Repair;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Span;
import org.lectern.model.Version;
import org.lectern.render.markdown.MarkdownRenderer;

/** Makes the view of a document's page. */
final class DocumentViews {
  private static final int WORDS_A_MINUTE = 230;

  /** As many places of one kind of repair as a page shows; its JSON has them all. */
  private static final int MOST_PLACES = 100;

  /** Formal openings alike in hundreds of texts would fill a page. */
  private static final int MOST_VERSIONS = 10;

  private static final int REPAIR_CONTEXT = 32;

  private final Lookup lookup;
  private final CorpusSettings settings;
  private final Messages messages;
  private final GoneParagraphs gone;
  private final Set<Download> forms;
  private final MarkdownRenderer renderer;
  private final BiFunction<List<EchoView>, String, String> notes;
  private final Map<String, Map<String, List<EchoView>>> echoes;

  /**
   * @param notes makes the HTML under a paragraph of where else its passages stand, and the way to
   *     the root of the site
   */
  DocumentViews(
      Lookup lookup, MarkdownRenderer renderer, BiFunction<List<EchoView>, String, String> notes) {
    this.notes = notes;
    this.echoes = EchoView.all(lookup);
    this.lookup = lookup;
    this.messages = lookup.messages();
    this.settings = lookup.corpus().settings();
    this.gone = new GoneParagraphs(lookup.corpus().ledger(), lookup.messages());
    this.renderer = renderer;
    this.forms = lookup.corpus().downloads();
  }

  /**
   * The view of one document.
   *
   * @param position where it stands in the listing order, the latest first
   */
  DocumentView of(Document document, int position) {
    List<DocumentCard> all = lookup.cards();
    DocumentCard card = all.get(position);
    String address = Addresses.document(document.id());
    List<DocumentView.VersionView> versions = versions(document);
    return new DocumentView(
        document.id(),
        card.title(),
        card.derived(),
        card.language(),
        card.direction(),
        card,
        document.metadata().authors().stream().map(Inferred::value).toList(),
        dateline(document, card),
        document
            .metadata()
            .date()
            .map(Inferred::value)
            .filter(DateRange::hasYear)
            .map(date -> date.from().toString()),
        facts(document),
        Math.max(1, Math.round((float) card.words() / WORDS_A_MINUTE)),
        speakers(document).views(),
        document.statements().size(),
        events(document),
        versions.stream().limit(MOST_VERSIONS).toList(),
        Math.max(0, versions.size() - MOST_VERSIONS),
        related(document.id()),
        position + 1 < all.size() ? Optional.of(all.get(position + 1)) : Optional.empty(),
        position > 0 ? Optional.of(all.get(position - 1)) : Optional.empty(),
        Citation.of(document, settings, settings.baseUrl().map(base -> base + address)),
        forms.contains(Download.MARKDOWN)
            ? Optional.of(Addresses.download(document.id(), Download.MARKDOWN.suffix()))
            : Optional.empty(),
        downloads(document),
        repairs(document),
        removals(document),
        (int) document.paragraphs().stream().filter(Paragraph::recovered).count(),
        document.source().path(),
        document.withheld());
  }

  /** The pages of its text. */
  List<TextPartView> text(Document document) {
    Speakers speakers = speakers(document);
    return new TextPages(document, lookup.parts(document.id()))
        .views(
            root ->
                gone.mark(
                    document.id(),
                    speakers.mark(
                        renderer.document(
                            document,
                            (type, name) ->
                                lookup.hrefOf(type, document.id(), name).map(href -> root + href),
                            notes(document.id(), root),
                            number ->
                                messages.text("common.paragraph", Map.of("number", number))))));
  }

  private Speakers speakers(Document document) {
    return Speakers.of(
        document,
        name -> lookup.hrefOf(Mention.Type.PERSON, document.id(), name),
        messages.text("document.others"));
  }

  private Map<String, String> notes(String document, String root) {
    Map<String, String> html = new HashMap<>();
    echoes
        .getOrDefault(document, Map.of())
        .forEach((paragraph, all) -> html.put(paragraph, notes.apply(all, root)));
    return html;
  }

  private List<DocumentView.RelatedView> related(String document) {
    return lookup.corpus().links().related().getOrDefault(document, List.of()).stream()
        .flatMap(
            related ->
                lookup.card(related.document()).stream()
                    .map(card -> new DocumentView.RelatedView(card, related.terms())))
        .toList();
  }

  /** A date always says what it is of: a report's own date is not that of its event. */
  private List<DocumentView.DatelinePart> dateline(Document document, DocumentCard card) {
    Optional<DateView> held =
        card.dateOfEvent()
            ? card.date()
            : lookup.eventsOf(document.id()).stream()
                .findFirst()
                .flatMap(Event::date)
                .map(date -> DateView.of(date.value(), messages));
    Optional<DateView> published =
        document.metadata().date().map(date -> DateView.of(date.value(), messages));
    return Stream.of(
            card.place().map(DocumentView.DatelinePart::of),
            held.map(date -> DocumentView.DatelinePart.of("held", date)),
            published.map(date -> DocumentView.DatelinePart.of("published", date)),
            card.publisher().map(DocumentView.DatelinePart::of))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<FactView> facts(Document document) {
    Metadata known = document.metadata();
    Origin source = Origin.of(document, lookup.corpus());
    List<FactView> facts = new ArrayList<>();
    add(facts, "title", known.title(), source);
    known
        .kind()
        .map(kind -> fact("kind", kind, k -> Wording.kind(k, messages), source))
        .ifPresent(fact -> facts.add(fact.to(listed(Facet.TYPE, document))));
    known
        .date()
        .map(date -> FactView.ofDate("published", date, source, messages))
        .ifPresent(fact -> facts.add(fact.to(listed(Facet.YEAR, document))));
    known
        .place()
        .map(place -> FactView.ofText("place", place, source, messages))
        .ifPresent(fact -> facts.add(fact.to(page(Mention.Type.PLACE, document, fact.value()))));
    known.authors().stream()
        .map(author -> FactView.ofText(authorLabel(known), author, source, messages))
        .map(fact -> fact.to(page(Mention.Type.PERSON, document, fact.value())))
        .forEach(facts::add);
    known
        .publisher()
        .map(publisher -> FactView.ofText("publisher", publisher, source, messages))
        .ifPresent(fact -> facts.add(fact.to(listed(Facet.SOURCE, document))));
    known
        .language()
        .map(language -> fact("language", language, messages::languageName, source))
        .ifPresent(fact -> facts.add(fact.to(listed(Facet.LANGUAGE, document))));
    add(facts, "rights", known.rights(), source);
    add(facts, "rightsHolder", known.rightsHolder(), source);
    known
        .sourceUrl()
        .ifPresent(url -> facts.add(FactView.ofAddress("foundAt", url, source, messages)));
    return List.copyOf(facts);
  }

  private <T> FactView fact(
      String field, Inferred<T> fact, Function<T, String> words, Origin source) {
    return FactView.of(field, fact, words, source, messages);
  }

  /** The documents that are like one. */
  private Optional<String> listed(Facet facet, Document document) {
    return lookup.lists().href(facet, document);
  }

  /** The page of what a fact of a document names. */
  private Optional<String> page(Mention.Type type, Document document, String name) {
    return lookup.hrefOf(type, document.id(), name).or(() -> lookup.hrefOf(type, name));
  }

  private static String authorLabel(Metadata known) {
    boolean speech = known.kind().filter(kind -> kind.value() == Kind.SPEECH).isPresent();
    return speech ? "speaker" : "author";
  }

  private void add(
      List<FactView> facts, String label, Optional<Inferred<String>> fact, Origin source) {
    fact.ifPresent(f -> facts.add(FactView.ofText(label, f, source, messages)));
  }

  private List<DocumentView.ReportedEventView> events(Document document) {
    return lookup.eventsOf(document.id()).stream().map(event -> event(document, event)).toList();
  }

  private DocumentView.ReportedEventView event(Document document, Event event) {
    EventCard card = EventCard.of(event, lookup);
    return new DocumentView.ReportedEventView(
        card,
        event.reports().stream()
            .filter(report -> report.document().equals(document.id()))
            .filter(report -> report.index() < document.events().size())
            .findFirst()
            .map(report -> eventFacts(document.events().get(report.index()), document))
            .orElse(List.of()),
        card.reports().stream().filter(other -> !other.id().equals(document.id())).toList(),
        lookup.compare(event.id()));
  }

  private List<DocumentView.VersionView> versions(Document document) {
    List<DocumentView.VersionView> versions = new ArrayList<>();
    for (Version version : lookup.versions(document.id())) {
      boolean first = version.document().equals(document.id());
      String other = first ? version.other() : version.document();
      lookup
          .card(other)
          .ifPresent(
              card ->
                  versions.add(
                      new DocumentView.VersionView(
                          Wording.version(version.type(), first),
                          (int) Math.round(100 * version.shared()),
                          card)));
    }
    versions.sort(Comparator.comparingInt(version -> -version.percent()));
    return List.copyOf(versions);
  }

  private List<FactView> eventFacts(ReportedEvent event, Document document) {
    Origin source = Origin.of(document, lookup.corpus());
    List<FactView> facts = new ArrayList<>();
    facts.add(FactView.ofText("event", event.name(), source, messages));
    event.date().ifPresent(date -> facts.add(FactView.ofDate("held", date, source, messages)));
    add(facts, "heldIn", event.place(), source);
    event.hosts().forEach(h -> add(facts, h.role().label(), Optional.of(h.name()), source));
    return List.copyOf(facts);
  }

  private List<DocumentView.Download> downloads(Document document) {
    String id = document.id();
    List<DocumentView.Download> files = new ArrayList<>();
    for (Download form : forms) {
      if (form != Download.TEXT || !document.text().isEmpty()) {
        files.add(download(form.label(), Addresses.download(id, form.suffix())));
      }
    }
    files.add(download("json", Addresses.api("documents", id)));
    files.add(download("bibtex", Addresses.download(id, ".bib")));
    files.add(download("ris", Addresses.download(id, ".ris")));
    return List.copyOf(files);
  }

  private DocumentView.Download download(String format, String href) {
    String key = "document.file." + format;
    return new DocumentView.Download(messages.text(key), messages.text(key + ".note"), href);
  }

  /** One entry a rule, in the order in which they first mend the text. */
  private List<DocumentView.RepairsView> repairs(Document document) {
    Map<String, List<Repair>> places = new LinkedHashMap<>();
    for (Repair repair : document.repairs()) {
      places.computeIfAbsent(repair.rule(), x -> new ArrayList<>()).add(repair);
    }
    return places.entrySet().stream()
        .map(e -> repairs(document, e.getKey(), e.getValue()))
        .toList();
  }

  private DocumentView.RepairsView repairs(Document document, String rule, List<Repair> places) {
    return new DocumentView.RepairsView(
        RuleWords.of(rule, messages),
        places.size(),
        places.stream().limit(MOST_PLACES).map(r -> repair(document, r)).toList());
  }

  private static DocumentView.RepairView repair(Document document, Repair repair) {
    EvidenceView.Quote quote = EvidenceView.quote(spanOf(repair), document.text(), REPAIR_CONTEXT);
    Optional<String> paragraph = document.paragraphAt(spanOf(repair).start()).map(Paragraph::id);
    return new DocumentView.RepairView(
        repair.before(),
        repair.after(),
        quote.before(),
        quote.after(),
        paragraph,
        paragraph.map(id -> id.replaceFirst("^p(?=\\d)", "")));
  }

  private static Span spanOf(Repair repair) {
    return new Span(repair.textStart(), repair.textStart() + repair.after().length());
  }

  /** One entry a reason and rule, in the order in which they first stand in the source. */
  private List<DocumentView.RemovalView> removals(Document document) {
    Map<Why, List<Removal>> passages = new LinkedHashMap<>();
    for (Removal removal : document.removed()) {
      passages
          .computeIfAbsent(new Why(removal.reason(), removal.rule()), x -> new ArrayList<>())
          .add(removal);
    }
    ReasonWords words =
        new ReasonWords(messages, document.metadata().language().map(Inferred::value));
    return passages.entrySet().stream()
        .map(
            e -> {
              String text = RemovedText.of(e.getValue());
              return new DocumentView.RemovalView(
                  words.html(e.getKey().reason()),
                  RuleWords.of(e.getKey().rule(), messages),
                  text,
                  (int) text.lines().count());
            })
        .toList();
  }

  /** Why a passage was removed. */
  private record Why(Reason reason, String rule) {}
}
