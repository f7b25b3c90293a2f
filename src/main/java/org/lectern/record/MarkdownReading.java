package org.lectern.record;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import org.lectern.model.Span;
import org.lectern.record.MarkdownParagraph.Piece;

/** Collects the text of one parsed Markdown body. */
final class MarkdownReading {
  private final int bodyStart;
  private final List<MarkdownParagraph> paragraphs = new ArrayList<>();
  private List<Piece> pieces = new ArrayList<>();

  /**
   * @param bodyStart what to add to the parser's offsets
   */
  MarkdownReading(int bodyStart) {
    this.bodyStart = bodyStart;
  }

  List<MarkdownParagraph> read(Document document) {
    blocks(document);
    return paragraphs;
  }

  private void blocks(Node parent) {
    for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof Paragraph) {
        inlines(block);
        end(0);
      } else if (block instanceof Heading heading) {
        inlines(block);
        end(heading.getLevel());
      } else if (block instanceof FencedCodeBlock
          || block instanceof IndentedCodeBlock
          || block instanceof HtmlBlock) {
        lines(block);
      } else if (block instanceof TableRow) {
        cells(block);
        end(0);
      } else if (block instanceof Reference reference && isNote(reference.getReference())) {
        verbatim(block.getChars());
        end(0);
      } else if (!isNoText(block)) {
        if (block instanceof OrderedListItem item) {
          number(item);
        }
        blocks(block);
        end(0);
      }
    }
  }

  private static boolean isNoText(Node block) {
    return block instanceof HtmlCommentBlock
        || block instanceof Reference
        || block instanceof TableSeparator;
  }

  /** Whether a label is that of a footnote, as many dialects of Markdown have it. */
  private static boolean isNote(BasedSequence label) {
    return label.startsWith("^");
  }

  private void cells(Node row) {
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      inlines(cell);
      BasedSequence mark = cell instanceof TableCell c ? c.getClosingMarker() : BasedSequence.NULL;
      if (cell.getNext() != null && !mark.isEmpty() && !pieces.isEmpty()) {
        add(" ", mark);
      }
    }
  }

  /** The number of a list item is text: a reader may refer to it. */
  private void number(OrderedListItem item) {
    BasedSequence marker = item.getOpeningMarker();
    verbatim(marker);
    int gap = marker.length();
    if (item.hasChildren() && gap < item.getChars().length()) {
      add(" ", item.getChars().subSequence(gap, gap + 1));
    }
  }

  private void lines(Node block) {
    List<BasedSequence> lines =
        block instanceof com.vladsch.flexmark.util.ast.Block b
            ? b.getContentLines()
            : List.of(block.getChars());
    for (BasedSequence line : lines) {
      verbatim(line.trim());
      end(0);
    }
  }

  private void end(int heading) {
    if (!pieces.isEmpty()) {
      paragraphs.add(new MarkdownParagraph(heading, pieces));
      pieces = new ArrayList<>();
    }
  }

  private void inlines(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text
          || node instanceof RefNode ref && (!ref.isDefined() || isNote(ref.getReference()))) {
        unescaped(node.getChars());
      } else if (node instanceof HtmlEntity) {
        add(WellFormed.of(Escaping.unescapeHtml(node.getChars())), node.getChars());
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        add(" ", node.getChars());
      } else if (node instanceof Code code) {
        code(code.getText());
      } else if (node instanceof DelimitedLinkNode link) {
        verbatim(link.getText());
      } else if (node instanceof HtmlInline) {
        verbatim(node.getChars());
      } else if (!(node instanceof HtmlInlineComment)) {
        inlines(node);
      }
    }
  }

  /** Text with backslashes before punctuation, as CommonMark section 2.4 has it. */
  private void unescaped(BasedSequence chars) {
    int start = 0;
    for (int i = 0; i + 1 < chars.length(); i++) {
      if (chars.charAt(i) == '\\' && Escaping.ESCAPABLE_CHARS.indexOf(chars.charAt(i + 1)) >= 0) {
        verbatim(chars.subSequence(start, i));
        start = ++i;
      }
    }
    verbatim(chars.subSequence(start));
  }

  private void code(BasedSequence text) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        verbatim(text.subSequence(start, i));
        add(" ", text.subSequence(i, i + 1));
        start = i + 1;
      }
    }
    verbatim(text.subSequence(start));
  }

  private void verbatim(BasedSequence chars) {
    if (!chars.isEmpty()) {
      add(chars.toString(), chars);
    }
  }

  private void add(String text, BasedSequence source) {
    pieces.add(
        new Piece(
            text,
            new Span(bodyStart + source.getStartOffset(), bodyStart + source.getEndOffset())));
  }
}
