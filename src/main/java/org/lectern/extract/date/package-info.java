/**
 * Dates as constraints.
 *
 * <p>{@link org.lectern.extract.date.DateScanner} reads what a text says; {@link
 * org.lectern.extract.date.DateSolver} adds what follows from weekdays, from the document's own
 * date and from {@link org.lectern.extract.date.NamedFacts named dated facts}. No clock is used.
 */
package org.lectern.extract.date;
