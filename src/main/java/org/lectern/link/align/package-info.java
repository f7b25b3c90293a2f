/** Passages of several reports of one event that say the same; docs/alignment.md has the method. */
package org.lectern.link.align;
