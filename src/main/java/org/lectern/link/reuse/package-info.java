/** Passages that return in later documents. */
package org.lectern.link.reuse;
