package org.lectern.link.align;

import java.util.List;
import org.lectern.link.words.DocumentWords;

/**
 * A report, cut into units.
 *
 * @param words its words
 * @param units its units
 */
record ReportUnits(DocumentWords words, List<Unit> units) {}
