/**
 * The words of the interface in languages: message files, the patterns in them, and how a language
 * writes numbers, dates and lists. Knows no stage and touches no files.
 */
package org.lectern.i18n;
