package org.lectern.model;

/**
 * A part of a document that the text itself numbers or heads.
 *
 * @param id its address in the page, such as {@code s3}
 * @param number its ordinal among its siblings, from 1
 * @param level 1 for a part of the document, 2 for a part of that, and so on
 * @param heading the words that head it, for a table of contents
 * @param headingSpan those words in the cleaned text
 * @param span all of it in the cleaned text, heading included
 */
public record Section(
    String id, int number, int level, String heading, Span headingSpan, Span span) {}
