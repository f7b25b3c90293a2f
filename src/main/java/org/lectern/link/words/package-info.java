/** The words of a corpus as numbers, for the parts of linking that count and compare them. */
package org.lectern.link.words;
