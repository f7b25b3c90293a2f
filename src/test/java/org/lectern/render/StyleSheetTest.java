package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a style sheet is shipped, and that ours can be set from right to left. */
class StyleSheetTest {
  private static final Pattern PHYSICAL =
      Pattern.compile(
          "(?:^|[{;])((?:margin|padding|border|scroll-margin|scroll-padding)-(?:top|right|bottom|left)"
              + "[a-z-]*|top|right|bottom|left):|(?:float|clear|text-align):(?:left|right)"
              + "|(?:^|[{;])(?:margin|padding|inset):[^ ;}]+ [^ ;}]+ [^ ;}]+ [^ ;}()!]+[;}]");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a  ,\tb { color : red ; }|a,b{color :red}",
        "a :hover { width: calc(1px + 2px); }|a :hover{width:calc(1px + 2px)}",
        "a { content: \"–  { \" / \"\"; }|a{content:\"–  { \" / \"\"}",
        "a { content: \"\\\"  \"; } /* gone */|a{content:\"\\\"  \"}",
        "/*! kept  */ a{}|/*! kept  */ a{}",
        "a { background: url( x y.png ) }|a{background:url( x y.png )}",
        "@media (min-width: 2rem) and (x) { .a .b > c + d { top: 0 } }"
            + "|@media (min-width:2rem) and (x){.a .b > c + d{top:0}}",
        "a { b: c } /* never closed|a{b:c}",
        "a { content: \"never closed|a{content:\"never closed",
      })
  void whatMeansNothingIsNotShipped(String css, String compact) {
    assertEquals(compact, StyleSheet.compact(css).strip());
    assertEquals(compact, StyleSheet.compact(compact).strip());
  }

  @Test
  void oursNameNoSideOfThePaper() throws IOException {
    List<String> found = new ArrayList<>();
    for (Theme theme :
        List.of(Theme.standard(), Theme.named("plain", folder, "templates").value())) {
      for (Theme.ThemeFile file : StyleSheet.files(theme)) {
        // The sheet of paper has sides of its own, whatever is printed on it.
        String css = StyleSheet.compact(StyleSheet.text(List.of(file)));
        Matcher physical = PHYSICAL.matcher(css.replaceAll("@page\\{[^}]*}", ""));
        while (physical.find()) {
          found.add(file.path() + ": " + physical.group());
        }
      }
    }
    assertEquals(List.of(), found);
  }
}
