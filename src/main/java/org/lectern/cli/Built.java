package org.lectern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.model.Corpus;
import org.lectern.model.Problem;
import org.lectern.publish.Publisher;

/**
 * How a build went.
 *
 * @param corpus what was understood, unless reading failed
 * @param site what was published; empty if an error forbade it
 * @param pages how many pages the site has
 * @param indexBytes how large its index is
 * @param problems all there is to tell, sorted
 */
record Built(
    Optional<Corpus> corpus,
    Optional<Publisher.Site> site,
    int pages,
    long indexBytes,
    List<Problem> problems) {
  Built {
    problems = problems.stream().sorted().distinct().toList();
  }

  /** The same with more to tell. */
  Built with(List<Problem> more) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more);
    return new Built(corpus, site, pages, indexBytes, all);
  }
}
