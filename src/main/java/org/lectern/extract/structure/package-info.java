/** Paragraphs that a scraper ran together, and sections. */
package org.lectern.extract.structure;
