package org.lectern.extract.clean;

import org.lectern.model.Span;

/**
 * What a rule wants done to a stretch of the source.
 *
 * @param span the stretch, in the decoded source; empty only for an insertion
 * @param type what to do
 * @param after for a repair, what to write instead
 * @param rule the rule that wants it; for {@link Type#TAKE} the metadata field
 * @param reason for a removal, the reason to show
 */
public record Edit(Span span, Type type, String after, String rule, String reason) {

  /** What can be done. */
  public enum Type {
    REMOVE,
    REPAIR,
    TAKE
  }

  /** Leave a stretch out of the text. */
  public static Edit remove(Span span, String rule, String reason) {
    return new Edit(span, Type.REMOVE, "", rule, reason);
  }

  /** Write something else in its place. */
  public static Edit repair(Span span, String after, String rule) {
    return new Edit(span, Type.REPAIR, after, rule, "");
  }

  /** Make it metadata. */
  public static Edit take(Span span, String field) {
    return new Edit(span, Type.TAKE, "", field, "");
  }
}
