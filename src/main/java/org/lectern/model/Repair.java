package org.lectern.model;

/**
 * A place where the cleaned text differs from the source, reversibly: writing {@code before} back
 * in place of {@code after} gives the source again.
 *
 * @param span the replaced characters in the decoded source; empty for an insertion
 * @param before the characters at {@code span}
 * @param after what stands in the cleaned text instead
 * @param textStart where {@code after} begins in the cleaned text
 * @param rule the rule that repaired, such as {@code glued-sentence}
 */
public record Repair(Span span, String before, String after, int textStart, String rule) {}
