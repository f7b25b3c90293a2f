package org.lectern.render;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusSettings;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Entities;
import org.lectern.model.Entity;
import org.lectern.model.Event;
import org.lectern.model.EventSeries;
import org.lectern.model.Host;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Ledger;
import org.lectern.model.Links;
import org.lectern.model.Mention;
import org.lectern.model.Metadata;
import org.lectern.model.Page;
import org.lectern.model.Person;
import org.lectern.model.Reason;
import org.lectern.model.Removal;
import org.lectern.model.Repair;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Section;
import org.lectern.model.Span;
import org.lectern.model.StatedMetadata;
import org.lectern.model.Statement;

/** A corpus whose every string tries to become markup. */
final class HostileCorpus {
  /** Breaks out of text, of attributes in either quotation marks, of comments and of templates. */
  static final String ATTACK = "\"'><script>alert(1)</script><!-- {{ site }} &amp; ]]>";

  private HostileCorpus() {}

  static Corpus build() {
    Inferred<String> attack =
        Inferred.of(ATTACK, 0.5, ATTACK, new Span(0, ATTACK.length()))
            .because(Reason.of(ATTACK + "{attack}").with("attack", ATTACK));
    Inferred<DateRange> date = Drafts.date("XXXX-04-21", 0.2, ATTACK, new Span(3, 9));
    List<Host> hosts =
        Arrays.stream(Host.Role.values()).map(role -> new Host(attack, role)).toList();
    ReportedEvent told =
        new ReportedEvent(attack, Optional.of(date), Optional.of(attack), hosts, List.of());
    Document document = document(attack, date, told);
    Event event =
        new Event(
            "e",
            attack,
            Optional.of(date),
            Optional.of(attack),
            hosts.stream()
                .map(
                    h ->
                        new Event.Hosting(
                            h,
                            Optional.of(new Event.Subject(Mention.Type.PERSON, "p")),
                            List.of("d")))
                .toList(),
            Optional.of("series"),
            List.of(new Event.Report("d", 0)),
            List.of(new Event.Participant("p", List.of(ReportedEvent.Part.SPOKE), List.of("d"))));
    Person person =
        new Person(
            new Entity(
                "p",
                ATTACK,
                Optional.of(ATTACK),
                List.of(new Entity.Form(ATTACK + " 2", Entity.Basis.SHORT_FORM)),
                List.of(new Entity.Naming("d", 1))),
            List.of(new Person.Role(ATTACK, "d", "p1")),
            List.of(new Person.Said("d", "said1")),
            List.of("e"));
    CorpusSettings settings =
        new CorpusSettings(
            ATTACK,
            Optional.of(ATTACK),
            "en",
            Optional.of(ATTACK),
            Optional.empty(),
            Optional.empty(),
            StatedMetadata.NONE,
            Map.of());
    return new Corpus(
        settings,
        List.of(document),
        List.of(event),
        List.of(new EventSeries("series", ATTACK, List.of("e"))),
        new Entities(
            List.of(person),
            List.of(thing("o")),
            List.of(thing("q")),
            Map.of(
                Mention.Type.PERSON,
                Map.of("d", Map.of(ATTACK, "p")),
                Mention.Type.ORGANISATION,
                Map.of("d", Map.of(ATTACK, "o")),
                Mention.Type.PLACE,
                Map.of("d", Map.of(ATTACK, "q")))),
        List.of(new Page("pages/x.md", "x", ATTACK, "Of {{ site.title }} and *more*.")),
        Links.NONE,
        Ledger.EMPTY);
  }

  private static Entity thing(String id) {
    return new Entity(
        id,
        ATTACK,
        Optional.of(ATTACK),
        List.of(new Entity.Form(ATTACK + " 3", Entity.Basis.INITIALS)),
        List.of(new Entity.Naming("d", 2)));
  }

  private static Document document(
      Inferred<String> attack, Inferred<DateRange> date, ReportedEvent told) {
    Drafts.Draft draft = new Drafts.Draft("d", ATTACK + "\n" + ATTACK, List.of(ATTACK, ATTACK));
    Span whole = new Span(0, ATTACK.length());
    draft.metadata =
        new Metadata(
            Optional.of(attack),
            Optional.of(Inferred.of("en", 1, "x")),
            Optional.of(Inferred.of(Kind.LETTER, 1, "x")),
            Optional.of(date),
            Optional.of(attack),
            Optional.of(attack),
            List.of(attack),
            Optional.of(attack),
            Optional.of(attack),
            Optional.of(Inferred.of("javascript:alert(1)", 1, "x")));
    draft.events.add(told);
    draft.sections.add(new Section("s1", 1, 1, ATTACK, whole, whole));
    draft.statements.add(
        new Statement(
            "said1", ATTACK, Optional.of(ATTACK), Statement.Directness.DIRECT, whole, 0.1, ATTACK));
    draft.mentions.add(
        new Mention(
            Mention.Type.PERSON,
            ATTACK,
            new Span(0, 4),
            List.of(new Mention.Role(ATTACK, whole)),
            0.5));
    draft.removed.add(new Removal(new Span(0, 1), Reason.of(ATTACK), ATTACK, ATTACK));
    draft.repairs.add(new Repair(new Span(0, 3), ATTACK, ATTACK.substring(0, 3), 0, ATTACK));
    return draft.build();
  }
}
