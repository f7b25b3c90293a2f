package org.lectern.extract.clean;

import org.lectern.model.Reason;
import org.lectern.model.Span;

/**
 * What a rule wants done to a stretch of the source.
 *
 * @param span the stretch, in the decoded source; empty only for an insertion
 * @param type what to do
 * @param after for a repair, what to write instead
 * @param rule the rule that wants it; for {@link Type#TAKE} the metadata field
 * @param reason for a removal, why; else empty words
 */
public record Edit(Span span, Type type, String after, String rule, Reason reason) {

  private static final Reason NONE = Reason.of("");

  /** What can be done. */
  public enum Type {
    REMOVE,
    REPAIR,
    TAKE
  }

  /** Leave a stretch out of the text. */
  public static Edit remove(Span span, String rule, Reason reason) {
    return new Edit(span, Type.REMOVE, "", rule, reason);
  }

  /** Leave a stretch out of the text for a reason into which nothing is filled. */
  public static Edit remove(Span span, String rule, String reason) {
    return remove(span, rule, Reason.of(reason));
  }

  /** Write something else in its place. */
  public static Edit repair(Span span, String after, String rule) {
    return new Edit(span, Type.REPAIR, after, rule, NONE);
  }

  /** Make it metadata. */
  public static Edit take(Span span, String field) {
    return new Edit(span, Type.TAKE, "", field, NONE);
  }
}
