package org.lectern.extract.clean;

/**
 * Where a paragraph begins.
 *
 * @param offset the offset of its first character in the decoded source
 * @param recovered whether the break is ours and not the source's
 */
public record Break(int offset, boolean recovered) {}
