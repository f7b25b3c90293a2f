/**
 * A corpus as data: JSON Lines, CSV, downloads of each document, feeds and what crawlers read.
 *
 * <p>{@link org.lectern.export.ExportStage} writes all of it; {@link
 * org.lectern.export.DocumentJson} is also what {@code inspect --json} prints. {@code
 * data/README.md}, written beside the data, documents every field.
 */
package org.lectern.export;
