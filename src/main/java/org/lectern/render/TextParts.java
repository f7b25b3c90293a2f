package org.lectern.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.model.Document;
import org.lectern.model.Mention;
import org.lectern.model.Paragraph;
import org.lectern.model.Section;
import org.lectern.model.Statement;

/**
 * The pages of a text that is too long for one. Where one ends depends on nothing but the document,
 * so that any page can link to the right one. A page begins with a paragraph, if possible with one
 * that begins a section.
 *
 * @param starts the first paragraph of each page that has text; one page at least
 * @param pages the number of the page, from 1, of each paragraph that is not on the first
 */
record TextParts(List<Paragraph> starts, Map<String, Integer> pages) {
  /**
   * About how many bytes of HTML a page's text has at most. With what surrounds it, with the notes
   * under its paragraphs, and with the ids of other pages' paragraphs, a page stays under 200,000.
   */
  private static final int MOST = 125_000;

  // What the elements take, as measured in pages of reports.
  private static final int PARAGRAPH = 130;
  private static final int STATEMENT = 95;
  private static final int MENTION = 60;
  private static final int ID = 18;

  /** How much of a page may be left empty so that the next begins with a section. */
  private static final double SLACK = 0.2;

  /** Copies the collections. */
  TextParts {
    starts = List.copyOf(starts);
    pages = Map.copyOf(pages);
  }

  static TextParts of(Document document) {
    List<Paragraph> paragraphs =
        document.paragraphs().stream().filter(p -> !p.span().isEmpty()).toList();
    int marks = document.statements().size() + document.mentions().size() + paragraphs.size();
    if (paragraphs.isEmpty() || 3L * document.text().length() + (long) PARAGRAPH * marks <= MOST) {
      return new TextParts(paragraphs.stream().limit(1).toList(), Map.of());
    }
    return cut(paragraphs, weights(document, paragraphs), sectionStarts(document, paragraphs));
  }

  /** About how many bytes of HTML each paragraph takes. */
  private static long[] weights(Document document, List<Paragraph> paragraphs) {
    long[] weights = new long[paragraphs.size()];
    for (int i = 0; i < weights.length; i++) {
      String text = paragraphs.get(i).span().of(document.text());
      weights[i] = PARAGRAPH + text.getBytes(StandardCharsets.UTF_8).length;
    }
    for (Statement statement : document.statements()) {
      weights[Paragraph.indexAt(paragraphs, statement.span().start())] += STATEMENT;
    }
    for (Mention mention : document.mentions()) {
      weights[Paragraph.indexAt(paragraphs, mention.span().start())] += MENTION;
    }
    return weights;
  }

  private static Set<Integer> sectionStarts(Document document, List<Paragraph> paragraphs) {
    Set<Integer> starts = new HashSet<>();
    for (Section section : document.sections()) {
      starts.add(Paragraph.indexAt(paragraphs, section.span().start()));
    }
    return starts;
  }

  private static TextParts cut(
      List<Paragraph> paragraphs, long[] weights, Set<Integer> sectionStarts) {
    // The first page has the ids of all the others' paragraphs, too.
    long ids = (long) ID * paragraphs.size();
    long total = ids;
    for (long weight : weights) {
      total += weight;
    }
    long pages = (total + MOST - 1) / MOST;
    long full = total / pages + MOST / 50;
    List<Paragraph> starts = new ArrayList<>(List.of(paragraphs.get(0)));
    Map<String, Integer> numbers = new HashMap<>();
    long filled = pages > 1 ? ids : 0;
    for (int i = 0; i < weights.length; i++) {
      boolean over = filled + weights[i] > full;
      boolean well = sectionStarts.contains(i) && filled > full * (1 - SLACK);
      if (pages > 1 && i > 0 && (over || well)) {
        starts.add(paragraphs.get(i));
        filled = 0;
      }
      filled += weights[i];
      if (starts.size() > 1) {
        numbers.put(paragraphs.get(i).id(), starts.size());
      }
    }
    return new TextParts(starts, numbers);
  }

  /** How many pages there are. */
  int count() {
    return Math.max(1, starts.size());
  }

  /** The number, from 1, of the page that has a place of the cleaned text. */
  int pageAt(int offset) {
    return starts.isEmpty() ? 1 : Paragraph.indexAt(starts, offset) + 1;
  }

  /** The number, from 1, of the page that has a paragraph; 1 if none has. */
  int pageOf(String paragraph) {
    return pages.getOrDefault(paragraph, 1);
  }
}
