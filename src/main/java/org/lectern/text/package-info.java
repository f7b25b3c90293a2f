/** Small rules on words that stages share. */
package org.lectern.text;
