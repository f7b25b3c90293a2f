package org.lectern.model;

/**
 * Characters of the source that are not in the cleaned text, and why.
 *
 * @param span the characters in the decoded source
 * @param reason why, as a phrase such as {@code copyright notice, kept as the rights statement}
 * @param rule the rule that removed them
 * @param text the characters themselves
 */
public record Removal(Span span, Reason reason, String rule, String text) {}
