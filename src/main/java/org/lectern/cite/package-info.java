/**
 * How to cite a document: plain text, BibTeX, RIS and CSL-JSON.
 *
 * <p>Only what is known is written; what an entry would need and nobody knows stays out. Pure
 * functions; nothing here touches files.
 */
package org.lectern.cite;
