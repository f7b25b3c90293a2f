/**
 * How documents hang together: the events that several report, the series these belong to, and the
 * people whom they name.
 *
 * <p>Everything is decided on sorted input, so that neither the order of the files nor a hash
 * decides an id, and candidates are found by keys, so that no step compares all with all.
 */
package org.lectern.link;
