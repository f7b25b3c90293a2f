package org.lectern.model;

import java.util.List;

/**
 * A corpus folder, read.
 *
 * @param settings what {@code corpus.yaml} says
 * @param authority the program's own authority files and the corpus's together
 * @param sources the texts, by id
 * @param pages the pages that people wrote, by slug
 */
public record CorpusInput(
    CorpusSettings settings, Authority authority, List<Source> sources, List<Page> pages) {
  /** Copies the lists. */
  public CorpusInput {
    sources = List.copyOf(sources);
    pages = List.copyOf(pages);
  }
}
