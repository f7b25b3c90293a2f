package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.text.NearNames;

/** Finds files of a publisher's theme that no page uses, most likely because of a wrong name. */
final class ThemeCheck {
  private static final String PAGES = "pages/";
  private static final List<String> KNOWN =
      List.of(
          "404.html",
          "compare.html",
          "data.html",
          "document.html",
          "documents.html",
          "event.html",
          "events.html",
          "home.html",
          "listing.html",
          "page.html",
          "people.html",
          "person.html",
          "phrase.html",
          "phrases.html",
          "search.html");

  private ThemeCheck() {}

  static List<Problem> problems(Theme theme) {
    List<Problem> problems = new ArrayList<>();
    for (Theme.ThemeFile file : theme.filesIn("pages")) {
      String name = file.path().substring(PAGES.length());
      if (!file.ours() && name.endsWith(".html") && !KNOWN.contains(name)) {
        problems.add(
            Problem.warning(
                Place.file(file.shown()),
                "this template replaces none and is not used",
                NearNames.hint(name, KNOWN)));
      }
    }
    return problems;
  }
}
