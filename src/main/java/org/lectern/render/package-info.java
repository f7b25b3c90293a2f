/**
 * The render stage: a corpus to pages.
 *
 * <p>Each page kind has a view, a small record that says what its template may use, and a template
 * of the same name in {@code templates/pages/}. Views hold text, never markup, except where a
 * component is a {@code SafeString}; templates escape all else.
 */
package org.lectern.render;
