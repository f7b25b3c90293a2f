package org.lectern.model;

/**
 * A page that a person wrote, in Markdown.
 *
 * @param path the file inside the corpus or the theme, for messages
 * @param slug its address: {@code about} is served at {@code about/}
 * @param title its title
 * @param markdown the body, without front matter
 */
public record Page(String path, String slug, String title, String markdown) {}
