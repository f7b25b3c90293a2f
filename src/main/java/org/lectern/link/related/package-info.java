/** Documents of much the same content. */
package org.lectern.link.related;
