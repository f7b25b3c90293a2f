/**
 * From Markdown to HTML, through flexmark and the project's own flexmark extension.
 *
 * <p>{@link org.lectern.render.markdown.MarkdownRenderer} is the one entry. Document text and pages
 * that people write take different ways: text is data and any character of it survives, a page is
 * markup and what it may do is limited.
 */
package org.lectern.render.markdown;
