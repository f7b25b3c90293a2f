/**
 * Stage 2: a source becomes a document.
 *
 * <p>{@link org.lectern.extract.ExtractStage} draws the way: lines, head, furniture and rights,
 * repairs, paragraphs, then what the text says of itself. Rules give {@link
 * org.lectern.model.Inferred} values with the source characters that support them; a rule that
 * finds no support gives nothing.
 */
package org.lectern.extract;
