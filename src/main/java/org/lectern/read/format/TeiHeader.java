package org.lectern.read.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.lectern.model.DateRange;
import org.lectern.model.EmbeddedMetadata;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Span;

/**
 * What a {@code teiHeader} says of its text (TEI P5 Guidelines, chapter 2).
 *
 * <p>The date is that of the setting, else of the creation, else of the source; that of the
 * publication statement is the day of the edition, so it counts little.
 */
final class TeiHeader {
  /** Types of the {@code name} of a setting that is its place; ParlaMint has the city. */
  private static final Set<String> PLACES = Set.of("place", "city", "settlement", "town");

  private static final String RULE = "tei-header";
  private static final double SURE = 0.97;

  private final Element header;

  /** Where the text's own source begins in the file, or -1 if the header is not in it. */
  private final int offset;

  private TeiHeader(Element header, int offset) {
    this.header = header;
    this.offset = offset;
  }

  /** The header of a text whose source begins at an offset of the file. */
  static EmbeddedMetadata of(Element header, int offset) {
    return new TeiHeader(header, offset).read(true);
  }

  /** What the header of a corpus says of all its texts, without places in them. */
  static EmbeddedMetadata ofCorpus(Element header) {
    return new TeiHeader(header, -1).read(false);
  }

  private EmbeddedMetadata read(boolean ofText) {
    return new EmbeddedMetadata(
        ofText ? title() : Optional.empty(),
        language(),
        ofText ? kind() : Optional.empty(),
        ofText ? date() : Optional.empty(),
        ofText ? place() : Optional.empty(),
        publisher(),
        ofText ? authors() : List.of(),
        rights(),
        ofText ? url() : Optional.empty());
  }

  private Optional<Inferred<String>> title() {
    List<Element> titles = Tei.all(header, "fileDesc", "titleStmt", "title");
    return titles.stream()
        .filter(t -> t.attr("type").equals("main"))
        .findFirst()
        .or(() -> titles.stream().findFirst())
        .flatMap(this::words);
  }

  private List<Inferred<String>> authors() {
    List<Inferred<String>> authors = new ArrayList<>();
    Tei.all(header, "fileDesc", "titleStmt", "author")
        .forEach(author -> words(author).ifPresent(authors::add));
    return authors;
  }

  /** A keyword that is the name of a kind. */
  private Optional<Inferred<Kind>> kind() {
    return first(
        Tei.all(header, "profileDesc", "textClass", "keywords", "term"),
        term -> Tei.words(term).flatMap(Kind::parse).map(kind -> fact(kind, SURE, term)));
  }

  private Optional<Inferred<String>> publisher() {
    return first(Tei.all(header, "fileDesc", "sourceDesc", "bibl", "publisher"), this::words)
        .or(this::publisherOfFile);
  }

  private Optional<Inferred<String>> publisherOfFile() {
    return first(Tei.all(header, "fileDesc", "publicationStmt", "publisher"), this::words)
        .or(() -> first(Tei.all(header, "fileDesc", "publicationStmt", "authority"), this::words));
  }

  private Optional<Inferred<String>> rights() {
    return first(
            Tei.all(header, "fileDesc", "publicationStmt", "availability", "licence"),
            this::licence)
        .or(
            () ->
                first(
                    Tei.all(header, "fileDesc", "publicationStmt", "availability", "p").stream()
                        .filter(p -> !namesHolder(p))
                        .toList(),
                    this::words));
  }

  /** Whether a paragraph only names who holds the rights. */
  private static boolean namesHolder(Element paragraph) {
    return Tei.inside(paragraph, "name").stream()
        .anyMatch(n -> n.attr("role").equals("rights-holder") && n.text().equals(paragraph.text()));
  }

  private Optional<Inferred<String>> licence(Element licence) {
    return words(licence)
        .or(() -> Tei.attribute(licence, "target").map(target -> fact(target, SURE, licence)));
  }

