/**
 * The last stage: files are gathered beside the output, checked, and put in its place.
 *
 * <p>{@link org.lectern.publish.Publisher} is the way in. docs/decisions/0001-swap.md says how one
 * site takes the place of another and what a kill at any moment leaves.
 */
package org.lectern.publish;
