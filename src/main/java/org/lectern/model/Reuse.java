package org.lectern.model;

/**
 * A passage that returns in a later document.
 *
 * @param earlier where it stands first of the two
 * @param later where it returns
 * @param similarity from 0 to 1: the share of the words of the longer that the other has in order
 */
public record Reuse(Passage earlier, Passage later, double similarity) {}
