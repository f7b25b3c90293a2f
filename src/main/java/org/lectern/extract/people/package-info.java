/**
 * Who and what a text names, who says what, and who took part in what it tells.
 *
 * <p>Three pure functions on a {@link org.lectern.extract.people.TokenizedText}: {@link
 * org.lectern.extract.people.MentionFinder}, {@link org.lectern.extract.people.StatementFinder} and
 * {@link org.lectern.extract.people.ParticipantFinder}. They work by rules on word lists that lie
 * beside this package as resources; there is no trained model. A capitalised sequence is a person
 * only by evidence: an authority file, an office or an address before it, an apposition that gives
 * an office, a reporting verb behind it, a list of those present, or the shape of the name itself.
 */
package org.lectern.extract.people;
