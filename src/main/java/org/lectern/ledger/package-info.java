/** Keeps the ids of paragraphs by their content, and reads and writes what is kept. Pure. */
package org.lectern.ledger;
