package org.lectern.render;

import java.util.Optional;
import org.lectern.address.Addresses;
import org.lectern.i18n.Messages;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Paragraph;
import org.lectern.text.Clip;
import org.lectern.text.WordCount;

/**
 * A document in a list.
 *
 * @param id its id
 * @param href its page, from the root of the site
 * @param title its title
 * @param derived whether the program made the title
 * @param language its BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param foreign whether its language is another than that of the page, so has to be said
 * @param date when it was published, or else when its main event was held
 * @param dateOfEvent whether the date is that of the event
 * @param kind what kind of text it is, in words
 * @param place where it was written or delivered
 * @param publisher who published it
 * @param words how many words it has
 * @param opening how it begins
 */
record DocumentCard(
    String id,
    String href,
    String title,
    boolean derived,
    String language,
    String direction,
    boolean foreign,
    Optional<DateView> date,
    boolean dateOfEvent,
    Optional<String> kind,
    Optional<String> place,
    Optional<String> publisher,
    int words,
    String opening) {

  private static final int OPENING = 210;

  static DocumentCard of(Document document, Corpus corpus, Messages messages) {
    String language = language(document, corpus);
    return new DocumentCard(
        document.id(),
        Addresses.document(document.id()),
        document.displayTitle(),
        document.metadata().titleIsDerived() || document.metadata().title().isEmpty(),
        language,
        Scripts.direction(language),
        !language.equals(messages.language()),
        document
            .listingDate()
            .or(() -> document.metadata().date())
            .map(date -> DateView.of(date.value(), messages)),
        document.listingDate().isPresent()
            && document.metadata().date().filter(date -> date.value().hasYear()).isEmpty(),
        document.metadata().kind().map(Inferred::value).map(kind -> Wording.kind(kind, messages)),
        document.metadata().place().map(Inferred::value),
        document.metadata().publisher().map(Inferred::value),
        WordCount.of(document, language),
        opening(document));
  }

  /** The year by which it is listed and found, in four digits. */
  Optional<String> year() {
    return date.filter(DateView::yearKnown).map(known -> known.edtf().substring(0, 4));
  }

  static String language(Document document, Corpus corpus) {
    return document.metadata().language().map(Inferred::value).orElse(corpus.settings().language());
  }

  /** The first paragraph that is more than a heading, or else the first that is not the title. */
  private static String opening(Document document) {
    Optional<Paragraph> first =
        document.paragraphs().stream()
            .filter(p -> p.span().length() > 80)
            .findFirst()
            .or(
                () ->
                    document.paragraphs().stream()
                        .filter(p -> !document.textOf(p).strip().equals(document.displayTitle()))
                        .findFirst());
    return first.map(p -> Clip.opening(document.textOf(p), OPENING)).orElse("");
  }
}
