package org.lectern.render;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.lectern.address.Addresses;
import org.lectern.model.Alignment;
import org.lectern.model.Corpus;
import org.lectern.model.Entity;
import org.lectern.model.Event;
import org.lectern.model.EventSeries;
import org.lectern.model.Ledger;
import org.lectern.model.Mention;
import org.lectern.model.Person;

/** The pages of what documents tell of: events, series, people, organisations, places. */
final class SubjectPages {
  private final Lookup lookup;
  private final Corpus corpus;
  private final PageWriter writer;

  SubjectPages(Lookup lookup, PageWriter writer) {
    this.lookup = lookup;
    this.corpus = lookup.corpus();
    this.writer = writer;
  }

  void write() throws IOException {
    for (Event event : corpus.events()) {
      event(event);
    }
    for (EventSeries one : corpus.series()) {
      series(one);
    }
    for (Person person : corpus.people()) {
      person(person);
    }
    for (Mention.Type type : new Mention.Type[] {Mention.Type.ORGANISATION, Mention.Type.PLACE}) {
      for (Entity entity : corpus.entities().of(type)) {
        entity(type, entity);
      }
    }
    for (Ledger.Subject subject : corpus.ledger().subjects()) {
      if (subject.gone()) {
        gone(subject);
      }
    }
  }

  private void event(Event event) throws IOException {
    EventView view = EventView.of(event, lookup);
    String address = Addresses.event(event.id());
    PageView page = writer.view(view.card().name(), "events", address);
    String json = new JsonLd(lookup, writer.shared(address)).ofEvent(event);
    write(
        "event", address, page.with(tags(page, "article", json)), view, "the event " + event.id());
    if (lookup.alignment(event.id()).isPresent()) {
      compare(lookup.alignment(event.id()).get(), view.card());
    }
  }

  private void compare(Alignment alignment, EventCard event) throws IOException {
    String address = Addresses.compare(alignment.event());
    String title = lookup.messages().text("compare.title", Map.of("event", event.name()));
    CompareView view = CompareView.of(alignment, event, lookup);
    write("compare", address, writer.view(title, "events", address), view, "the page " + title);
  }

  private void series(EventSeries one) throws IOException {
    String address = Addresses.series(one.id());
    writer.write(
        "series.html",
        address,
        writer.view(one.name(), "events", address),
        Map.of("one", SeriesView.Page.of(one, lookup)),
        "the event series " + one.id());
  }

  private void person(Person person) throws IOException {
    String address = Addresses.person(person.id());
    PageView page = writer.view(person.name(), "people", address);
    String json = new JsonLd(lookup, writer.shared(address)).ofPerson(person);
    write(
        "person",
        address,
        page.with(tags(page, "profile", json)),
        PersonView.of(person, lookup),
        "the person " + person.id());
    listings(Mention.Type.PERSON, person.entity());
  }

  private void entity(Mention.Type type, Entity entity) throws IOException {
    String address = EntityView.href(type, entity.id());
    write(
        "entity",
        address,
        writer.view(entity.name(), "people", address),
        EntityView.of(type, entity, lookup),
        "the " + type.label() + " " + entity.id());
    listings(type, entity);
  }

  private void listings(Mention.Type type, Entity entity) throws IOException {
    Optional<Selection> documents = EntityView.selection(type, entity, lookup);
    if (documents.isPresent()) {
      ListPages.listings(documents.get(), "people", lookup, writer);
    }
  }

  /** What is left at the address of what went away. */
  private void gone(Ledger.Subject gone) throws IOException {
    MovedView view = MovedView.of(gone);
    String address = Addresses.of(gone.kind(), gone.id());
    PageView page = writer.view(gone.name(), "moved", view.href().orElse(address));
    write("moved", address, page, view, "the former address of " + gone.id());
  }

  private MachineTags tags(PageView page, String type, String json) {
    return MachineTags.of(page, type, corpus.settings(), json);
  }

  /** A page whose template has what it shows under its own name. */
  private void write(String name, String address, PageView page, Object view, String claimant)
      throws IOException {
    writer.write(name + ".html", address, page, Map.of(name, view), claimant);
  }
}
