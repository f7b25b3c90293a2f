/**
 * The first stage: a folder of files becomes a {@link org.lectern.model.CorpusInput}.
 *
 * <p>{@link org.lectern.read.CorpusReader} is the way in. Whatever a folder holds, reading ends
 * with a value and a list of problems; no input throws.
 */
package org.lectern.read;
