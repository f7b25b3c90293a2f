package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import org.lectern.i18n.MessageCatalog;
import org.lectern.i18n.Messages;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.text.NearNames;

/** Which languages the site's own words are in. */
final class InterfaceLanguages {
  private static final Place CORPUS = Place.file("corpus.yaml");

  private InterfaceLanguages() {}

  /**
   * The languages, the main one first, at least one.
   *
   * @return with an error for each that there are no messages of, and a warning for each that has
   *     some only in English
   */
  static Outcome<List<Messages>> of(CorpusSettings settings, MessageCatalog catalog) {
    List<Problem> problems = new ArrayList<>();
    List<Messages> languages = new ArrayList<>();
    for (String asked : asked(settings, catalog)) {
      if (catalog.of(asked).isEmpty()) {
        problems.add(
            Problem.error(
                CORPUS,
                "there are no messages in the language \"" + asked + "\"",
                NearNames.hint(asked, catalog.languages())
                    + "; your own lie in templates/messages/"
                    + asked
                    + ".properties"));
      }
      catalog.of(asked).ifPresent(languages::add);
      List<String> missing = catalog.missing(asked);
      if (!missing.isEmpty()) {
        problems.add(
            Problem.warning(
                Place.file("templates/messages/" + asked + ".properties"),
                missing.size() + " messages are missing and shown in English",
                "add " + String.join(", ", missing)));
      }
    }
    if (languages.isEmpty()) {
      languages.add(catalog.of(MessageCatalog.ENGLISH).orElseThrow());
    }
    return new Outcome<>(List.copyOf(languages), problems);
  }

  private static List<String> asked(CorpusSettings settings, MessageCatalog catalog) {
    return settings.interfaces().isEmpty()
        ? List.of(catalog.nearest(settings.language()).orElse(MessageCatalog.ENGLISH))
        : settings.interfaces();
  }
}
