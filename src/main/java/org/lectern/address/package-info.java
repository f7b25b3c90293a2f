/** Where the pages and files of a site lie. All stages that link or write take it from here. */
package org.lectern.address;
