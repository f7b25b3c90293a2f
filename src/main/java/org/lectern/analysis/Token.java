package org.lectern.analysis;

/**
 * One searchable unit of a text: a word or two neighbouring CJK characters.
 *
 * @param term what the index has, see {@link WordKey}
 * @param stem what the forms of one word have in common
 * @param form the folded word
 * @param start offset of its first UTF-16 unit in the text
 * @param end offset after its last UTF-16 unit
 */
public record Token(String term, String stem, String form, int start, int end) {}
