package org.lectern.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.Document;
import org.lectern.model.Ledger;
import org.lectern.model.Paragraph;

/**
 * Gives paragraphs the ids that they had, by their content.
 *
 * <p>A document that the ledger does not know keeps the ids that it came with. In one that it
 * knows, a paragraph that is new gets the number of the one before it and a letter ({@code p4a}, as
 * paragraphs that are put into a law), and at the end of the text the next number. No id is given
 * twice, nor one again that stood for something else; only when the same text comes back, its id
 * does.
 */
public final class ParagraphIds {
  private static final Pattern ID = Pattern.compile("p(\\d{1,9})[a-z]*(?:-\\d+)?");

  private ParagraphIds() {}

  /**
   * Documents with the ids that they keep.
   *
   * @param documents the documents, in the order in which they came
   * @param ledger the ledger with the paragraphs as they are now, and the other subjects as before
   */
  public record Result(List<Document> documents, Ledger ledger) {
    /** Copies the list. */
    public Result {
      documents = List.copyOf(documents);
    }
  }

  /** Gives ids to the paragraphs of documents, of which no two have one id. */
  public static Result apply(Ledger before, List<Document> documents) {
    Map<String, List<Ledger.Paragraph>> known = new TreeMap<>();
    for (Ledger.Paragraph paragraph : before.paragraphs()) {
      known.computeIfAbsent(paragraph.document(), k -> new ArrayList<>()).add(paragraph);
    }
    List<Document> kept = new ArrayList<>();
    for (Document document : documents) {
      One one = new One(document, known.getOrDefault(document.id(), List.of()));
      kept.add(one.document());
      known.put(document.id(), one.entries());
    }
    List<Ledger.Paragraph> paragraphs = known.values().stream().flatMap(List::stream).toList();
    return new Result(kept, new Ledger(paragraphs, before.subjects()));
  }

  /** One document. */
  private static final class One {
    private final Document document;
    private final List<Ledger.Paragraph> standing;
    private final List<Ledger.Paragraph> gone;
    private final ParagraphMatch match;
    private final String[] ids;
    private final Set<String> revived = new HashSet<>();

    One(Document document, List<Ledger.Paragraph> known) {
      this.document = document;
      this.standing = known.stream().filter(p -> !p.gone()).toList();
      this.gone = known.stream().filter(Ledger.Paragraph::gone).toList();
      this.match =
          ParagraphMatch.of(
              standing, document.paragraphs().stream().map(document::textOf).toList());
      this.ids = new String[document.paragraphs().size()];
      if (known.isEmpty()) {
        for (int i = 0; i < ids.length; i++) {
          ids[i] = document.paragraphs().get(i).id();
        }
      } else {
        keep();
        revive();
        name(known);
      }
    }

    private void keep() {
      for (int i = 0; i < ids.length; i++) {
        ids[i] = match.oldOf(i) < 0 ? null : standing.get(match.oldOf(i)).id();
      }
    }

    private void revive() {
      Map<String, String> byHash = new HashMap<>();
      gone.forEach(p -> byHash.putIfAbsent(p.hash(), p.id()));
      for (int i = 0; i < ids.length; i++) {
        String id = ids[i] == null ? byHash.get(match.hash(i)) : null;
        if (id != null && revived.add(id)) {
          ids[i] = id;
        }
      }
    }

    private void name(List<Ledger.Paragraph> known) {
      Set<String> taken = new HashSet<>();
      int highest = 0;
      for (Ledger.Paragraph paragraph : known) {
        taken.add(paragraph.id());
        highest = Math.max(highest, number(paragraph.id()));
      }
      int end = ids.length;
      while (end > 0 && ids[end - 1] == null) {
        end--;
      }
      int before = 0;
      for (int i = 0; i < ids.length; i++) {
        if (ids[i] == null) {
          ids[i] = i < end ? lettered(before, taken) : "p" + ++highest;
          taken.add(ids[i]);
        }
        before = number(ids[i]);
      }
    }

    /** The number with the first letter that is free; after {@code z} with a further number. */
    private static String lettered(int number, Set<String> taken) {
      for (char letter = 'a'; letter <= 'z'; letter++) {
        String id = "p" + number + letter;
        if (!taken.contains(id)) {
          return id;
        }
      }
      int more = 2;
      while (taken.contains("p" + number + "z-" + more)) {
        more++;
      }
      return "p" + number + "z-" + more;
    }

    private static int number(String id) {
      Matcher matcher = ID.matcher(id);
      return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    Document document() {
      List<Paragraph> paragraphs = new ArrayList<>();
      for (int i = 0; i < ids.length; i++) {
        Paragraph p = document.paragraphs().get(i);
        paragraphs.add(new Paragraph(ids[i], p.span(), p.recovered(), p.language()));
      }
      return document.withParagraphs(paragraphs);
    }

    /** What the ledger has of the document now. */
    List<Ledger.Paragraph> entries() {
      Map<String, Ledger.Paragraph> entries = new LinkedHashMap<>();
      for (int i = 0; i < ids.length; i++) {
        int[] grams = match.grams(i);
        entries.put(
            ids[i],
            new Ledger.Paragraph(
                document.id(),
                ids[i],
                match.hash(i),
                grams.length,
                Sketch.of(grams),
                false,
                Optional.empty()));
      }
      Map<String, Ledger.Paragraph> away = new LinkedHashMap<>();
      for (int i = 0; i < standing.size(); i++) {
        if (!entries.containsKey(standing.get(i).id())) {
          away.put(standing.get(i).id(), standing.get(i).gone(holder(standing.get(i))));
        }
      }
      for (Ledger.Paragraph paragraph : gone) {
        if (!revived.contains(paragraph.id())) {
          away.put(paragraph.id(), paragraph);
        }
      }
      away.values().stream()
          .map(p -> p.gone(p.into().flatMap(into -> follow(into, entries, away))))
          .sorted(
              Comparator.comparingInt((Ledger.Paragraph p) -> number(p.id()))
                  .thenComparing(Ledger.Paragraph::id))
          .forEach(p -> entries.put(p.id(), p));
      return List.copyOf(entries.values());
    }

    private Optional<String> holder(Ledger.Paragraph paragraph) {
      return match.holder(paragraph).map(i -> ids[i]);
    }

    /** Where the words are now, when that which took them went away too. */
    private static Optional<String> follow(
        String into, Map<String, Ledger.Paragraph> here, Map<String, Ledger.Paragraph> away) {
      Set<String> seen = new HashSet<>();
      String now = into;
      while (!here.containsKey(now) && seen.add(now)) {
        Optional<String> next = Optional.ofNullable(away.get(now)).flatMap(Ledger.Paragraph::into);
        if (next.isEmpty()) {
          return Optional.empty();
        }
        now = next.get();
      }
      return here.containsKey(now) ? Optional.of(now) : Optional.empty();
    }
  }
}
