package org.lectern.read.format;

import org.lectern.model.EmbeddedMetadata;
import org.lectern.model.Structure;

/**
 * A text as its format's reader gives it; the fields are those of {@link org.lectern.model.Source}.
 *
 * @param text the characters
 * @param bodyStart where the text begins in them
 * @param embedded what the format says of the whole
 * @param structure what it says of the parts
 */
public record FormattedText(
    String text, int bodyStart, EmbeddedMetadata embedded, Structure structure) {}
