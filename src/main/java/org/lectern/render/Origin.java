package org.lectern.render;

import org.lectern.model.Corpus;
import org.lectern.model.Document;

/**
 * What the evidence of a fact is quoted from.
 *
 * @param text the decoded source, in which the fact's support counts; empty where there is none
 * @param language the BCP 47 tag of its language
 */
record Origin(String text, String language) {
  static Origin of(Document document, Corpus corpus) {
    return new Origin(document.source().text(), DocumentCard.language(document, corpus));
  }
}
