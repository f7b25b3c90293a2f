/**
 * The Markdown record of a document: written for download, edited by people, and read back.
 *
 * <p>Text is data. {@link org.lectern.record.MarkdownBody} writes any text so that Markdown gives
 * back the same characters, and {@link org.lectern.record.MarkdownText} reads a body, also one that
 * a person has edited with real markup. Pure functions; nothing here touches files.
 */
package org.lectern.record;
