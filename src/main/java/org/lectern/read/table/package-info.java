/** Tables of texts: the rows of CSV and JSON Lines, with the place of every cell. */
package org.lectern.read.table;
