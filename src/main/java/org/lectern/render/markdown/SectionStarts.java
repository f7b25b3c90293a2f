package org.lectern.render.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.model.Document;
import org.lectern.model.Paragraph;
import org.lectern.model.Section;
import org.lectern.model.Span;

/** The paragraphs of a document in which sections begin, and which of them are all heading. */
final class SectionStarts {
  /** What is longer reads as a sentence, whatever it heads. */
  private static final int LONGEST_HEADING = 160;

  /** What ends with a full stop does so from this length on. */
  private static final int SENTENCE = 40;

  /** The page's title is the {@code h1}; HTML has no heading below the {@code h6}. */
  private static final int HIGHEST = 2;

  private static final int DEEPEST = 6;

  private final Map<Paragraph, List<Section>> sections = new HashMap<>();
  private final Map<Paragraph, Integer> headings = new HashMap<>();

  SectionStarts(Document document) {
    Deque<Section> around = new ArrayDeque<>();
    for (Section section : document.sections()) {
      List<Paragraph> all = document.paragraphs();
      Paragraph paragraph = all.get(Paragraph.indexAt(all, section.span().start()));
      sections.computeIfAbsent(paragraph, p -> new ArrayList<>()).add(section);
      if (isHeading(paragraph.span(), section.headingSpan(), document.text())) {
        while (!around.isEmpty() && !around.peek().span().contains(section.span())) {
          around.pop();
        }
        headings.put(paragraph, Math.min(HIGHEST + around.size(), DEEPEST));
        around.push(section);
      }
    }
  }

  /** Nothing but a stop or a colon may stand behind the heading, and only its number before it. */
  private static boolean isHeading(Span paragraph, Span heading, String text) {
    return paragraph.contains(heading)
        && paragraph.length() <= LONGEST_HEADING
        && !isSentence(paragraph.of(text))
        && text.substring(heading.end(), paragraph.end())
            .codePoints()
            .noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isSentence(String words) {
    return words.endsWith("。") || words.endsWith(".") && words.length() >= SENTENCE;
  }

  /** The sections that begin in a paragraph, in order. */
  List<Section> in(Paragraph paragraph) {
    return sections.getOrDefault(paragraph, List.of());
  }

  /**
   * The name of a paragraph's element: {@code p}, or {@code h2} to {@code h6} if it is all heading.
   * The depth is that among such headings, so that none is skipped.
   */
  String tag(Paragraph paragraph) {
    Integer depth = headings.get(paragraph);
    return depth == null ? "p" : "h" + depth;
  }
}
