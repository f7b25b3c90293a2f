package org.lectern.render.markdown;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.block.DocumentPostProcessor;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.lectern.record.MarkdownBody;

/**
 * Gives the paragraphs of a parsed record their numbers and marks.
 *
 * <p>It holds the marks of one document, so one is made for each, beside the shared parser. It
 * relies on what {@link MarkdownBody} promises: each paragraph of text is one paragraph of Markdown
 * without inline markup.
 */
final class MarkPostProcessor extends DocumentPostProcessor {
  private final MarkdownBody body;
  private final List<ParagraphMarks> paragraphs;

  MarkPostProcessor(MarkdownBody body, List<ParagraphMarks> paragraphs) {
    this.body = body;
    this.paragraphs = paragraphs;
  }

  /**
   * @throws IllegalStateException if the tree is not that of the record's body
   */
  @Override
  public Document processDocument(Document document) {
    Iterator<ParagraphMarks> marks = paragraphs.iterator();
    for (Node block = document.getFirstChild(); block != null; ) {
      Node next = block.getNext();
      if (!(block instanceof Paragraph) || !marks.hasNext()) {
        throw new IllegalStateException("text became markup: " + block.getNodeName());
      }
      ParagraphMarks here = marks.next();
      NumberedParagraph numbered = new NumberedParagraph(here);
      block.insertBefore(numbered);
      new Nesting(numbered, here).fill(leaves(block, cuts(here)));
      block.unlink();
      block = next;
    }
    if (marks.hasNext()) {
      throw new IllegalStateException("a paragraph was lost: " + marks.next().open());
    }
    return document;
  }

  /** Where marks begin and end, in the Markdown. */
  private TreeSet<Integer> cuts(ParagraphMarks here) {
    TreeSet<Integer> cuts = new TreeSet<>();
    for (Mark mark : here.marks()) {
      cuts.add(body.offsetOf(mark.span().start()));
      cuts.add(body.offsetOf(mark.span().end()));
    }
    return cuts;
  }

  /** The paragraph's characters, in pieces that no mark begins or ends inside. */
  private static List<Node> leaves(Node paragraph, TreeSet<Integer> cuts) {
    List<Node> leaves = new ArrayList<>();
    for (Node child = paragraph.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      child.unlink();
      if (child instanceof HtmlEntity) {
        leaves.add(child);
      } else if (child instanceof Text) {
        cut(child.getChars(), cuts, leaves);
      } else {
        throw new IllegalStateException("text became markup: " + child.getNodeName());
      }
      child = next;
    }
    return leaves;
  }

  private static void cut(BasedSequence chars, TreeSet<Integer> cuts, List<Node> leaves) {
    int start = chars.getStartOffset();
    int end = chars.getEndOffset();
    int from = start;
    for (int cut : cuts.subSet(start, false, end, false)) {
      leaves.add(new Text(chars.subSequence(from - start, cut - start)));
      from = cut;
    }
    leaves.add(new Text(chars.subSequence(from - start)));
  }

  /** Puts leaves into the elements that are open at their place, splitting what overlaps. */
  private final class Nesting {
    private final ParagraphMarks paragraph;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Mark> open = new ArrayList<>();
    private final List<Mark> active = new ArrayList<>();
    private int coming;

    Nesting(NumberedParagraph root, ParagraphMarks paragraph) {
      this.paragraph = paragraph;
      nodes.add(root);
    }

    void fill(List<Node> leaves) {
      for (Node leaf : leaves) {
        moveTo(leaf.getStartOffset());
        nodes.get(nodes.size() - 1).appendChild(leaf);
      }
    }

    private void moveTo(int offset) {
      active.removeIf(mark -> body.offsetOf(mark.span().end()) <= offset);
      List<Mark> marks = paragraph.marks();
      List<Mark> begun = new ArrayList<>();
      while (coming < marks.size() && body.offsetOf(marks.get(coming).span().start()) <= offset) {
        begun.add(marks.get(coming++));
      }
      active.addAll(begun);
      int common = 0;
      while (common < open.size()
          && common < active.size()
          && open.get(common) == active.get(common)) {
        common++;
      }
      while (open.size() > common) {
        open.remove(open.size() - 1);
        nodes.remove(nodes.size() - 1);
      }
      for (Mark mark : List.copyOf(active.subList(common, active.size()))) {
        MarkNode node = new MarkNode(mark, begun.contains(mark));
        nodes.get(nodes.size() - 1).appendChild(node);
        nodes.add(node);
        open.add(mark);
      }
    }
  }
}
