package org.lectern.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.extract.clean.Cleaned;
import org.lectern.model.Paragraph;
import org.lectern.model.Section;
import org.lectern.model.Span;
import org.lectern.model.Statement;
import org.lectern.model.Structure;
import org.lectern.model.Structure.Block;

/** The parts of a document that its file's format marks, found again in the cleaned text. */
final class FormatParts {
  /** The rule of a statement whose speaker the format names. */
  static final String SPEECH = "format-speech";

  private FormatParts() {}

  /** The sections that the headings begin which the format marks. */
  static List<Section> sections(List<Block> marked, Cleaned cleaned) {
    List<Span> heads = new ArrayList<>();
    List<Integer> levels = new ArrayList<>();
    for (Block block : marked) {
      Optional<Span> span =
          cleaned.map().toText(block.span()).filter(s -> !s.of(cleaned.text()).isBlank());
      if (span.isPresent()) {
        heads.add(span.get());
        levels.add(block.heading());
      }
    }
    return sections(cleaned.text(), heads, depths(levels));
  }

  /** Levels without gaps: a heading below another is one deeper, however much smaller it is. */
  private static List<Integer> depths(List<Integer> levels) {
    List<Integer> open = new ArrayList<>();
    List<Integer> depths = new ArrayList<>();
    for (int level : levels) {
      while (!open.isEmpty() && open.get(open.size() - 1) >= level) {
        open.remove(open.size() - 1);
      }
      open.add(level);
      depths.add(open.size());
    }
    return depths;
  }

  private static List<Section> sections(String text, List<Span> heads, List<Integer> depths) {
    List<Section> sections = new ArrayList<>();
    int[] numbers = new int[heads.size() + 2];
    for (int i = 0; i < heads.size(); i++) {
      int depth = depths.get(i);
      numbers[depth]++;
      numbers[depth + 1] = 0;
      int next = i + 1;
      while (next < heads.size() && depths.get(next) > depth) {
        next++;
      }
      // Two characters before the next heading is the end of the paragraph before it.
      int end = next < heads.size() ? heads.get(next).start() - 2 : text.length();
      Span head = heads.get(i);
      sections.add(
          new Section(
              "s" + (i + 1),
              numbers[depth],
              depth,
              head.of(text),
              head,
              new Span(head.start(), Math.max(head.end(), end))));
    }
    return sections;
  }

  /** The statements of blocks whose speaker the format names, one a paragraph. */
  static List<Statement> statements(Structure structure, Cleaned cleaned) {
    List<Statement> statements = new ArrayList<>();
    for (Block block : structure.blocks()) {
      Optional<Span> span =
          block.speaker().isEmpty() ? Optional.empty() : cleaned.map().toText(block.span());
      span.ifPresent(
          s ->
              statements.add(
                  new Statement(
                      "",
                      block.speaker().get(),
                      Optional.empty(),
                      Statement.Directness.DIRECT,
                      s,
                      0.98,
                      SPEECH)));
    }
    return statements;
  }

  /** The paragraphs without a statement. */
  static List<Paragraph> outside(List<Statement> statements, List<Paragraph> paragraphs) {
    Set<Integer> starts =
        statements.stream().map(s -> s.span().start()).collect(Collectors.toSet());
    return paragraphs.stream().filter(p -> !starts.contains(p.span().start())).toList();
  }

  /** All statements in order, numbered anew. */
  static List<Statement> together(List<Statement> some, List<Statement> others) {
    List<Statement> all = new ArrayList<>(some);
    all.addAll(others);
    all.sort(Comparator.comparing(Statement::span));
    List<Statement> numbered = new ArrayList<>();
    for (Statement s : all) {
      String id = "said" + (numbered.size() + 1);
      numbered.add(
          new Statement(id, s.speaker(), s.verb(), s.kind(), s.span(), s.confidence(), s.rule()));
    }
    return numbered;
  }
}