  private Optional<Inferred<String>> url() {
    List<Element> pointers = Tei.all(header, "fileDesc", "sourceDesc", "bibl", "ptr");
    List<Element> numbers = new ArrayList<>();
    Tei.all(header, "fileDesc", "sourceDesc").forEach(e -> numbers.addAll(Tei.inside(e, "idno")));
    numbers.addAll(Tei.all(header, "fileDesc", "publicationStmt", "idno"));
    return first(
            pointers,
            pointer ->
                Tei.attribute(pointer, "target")
                    .filter(TeiHeader::address)
                    .map(target -> fact(target, SURE, pointer)))
        .or(() -> first(numbers, number -> words(number).filter(n -> address(n.value()))));
  }

  private static boolean address(String words) {
    return words.matches("https?://\\S+");
  }

  private Optional<Inferred<String>> language() {
    List<Element> languages = Tei.all(header, "profileDesc", "langUsage", "language");
    return languages.size() == 1
        ? Tei.attribute(languages.get(0), "ident")
            .flatMap(TeiHeader::tag)
            .map(tag -> fact(tag, SURE, languages.get(0)))
        : Optional.empty();
  }

  private Optional<Inferred<String>> place() {
    List<Element> names = new ArrayList<>();
    for (String name : List.of("placeName", "settlement")) {
      names.addAll(Tei.all(header, "profileDesc", "creation", name));
      names.addAll(Tei.all(header, "profileDesc", "settingDesc", "setting", name));
    }
    Tei.all(header, "profileDesc", "settingDesc", "setting", "name").stream()
        .filter(name -> PLACES.contains(name.attr("type")))
        .forEach(names::add);
    return first(names, this::words);
  }

  private Optional<Inferred<DateRange>> date() {
    List<Element> dates = new ArrayList<>();
    dates.addAll(Tei.all(header, "profileDesc", "settingDesc", "setting", "date"));
    dates.addAll(Tei.all(header, "profileDesc", "creation", "date"));
    Tei.all(header, "fileDesc", "sourceDesc").forEach(e -> dates.addAll(Tei.inside(e, "date")));
    return first(dates, d -> date(d, SURE))
        .or(
            () ->
                first(
                    Tei.all(header, "fileDesc", "publicationStmt", "date"),
                    d ->
                        date(d, 0.4)
                            .map(f -> f.because("It is the date of the edition of this file."))));
  }

  /** The attributes of {@code att.datable.w3c}, or the words if they are EDTF. */
  private Optional<Inferred<DateRange>> date(Element element, double confidence) {
    Optional<String> edtf =
        day(element, "when")
            .or(() -> range(element, "from", "to"))
            .or(() -> range(element, "notBefore", "notAfter"))
            .or(() -> Tei.words(element));
    return edtf.flatMap(DateRange::parse).map(date -> fact(date, confidence, element));
  }

  private static Optional<String> range(Element element, String from, String to) {
    Optional<String> start = day(element, from);
    Optional<String> end = day(element, to);
    return start.isPresent() && end.isPresent() && !start.equals(end)
        ? Optional.of(start.get() + "/" + end.get())
        : start.filter(end.orElse("")::equals);
  }

  /** A date of W3C without the time of day. */
  private static Optional<String> day(Element element, String attribute) {
    return Tei.attribute(element, attribute)
        .map(
            value ->
                value.length() > 10 && value.charAt(10) == 'T' ? value.substring(0, 10) : value);
  }

  /** A language tag, if it can be one. */
  static Optional<String> tag(String value) {
    return value.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        ? Optional.of(value)
        : Optional.empty();
  }

  private Optional<Inferred<String>> words(Element element) {
    return Tei.words(element).map(words -> fact(words, SURE, element));
  }

  private <T> Inferred<T> fact(T value, double confidence, Element element) {
    Span span = Tei.whole(element);
    return offset < 0 || span.start() < offset
        ? Inferred.of(value, confidence, RULE)
        : Inferred.of(value, confidence, RULE, span.shift(-offset));
  }

  private static <T> Optional<Inferred<T>> first(
      List<Element> elements, Function<Element, Optional<Inferred<T>>> read) {
    return elements.stream().map(read).flatMap(Optional::stream).findFirst();
  }
}
