package org.lectern.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.model.Event;
import org.lectern.model.Host;
import org.lectern.model.Inferred;
import org.lectern.model.Problem;
import org.lectern.model.Reason;
import org.lectern.text.SettlingLine;

/**
 * Who held an event, by all its reports together: what one report says more than another is added;
 * where two name wholly different hosts, both are shown and the publisher is asked.
 */
final class EventHosts {
  private final List<Report> reports;
  private final NamedEntities named;
  private final List<Problem> problems;
  private final Map<Key, List<Told>> byHost = new LinkedHashMap<>();

  /** What makes two reports' hosts one: the role, and what the name means or says. */
  private record Key(Host.Role role, String name) {}

  /** One report's word. */
  private record Told(Report report, Host host, Optional<Event.Subject> subject) {}

  /**
   * @param reports the reports of one event, by document
   * @param named who and what the documents name
   * @param problems where to tell of contradictions
   */
  EventHosts(List<Report> reports, NamedEntities named, List<Problem> problems) {
    this.reports = reports;
    this.named = named;
    this.problems = problems;
  }

  /** Them, by role, in the order in which the reports name them. */
  List<Event.Hosting> all() {
    boolean stated = reports.stream().anyMatch(EventHosts::isStated);
    List<Report> heard = reports.stream().filter(r -> !stated || isStated(r)).toList();
    for (Report report : heard) {
      for (Host host : report.event().hosts()) {
        Optional<Event.Subject> subject = named.subject(report.document(), host.name().value());
        String name = subject.map(Event.Subject::toString).orElse(plain(host.name().value()));
        byHost
            .computeIfAbsent(new Key(host.role(), name), k -> new ArrayList<>())
            .add(new Told(report, host, subject));
      }
    }
    if (!stated) {
      contradictions();
    }
    return byHost.values().stream()
        .map(EventHosts::together)
        .sorted(Comparator.comparing(h -> h.host().role()))
        .toList();
  }

  private static boolean isStated(Report report) {
    return report.event().hosts().stream().anyMatch(h -> h.name().rule().equals(Inferred.STATED));
  }

  /** A name without what a state or city is called besides: the Government of X is X here. */
  private static String plain(String name) {
    List<String> words = NameWords.split(name);
    List<String> telling = words.stream().filter(w -> !COMMON.contains(w)).toList();
    return String.join(" ", telling.isEmpty() ? words : telling);
  }

  private static final Set<String> COMMON =
      Set.of("the", "of", "government", "republic", "kingdom", "state", "city", "people", "s");

  private static Event.Hosting together(List<Told> told) {
    Told best = told.get(0);
    Set<String> documents = new LinkedHashSet<>();
    for (Told one : told) {
      documents.add(one.report.id());
      best = one.host.name().confidence() > best.host.name().confidence() ? one : best;
    }
    return new Event.Hosting(
        new Host(surer(best, documents), best.host.role()),
        told.stream().flatMap(t -> t.subject.stream()).findFirst(),
        List.copyOf(documents));
  }

  private static Inferred<String> surer(Told best, Set<String> documents) {
    List<String> agree = documents.stream().filter(d -> !d.equals(best.report.id())).toList();
    Inferred<String> name = best.host.name();
    if (agree.isEmpty() || name.rule().equals(Inferred.STATED)) {
      return name;
    }
    return name.withConfidence(EventFacts.agreed(name.confidence(), agree.size()))
        .because(
            Reason.of("The same is said of this event in {documents}.")
                .with("documents", EventFacts.enumerated(agree)));
  }

  /** Two reports that name nobody alike in a role; the later one is told of. */
  private void contradictions() {
    for (Host.Role role : Host.Role.values()) {
      Map<String, Set<Key>> byReport = new LinkedHashMap<>();
      Map<String, Report> told = new LinkedHashMap<>();
      byHost.forEach(
          (key, all) -> {
            if (key.role == role) {
              all.forEach(t -> told.putIfAbsent(t.report.id(), t.report));
              all.forEach(
                  t ->
                      byReport.computeIfAbsent(t.report.id(), k -> new LinkedHashSet<>()).add(key));
            }
          });
      Set<Key> known = new LinkedHashSet<>();
      for (Map.Entry<String, Set<Key>> one : byReport.entrySet()) {
        if (!known.isEmpty() && one.getValue().stream().noneMatch(known::contains)) {
          contradiction(told.get(one.getKey()), role, known);
        }
        known.addAll(one.getValue());
      }
    }
  }

  private void contradiction(Report report, Host.Role role, Set<Key> known) {
    List<Host> others = known.stream().map(k -> byHost.get(k).get(0).host).toList();
    List<Host> settled = new ArrayList<>(others);
    report.event().hosts().stream().filter(h -> h.role() != role).forEach(settled::add);
    List<String> sources =
        known.stream()
            .flatMap(k -> byHost.get(k).stream())
            .map(t -> t.report.id())
            .distinct()
            .toList();
    String path = report.document().source().path();
    problems.add(
        Problem.unsure(
            Problem.Place.file(path),
            "the "
                + role.label()
                + " of “"
                + report.event().name().value()
                + "”, "
                + names(report.event().hosts(), role)
                + ", differs from "
                + names(others, role)
                + " in "
                + EventFacts.listed(sources),
            SettlingLine.hint(path, report.id(), "event", "{" + UnsureFacts.hosts(settled) + "}"),
            UnsureFacts.importance(UnsureFacts.HOSTS, reports.size() - 1, 0)));
  }

  private static String names(List<Host> hosts, Host.Role role) {
    return hosts.stream()
        .filter(h -> h.role() == role)
        .map(h -> h.name().value())
        .collect(Collectors.joining(", "));
  }
}
