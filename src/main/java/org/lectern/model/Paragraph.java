package org.lectern.model;

import java.util.Optional;

/**
 * A paragraph of the cleaned text.
 *
 * @param id its address in the page, such as {@code p12}
 * @param span its characters in the cleaned text; no line break is among them
 * @param recovered whether the break before it is ours and not the source's
 * @param language a BCP 47 tag, where it is known to differ from the document's
 */
public record Paragraph(String id, Span span, boolean recovered, Optional<String> language) {}
