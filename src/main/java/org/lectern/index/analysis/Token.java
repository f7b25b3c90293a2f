package org.lectern.index.analysis;

/**
 * One searchable unit of a text.
 *
 * @param term the folded word, or two neighbouring CJK characters
 * @param start offset of its first UTF-16 unit in the text
 * @param end offset after its last UTF-16 unit
 */
public record Token(String term, int start, int end) {}
