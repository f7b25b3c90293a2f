/** What every rule on a text starts from: its sentences, and the lists of words it looks up. */
package org.lectern.extract.text;
