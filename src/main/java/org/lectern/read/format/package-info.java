/**
 * Files with a format of their own: TEI, DOCX, EPUB and PDF. Each reader gives the characters, the
 * parts that the format marks and what it says of the whole; what is wrong is a problem with its
 * place. Nothing is fetched, and what a file claims of its size is not believed.
 */
package org.lectern.read.format;
