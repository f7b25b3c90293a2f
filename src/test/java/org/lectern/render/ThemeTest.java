package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;

/** Which file of which theme is taken. */
class ThemeTest {
  private static final String STYLE = "assets/style.css";
  private static final String SEARCH = "pages/search.html";

  @TempDir Path folder;

  private void write(String path, String content) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), content);
  }

  private static String text(Theme theme, String path) {
    return new String(theme.file(path).orElseThrow().content(), StandardCharsets.UTF_8);
  }

  private static String sheet(Theme theme) {
    return new String(StyleSheet.of(theme).orElseThrow(), StandardCharsets.UTF_8);
  }

  @Test
  void aThemeHasTheStandardFilesWhereItHasNone() throws IOException {
    Outcome<Theme> plain = Theme.named("plain", folder, "templates");
    assertEquals(List.of(), plain.problems());
    assertNotEquals(sheet(Theme.standard()), sheet(plain.value()));
    assertEquals(
        List.of(STYLE), StyleSheet.files(plain.value()).stream().map(f -> f.path()).toList());
    assertEquals(text(Theme.standard(), SEARCH), text(plain.value(), SEARCH));
    assertFalse(plain.value().hasOwnScripts());
    assertEquals(
        "templates/themes/plain/assets/style.css", plain.value().file(STYLE).orElseThrow().shown());
  }

  @Test
  void otherThemesAreNoPartOfATheme() throws IOException {
    write("themes/mine/assets/style.css", "b{}");
    for (Theme theme :
        List.of(
            Theme.standard().with(folder, "templates"),
            Theme.named("plain", folder, "templates").value())) {
      assertTrue(theme.files().stream().noneMatch(f -> f.path().startsWith("themes/")));
    }
  }

  @Test
  void aThemeOfTheCorpusComesBeforeOursAndSingleFilesBeforeBoth() throws IOException {
    write("themes/plain/assets/style.css", "b{}");
    write(SEARCH, "mine");
    Theme theme = Theme.named("plain", folder, "templates").value().with(folder, "templates");
    assertEquals("b{}", text(theme, STYLE));
    assertEquals("mine", text(theme, SEARCH));
    assertEquals(
        "templates/themes/plain/assets/style.css", theme.file(STYLE).orElseThrow().shown());
  }

  @Test
  void anUnknownThemeIsSaidWithThoseThatThereAre() throws IOException {
    Outcome<Theme> wrong = Theme.named("plian", folder, "templates");
    Problem problem = wrong.problems().get(0);
    assertTrue(wrong.failed());
    assertEquals("there is no theme \"plian\"", problem.message());
    assertTrue(problem.hint().orElseThrow().startsWith("did you mean \"plain\"?"));
  }

  @Test
  void everyPageOfOursCanBeReplacedWithoutAWarning() throws IOException {
    for (Theme.ThemeFile page : Theme.standard().filesIn("pages")) {
      write(page.path(), "x");
    }
    assertEquals(List.of(), ThemeCheck.problems(Theme.standard().with(folder, "templates")));
  }

  @Test
  void aPartOfTheStyleSheetTakesThePlaceOfOursAndANewOneIsAdded() throws IOException {
    write("assets/style/10-tokens.css", ":root { --paper: #eee }");
    write("assets/style/99-mine.css", "/* mine */ .card { color: red; }");
    Theme theme = Theme.standard().with(folder, "templates");
    String sheet = sheet(theme);
    assertTrue(sheet.startsWith(":root{--paper:#eee}@font-face{"), sheet);
    assertTrue(sheet.endsWith("}.card{color:red}\n"), sheet);
    assertEquals(List.of(), ThemeCheck.problems(theme));
  }

  @Test
  void aPartBesideAWholeStyleSheetIsSaid() throws IOException {
    write("assets/style/99-mine.css", ".card { color: red; }");
    Theme theme = Theme.named("plain", folder, "templates").value().with(folder, "templates");
    assertFalse(sheet(theme).contains("color:red"));
    assertEquals(
        List.of("templates/assets/style/99-mine.css"),
        ThemeCheck.problems(theme).stream().map(p -> p.place().path()).toList());
  }
}
