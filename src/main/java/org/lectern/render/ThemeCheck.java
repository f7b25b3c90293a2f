package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.text.NearNames;

/** Finds files of a publisher's theme that no page uses, most likely because of a wrong name. */
final class ThemeCheck {
  private static final String PAGES = "pages/";

  private ThemeCheck() {}

  static List<Problem> problems(Theme theme) {
    List<String> known = Theme.standard().filesIn("pages").stream().map(ThemeCheck::name).toList();
    List<Problem> problems = new ArrayList<>();
    for (Theme.ThemeFile file : theme.filesIn("pages")) {
      String name = name(file);
      if (!file.ours() && name.endsWith(".html") && !known.contains(name)) {
        problems.add(
            Problem.warning(
                Place.file(file.shown()),
                "this template replaces none and is not used",
                NearNames.hint(name, known)));
      }
    }
    StyleSheet.parts(theme).stream()
        .filter(part -> !part.ours() && !StyleSheet.files(theme).contains(part))
        .map(
            part ->
                Problem.warning(
                    Place.file(part.shown()),
                    "this part of the style sheet is not used",
                    "the theme has a whole one, assets/style.css: write it into that, or leave"
                        + " that out"))
        .forEach(problems::add);
    return problems;
  }

  private static String name(Theme.ThemeFile page) {
    return page.path().substring(PAGES.length());
  }
}
