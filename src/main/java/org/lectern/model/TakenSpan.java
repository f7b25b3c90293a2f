package org.lectern.model;

/**
 * Characters of the source that became metadata and stand nowhere else, such as a title line.
 *
 * @param span the characters in the decoded source
 * @param field the metadata field that took them
 */
public record TakenSpan(Span span, String field) {}
