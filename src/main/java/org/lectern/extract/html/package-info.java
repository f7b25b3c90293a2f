/**
 * Saved web pages: which of a page's text is the article, what the rest of it is, and what the page
 * says of itself.
 *
 * <p>{@link org.lectern.extract.html.WebPage} is the way in. A {@link
 * org.lectern.extract.html.PageTree} measures the page; {@link
 * org.lectern.extract.html.Boilerplate}, {@link org.lectern.extract.html.MainContent} and {@link
 * org.lectern.extract.html.Trimmer} mark what is not of the article; {@link
 * org.lectern.extract.html.PageEdits} turns the marks into edits of the source.
 */
package org.lectern.extract.html;
