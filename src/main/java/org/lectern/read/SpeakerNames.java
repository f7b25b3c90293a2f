package org.lectern.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lectern.model.Format;
import org.lectern.model.Problem.Place;
import org.lectern.model.Source;
import org.lectern.model.Structure;
import org.lectern.model.Structure.Block;

/** The names of the speakers of a corpus in TEI, any of whose files may name those of another. */
final class SpeakerNames {
  private final Map<String, String> people = new HashMap<>();

  /** Adds the names of a file; one that is known by its id keeps the name that it has. */
  void add(Map<String, String> more) {
    more.forEach(people::putIfAbsent);
  }

  /**
   * The same sources with the names of the speakers in place of their ids.
   *
   * @param problems speakers without a name are told of here
   */
  List<Source> in(List<Source> sources, Problems problems) {
    List<Source> named = new ArrayList<>(sources.size());
    for (Source source : sources) {
      named.add(source.format() == Format.TEI ? named(source, problems) : source);
    }
    return named;
  }

  private Source named(Source source, Problems problems) {
    TreeSet<String> unknown = new TreeSet<>();
    Structure old = source.structure();
    List<Block> blocks =
        old.blocks().stream()
            .map(b -> new Block(b.heading(), b.speaker().map(s -> name(s, unknown)), b.pieces()))
            .toList();
    if (!unknown.isEmpty()) {
      problems.warning(
          Place.file(source.path()),
          "speakers of whom only the id is known: " + shortened(unknown),
          "have their names read, too: <person xml:id=\"...\"><persName> in any XML file of"
              + " the corpus");
    }
    return source.with(new Structure(blocks, old.omissions(), old.title()));
  }

  private String name(String speaker, TreeSet<String> unknown) {
    if (!speaker.startsWith("#")) {
      return speaker;
    }
    String id = speaker.substring(1);
    if (!people.containsKey(id)) {
      unknown.add(id);
    }
    return people.getOrDefault(id, id);
  }

  private static String shortened(TreeSet<String> ids) {
    String first = String.join(", ", ids.stream().limit(5).toList());
    return ids.size() > 5 ? first + " and " + (ids.size() - 5) + " more" : first;
  }
}
