/**
 * Dates as constraints.
 *
 * <p>{@link org.lectern.extract.date.DateScanner} reads what a text says; {@link
 * org.lectern.extract.date.DateSolver} adds what follows from weekdays, from the document's own
 * date and from {@link org.lectern.extract.date.NamedFacts named dated facts}. {@link
 * org.lectern.extract.date.RelativeScanner} and {@link org.lectern.extract.date.RelativeSolver} do
 * the same for what a text gives by its distance from its own day. No clock is used.
 */
package org.lectern.extract.date;
