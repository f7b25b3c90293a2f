package org.lectern.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lectern.model.Ledger;
import org.lectern.model.Ledger.Kind;
import org.lectern.model.Ledger.Subject;

/**
 * Gives ids to what has a page: first those that a publisher chose, then those that the ledger has
 * for the same, then new ones. An id that the ledger has for something else is given to nothing.
 *
 * <p>The same is what shares a name, and for an event a report or the id that it would get, too; of
 * several, what shares most. One build keeps one of these; each kind is assigned once.
 */
final class KeptIds {
  private final Ledger before;
  private final List<Subject> after = new ArrayList<>();

  KeptIds(Ledger before) {
    this.before = before;
  }

  /**
   * Something that wants an id.
   *
   * @param chosen the id that a publisher chose
   * @param text what a new id is made of
   * @param name the name to show
   * @param names the names that mean it
   * @param documents for an event, the documents that report it
   */
  record Claim(
      Optional<String> chosen,
      String text,
      String name,
      Set<String> names,
      Set<String> documents) {}

  /** One that the ledger has, and one that may be it. */
  private record Pair(int subject, int claim, int score) {}

  /** The ids of claims, in the order of the claims; that order settles which gets a plain id. */
  List<String> assign(Kind kind, List<Claim> claims) {
    return assign(kind, claims, List.of());
  }

  /**
   * The ids of claims.
   *
   * @param reserved ids that nothing may have
   */
  List<String> assign(Kind kind, List<Claim> claims, List<String> reserved) {
    List<Subject> known = before.subjects(kind);
    Slugs slugs = new Slugs();
    reserved.forEach(slugs::reserve);
    String[] ids = new String[claims.size()];
    for (int i = 0; i < ids.length; i++) {
      Optional<String> chosen = claims.get(i).chosen();
      ids[i] = chosen.isPresent() ? slugs.take(chosen.get(), kind.label()) : null;
    }
    Map<Integer, Integer> kept = new HashMap<>();
    for (Pair pair : pairs(known, claims, kind)) {
      String id = known.get(pair.subject).id();
      if (ids[pair.claim] == null && !kept.containsKey(pair.subject) && slugs.free(id)) {
        ids[pair.claim] = slugs.take(id, kind.label());
        kept.put(pair.subject, pair.claim);
      }
    }
    known.forEach(s -> slugs.reserve(s.id()));
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == null) {
        ids[i] = slugs.unique(claims.get(i).text(), kind.label());
      }
    }
    record(kind, known, claims, ids);
    return List.of(ids);
  }

  /** The subjects of all kinds that were assigned, and of the others as they were. */
  List<Subject> subjects() {
    Set<Kind> assigned = new HashSet<>();
    after.forEach(s -> assigned.add(s.kind()));
    List<Subject> all = new ArrayList<>(after);
    before.subjects().stream().filter(s -> !assigned.contains(s.kind())).forEach(all::add);
    all.sort(Comparator.comparing(Subject::kind).thenComparing(Subject::id));
    return all;
  }

  /** Which of those that are known each claim may be, the likeliest first. */
  private static List<Pair> pairs(List<Subject> known, List<Claim> claims, Kind kind) {
    Map<String, List<Integer>> byName = new HashMap<>();
    Map<String, List<Integer>> byDocument = new HashMap<>();
    for (int i = 0; i < known.size(); i++) {
      for (String name : known.get(i).names()) {
        byName.computeIfAbsent(name, k -> new ArrayList<>()).add(i);
      }
      for (String document : known.get(i).documents()) {
        byDocument.computeIfAbsent(document, k -> new ArrayList<>()).add(i);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int claim = 0; claim < claims.size(); claim++) {
      Set<Integer> near = new TreeSet<>();
      claims.get(claim).names().forEach(n -> near.addAll(byName.getOrDefault(n, List.of())));
      claims
          .get(claim)
          .documents()
          .forEach(d -> near.addAll(byDocument.getOrDefault(d, List.of())));
      for (int subject : near) {
        int score = score(known.get(subject), claims.get(claim), kind);
        if (score > 0) {
          pairs.add(new Pair(subject, claim, score));
        }
      }
    }
    pairs.sort(
        Comparator.comparingInt((Pair p) -> -p.score)
            .thenComparing(p -> known.get(p.subject).gone())
            .thenComparingInt(Pair::subject)
            .thenComparingInt(Pair::claim));
    return pairs;
  }

  private static int score(Subject known, Claim claim, Kind kind) {
    int names = common(known.names(), claim.names());
    int shown =
        claim.names().contains(known.name()) || known.names().contains(claim.name()) ? 1 : 0;
    if (kind != Kind.EVENT) {
      return names == 0 ? 0 : 2 * names + shown;
    }
    int documents = common(known.documents(), claim.documents());
    boolean sameId = Slugs.of(claim.text(), kind.label()).equals(known.id());
    boolean same = names > 0 && (documents > 0 || sameId) || documents > 0 && alike(known, claim);
    return same ? 1 + 4 * documents + 2 * names + shown + (sameId ? 4 : 0) : 0;
  }

  private static int common(List<String> known, Set<String> claimed) {
    return (int) known.stream().filter(claimed::contains).count();
  }

  /** Whether two names have most of their words in common, as after a correction. */
  private static boolean alike(Subject known, Claim claim) {
    Set<String> one = new HashSet<>(NameWords.split(known.name()));
    Set<String> other = new HashSet<>(NameWords.split(claim.name()));
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    one.retainAll(other);
    return 2 * one.size() > all.size();
  }

  private void record(Kind kind, List<Subject> known, List<Claim> claims, String[] ids) {
    Map<String, Subject> now = new LinkedHashMap<>();
    Map<String, String> byName = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      Claim claim = claims.get(i);
      Set<String> names = new TreeSet<>(claim.names());
      names.add(claim.name());
      List<String> documents = new ArrayList<>(new TreeSet<>(claim.documents()));
      now.put(
          ids[i],
          new Subject(
              kind, ids[i], claim.name(), List.copyOf(names), documents, false, Optional.empty()));
      String id = ids[i];
      names.forEach(n -> byName.putIfAbsent(n, id));
    }
    Map<String, Set<Subject>> byDocument = new HashMap<>();
    for (Subject one : now.values()) {
      one.documents()
          .forEach(d -> byDocument.computeIfAbsent(d, k -> new LinkedHashSet<>()).add(one));
    }
    List<Subject> gone = new ArrayList<>();
    for (Subject old : known) {
      if (!now.containsKey(old.id())) {
        gone.add(old.gone(successor(old, now.keySet(), byName, byDocument)));
      }
    }
    after.addAll(now.values());
    after.addAll(gone);
  }

  /** What the names of one that is gone mean now; for an event only with a report in common. */
  private static Optional<String> successor(
      Subject old,
      Set<String> now,
      Map<String, String> byName,
      Map<String, Set<Subject>> byDocument) {
    Optional<String> found =
        old.kind() == Kind.EVENT
            ? old.documents().stream()
                .flatMap(d -> byDocument.getOrDefault(d, Set.of()).stream())
                .filter(s -> s.names().stream().anyMatch(old.names()::contains))
                .map(Subject::id)
                .findFirst()
            : Stream.concat(Stream.of(old.name()), old.names().stream())
                .filter(byName::containsKey)
                .map(byName::get)
                .findFirst();
    return found.or(() -> old.into().filter(now::contains));
  }
}
