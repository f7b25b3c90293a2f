package org.lectern.render.markdown;

import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A piece of a {@link Mark} in the tree: a statement, a mention or a role. */
final class MarkNode extends Node implements DoNotDecorate {
  private final Mark mark;
  private final boolean first;

  /**
   * @param mark what it is a piece of
   * @param first whether no piece of it came before
   */
  MarkNode(Mark mark, boolean first) {
    this.mark = mark;
    this.first = first;
  }

  /** The opening tag. */
  String open() {
    return mark.open(first);
  }

  /** The closing tag. */
  String close() {
    return "</" + mark.tag() + '>';
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
