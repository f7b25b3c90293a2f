/**
 * The domain model: what a corpus, a document and a fact about it are.
 *
 * <p>Immutable records without behaviour that touches files, clocks or libraries. This package
 * depends on nothing but {@code java.base}, and every stage depends on it; {@code PackageRulesTest}
 * holds both. Unknown values are {@link java.util.Optional#empty() empty}, never empty strings.
 *
 * <p>Offsets are UTF-16 code units. They count either in the decoded source ({@link
 * org.lectern.model.Source#text()}) or in the cleaned text ({@link
 * org.lectern.model.Document#text()}); each member says which.
 */
package org.lectern.model;
