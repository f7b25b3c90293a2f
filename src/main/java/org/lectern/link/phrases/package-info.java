/** Formulations of several words that return, found by counting. */
package org.lectern.link.phrases;
