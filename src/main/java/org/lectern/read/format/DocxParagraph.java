package org.lectern.read.format;

/**
 * A paragraph of a DOCX file.
 *
 * @param words what it says, not blank
 * @param heading the level of a heading, or 0
 * @param title whether it is the title
 */
record DocxParagraph(String words, int heading, boolean title) {}
