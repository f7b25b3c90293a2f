package org.lectern.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.address.Addresses;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.Token;
import org.lectern.model.Alignment;
import org.lectern.model.Document;
import org.lectern.model.Ledger;
import org.lectern.model.Passage;

/**
 * The reports of an event side by side.
 *
 * @param event the event
 * @param columns the reports
 * @param rows the passages, in reading order
 * @param shared how many rows several reports have
 * @param alone how many rows one report alone has
 * @param gone the paragraphs that the reports had once
 */
record CompareView(
    EventCard event,
    List<ColumnView> columns,
    List<RowView> rows,
    int shared,
    int alone,
    List<GoneView> gone) {

  /**
   * A paragraph that a report had once.
   *
   * @param id its former address in the page
   * @param paragraph its number or id
   * @param report the number of the report
   * @param href the fragment of the page that has its words now; empty if none has
   */
  record GoneView(String id, String paragraph, int report, String href) {}

  /**
   * A report.
   *
   * @param number its number in this page, from 1
   * @param document the report
   * @param percent how much of it another report says too, from 0 to 100
   */
  record ColumnView(int number, DocumentCard document, int percent) {}

  /**
   * Passages that say the same, or a passage of one report.
   *
   * @param id its address in the page
   * @param href the fragment of that address
   * @param number its number, from 1
   * @param shared whether several reports have it
   * @param cells a cell for each report, in their order
   */
  record RowView(String id, String href, int number, boolean shared, List<CellView> cells) {}

  /**
   * What a report has in a row.
   *
   * @param column the report
   * @param passages its passages; none where it does not say this
   */
  record CellView(ColumnView column, List<PassageView> passages) {}

  /**
   * A passage.
   *
   * @param id its address in the page; empty if that is the row's
   * @param href the paragraph that it is from, from the root of the site
   * @param paragraph the address of that paragraph in its page
   * @param parts its characters, in order
   */
  record PassageView(String id, String href, String paragraph, List<PartView> parts) {}

  /**
   * Some characters of a passage.
   *
   * @param text the characters
   * @param differs whether they are words that no other report has in this row
   */
  record PartView(String text, boolean differs) {}

  /** The page of an event whose reports were aligned. */
  static CompareView of(Alignment alignment, EventCard event, Lookup lookup) {
    LecternAnalyzer.Stemming stemming =
        LecternAnalyzer.Stemming.forLanguage(lookup.corpus().settings().language());
    try (LecternAnalyzer analyzer = new LecternAnalyzer(stemming)) {
      return new Builder(alignment, lookup, analyzer).build(event);
    }
  }

  /** What one page needs. */
  private static final class Builder {
    private final Lookup lookup;
    private final Alignment alignment;
    private final LecternAnalyzer analyzer;
    private final Ledger ledger;
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<String, Integer> starts = new HashMap<>();
    private final List<ColumnView> columns = new ArrayList<>();

    Builder(Alignment alignment, Lookup lookup, LecternAnalyzer analyzer) {
      this.lookup = lookup;
      this.alignment = alignment;
      this.analyzer = analyzer;
      this.ledger = lookup.corpus().ledger();
      for (String id : alignment.documents()) {
        Document document = lookup.document(id).orElseThrow();
        documents.put(id, document);
        document
            .paragraphs()
            .forEach(p -> starts.put(Addresses.passage(id, p.id(), 0), p.span().start()));
        columns.add(new ColumnView(columns.size() + 1, lookup.card(id).orElseThrow(), percent(id)));
      }
    }

    CompareView build(EventCard event) {
      List<RowView> rows = new ArrayList<>();
      for (Alignment.Row row : alignment.rows()) {
        rows.add(row(row, rows.size() + 1));
      }
      int shared = (int) rows.stream().filter(RowView::shared).count();
      return new CompareView(
          event, List.copyOf(columns), rows, shared, rows.size() - shared, gone());
    }

    private List<GoneView> gone() {
      Map<String, Integer> numbers = new HashMap<>();
      columns.forEach(column -> numbers.put(column.document().id(), column.number()));
      return ledger.paragraphs().stream()
          .filter(p -> p.gone() && numbers.containsKey(p.document()))
          .map(
              p ->
                  new GoneView(
                      Addresses.passage(p.document(), p.id(), 0),
                      number(p.id()),
                      numbers.get(p.document()),
                      p.into()
                          .map(into -> Addresses.passage(p.document(), into, 0))
                          .filter(starts::containsKey)
                          .map(into -> "#" + Addresses.encoded(into))
                          .orElse("")))
          .toList();
    }

    private static String number(String paragraph) {
      return paragraph.replaceFirst("^p(?=\\d)", "");
    }

    private String address(Passage passage) {
      int start = starts.get(Addresses.passage(passage.document(), passage.paragraph(), 0));
      int offset = passage.span().start() - start;
      return Addresses.passage(passage.document(), passage.paragraph(), offset);
    }

    private int percent(String id) {
      long all = 0;
      long shared = 0;
      for (Alignment.Row row : alignment.rows()) {
        long length =
            row.cells().stream()
                .filter(cell -> cell.document().equals(id))
                .mapToLong(cell -> cell.span().length())
                .sum();
        all += length;
        shared += several(row) ? length : 0;
      }
      return all == 0 ? 0 : (int) Math.round(100.0 * shared / all);
    }

    private static boolean several(Alignment.Row row) {
      return row.cells().stream().map(Passage::document).distinct().count() > 1;
    }

    private RowView row(Alignment.Row row, int number) {
      boolean shared = several(row);
      Map<String, Set<String>> stems = new HashMap<>();
      for (Passage cell : row.cells()) {
        Set<String> own = stems.computeIfAbsent(cell.document(), k -> new HashSet<>());
        analyzer.analyze(text(cell)).forEach(token -> own.add(token.stem()));
      }
      List<CellView> cells = new ArrayList<>();
      for (ColumnView column : columns) {
        String id = column.document().id();
        Set<String> others = new HashSet<>();
        stems.forEach(
            (document, own) -> {
              if (!document.equals(id)) {
                others.addAll(own);
              }
            });
        List<PassageView> passages =
            row.cells().stream()
                .filter(cell -> cell.document().equals(id))
                .map(
                    cell ->
                        passage(cell, row.id(), shared ? Optional.of(others) : Optional.empty()))
                .toList();
        cells.add(new CellView(column, passages));
      }
      return new RowView(row.id(), Addresses.encoded(row.id()), number, shared, cells);
    }

    private String text(Passage passage) {
      return passage.span().of(documents.get(passage.document()).text());
    }

    private PassageView passage(Passage passage, String row, Optional<Set<String>> others) {
      String text = text(passage);
      String id = address(passage);
      return new PassageView(
          id.equals(row) ? "" : id,
          lookup.href(passage.document(), passage.paragraph()),
          passage.paragraph(),
          others
              .map(words -> parts(text, words))
              .orElseGet(() -> List.of(new PartView(text, false))));
    }

    /** Words that differ and stand side by side are one part, with what is between them. */
    private List<PartView> parts(String text, Set<String> others) {
      List<PartView> parts = new ArrayList<>();
      int done = 0;
      int from = -1;
      int to = -1;
      for (Token token : analyzer.analyze(text)) {
        if (others.contains(token.stem())) {
          done = close(parts, text, done, from, Math.min(to, token.start()));
          from = -1;
        } else {
          from = from < 0 ? Math.max(token.start(), to) : from;
          to = token.end();
        }
      }
      done = close(parts, text, done, from, to);
      if (done < text.length()) {
        parts.add(new PartView(text.substring(done), false));
      }
      return List.copyOf(parts);
    }

    private static int close(List<PartView> parts, String text, int done, int from, int to) {
      if (from < 0 || to <= from || from < done) {
        return done;
      }
      if (from > done) {
        parts.add(new PartView(text.substring(done, from), false));
      }
      parts.add(new PartView(text.substring(from, to), true));
      return to;
    }
  }
}
