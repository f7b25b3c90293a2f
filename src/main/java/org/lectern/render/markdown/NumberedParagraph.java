package org.lectern.render.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A paragraph with an address; it takes the place of flexmark's own in a document's tree. */
final class NumberedParagraph extends Block {
  private final ParagraphMarks marks;

  NumberedParagraph(ParagraphMarks marks) {
    this.marks = marks;
  }

  /** The opening tag and what stands before the text. */
  String open() {
    return marks.open();
  }

  /** The closing tag. */
  String close() {
    return "</" + marks.tag() + ">";
  }

  /** What stands behind the paragraph. */
  String after() {
    return marks.after();
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
