package org.lectern.link.align;

import org.lectern.model.Span;

/**
 * A clause or sentence of a report, the smallest that is aligned.
 *
 * @param span its characters in the document's text
 * @param first its first word, in the words of its document
 * @param end one past its last word
 * @param paragraph the index of its paragraph
 * @param sentence the number of its sentence in the document
 * @param speaker the number of the person who says it, the same in all reports of an event, or -1
 *     where nobody is known to
 */
record Unit(Span span, int first, int end, int paragraph, int sentence, int speaker) {}
