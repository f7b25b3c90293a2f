/**
 * Cleaning with nothing lost.
 *
 * <p>Every rule says what it wants as {@link org.lectern.extract.clean.Edit edits} of the source;
 * {@link org.lectern.extract.clean.Assembler} carries them out and keeps the account. So a rule can
 * be wrong, but it cannot lose a character.
 */
package org.lectern.extract.clean;
