/**
 * What a publisher lets a site have of each text: the one place where the rest is taken away.
 *
 * <p>{@link org.lectern.rights.RightsStage} stands between linking, which needs whole texts, and
 * all stages that write. docs/decisions/0008-rights.md says what of a withheld text stays, and why.
 */
package org.lectern.rights;
