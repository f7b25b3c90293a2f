/** Work on all processors whose result does not depend on how many there are. */
package org.lectern.parallel;
