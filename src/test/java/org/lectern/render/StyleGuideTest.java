package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.extract.ExtractStage;
import org.lectern.link.LinkStage;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusInput;
import org.lectern.model.Page;
import org.lectern.read.CorpusReader;
import org.lectern.render.StyleTokens.Colour;
import org.lectern.render.StyleTokens.Scheme;

/** The page of the design has all of the design. */
class StyleGuideTest {
  private static final Pattern CLASS = Pattern.compile("\\.(-?[a-z][a-z0-9-]*)");

  /** Where components stand, and what the example corpus is too small or too silent for. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "body",
          "list-page",
          "listing",
          "listed",
          "browse",
          "bar-key",
          "because",
          "gap",
          "capitals",
          "hosts");

  @TempDir static Path folder;
  private static MemoryFiles out;
  private static Document page;

  @BeforeAll
  static void render() throws IOException {
    out = new MemoryFiles();
    assertEquals(List.of(), new RenderStage(Drafts.theme()).withStyleGuide().render(seeds(), out));
    page = out.page("styleguide/index.html");
  }

  /** The example corpus, with a page that has all components for Markdown. */
  private static Corpus seeds() throws IOException {
    CorpusInput read = CorpusReader.read(Path.of("seeds")).value();
    Page written =
        new Page(
            "pages/all.md",
            "all",
            "All",
            """
            {{ statistics() }}

            {{ timeline() }}

            {{ documents(limit=2, openings=true) }}

            {{ quote("002_bcb90129e2034eb1", "p4") }}

            {{ figure("icon.svg", caption="An icon", alt="An icon") }}
            """);
    CorpusInput input =
        new CorpusInput(read.settings(), read.authority(), read.sources(), List.of(written));
    ExtractStage extract = new ExtractStage(input.settings(), input.authority());
    return new LinkStage()
        .apply(input, input.sources().stream().map(s -> extract.apply(s).value()).toList())
        .value();
  }

  private static String sheet(Theme theme) {
    return new String(StyleSheet.of(theme).orElseThrow(), StandardCharsets.UTF_8);
  }

  @Test
  void onlyASiteThatIsAskedForItHasIt() throws IOException {
    MemoryFiles plain = SiteStructureTest.render(SeedCorpus.build());
    assertTrue(plain.files.keySet().stream().noneMatch(path -> path.startsWith("styleguide")));
  }

  @Test
  void everyTokenIsOnThePage() {
    List<String> tokens = StyleTokens.of(sheet(Theme.standard())).names();
    assertTrue(tokens.size() > 35, tokens::toString);
    Set<String> shown = Set.copyOf(page.select("th > code").eachText());
    assertEquals(List.of(), tokens.stream().filter(t -> !shown.contains(t)).toList());
  }

  @Test
  void everyClassOfTheComponentsIsOnThePage() {
    Set<String> shown = new TreeSet<>();
    page.select("[class]").forEach(element -> shown.addAll(element.classNames()));
    List<String> missing = new ArrayList<>();
    for (Theme.ThemeFile part : StyleSheet.parts(Theme.standard())) {
      if (part.path().matches("assets/style/4[0-9]-.*")) {
        String selectors =
            StyleSheet.compact(StyleSheet.text(List.of(part))).replaceAll("\\{[^{}]*}", " ");
        Matcher name = CLASS.matcher(selectors.replaceAll("@[^{]*\\{", " "));
        while (name.find()) {
          // Of what is numbered, such as how full a year is, one will do.
          String stem = name.group(1).replaceFirst("-[0-9]$", "-[0-9]");
          if (shown.stream().noneMatch(one -> one.matches(stem))
              && !ELSEWHERE.contains(name.group(1))) {
            missing.add(part.path() + ": " + name.group(1));
          }
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyPartialThatPagesShareIsOnThePage() {
    Set<String> shown = new TreeSet<>();
    page.select("[class]").forEach(element -> shown.addAll(element.classNames()));
    Pattern first = Pattern.compile("<[a-z]+[^>]* class=\"([a-z-]+)");
    List<String> missing = new ArrayList<>();
    for (Theme.ThemeFile partial : Theme.standard().filesIn("partials")) {
      Matcher outermost = first.matcher(StyleSheet.text(List.of(partial)));
      if (outermost.find()
          && !shown.contains(outermost.group(1))
          && !ELSEWHERE.contains(outermost.group(1))) {
        missing.add(partial.path());
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void specimensAreTakenFromThePagesThatTheyName() {
    List<Element> specimens = page.select(".guide-specimen:has(.specimen a)");
    assertTrue(specimens.size() > 25, () -> "specimens: " + specimens.size());
    for (Element specimen : specimens) {
      String href = specimen.selectFirst(".specimen a").attr("href").replaceFirst("^\\.\\./", "");
      Document source = out.page(href + "index.html");
      assertFalse(
          source.select(specimen.selectFirst(".specimen code").text()).isEmpty(),
          specimen::toString);
    }
    page.select(".guide-both a[href]")
        .forEach(a -> assertTrue(a.attr("href").matches("(\\.\\./|https:).*"), a::toString));
  }

  @Test
  void textCanBeReadInEveryScheme() throws IOException {
    for (Theme theme :
        List.of(Theme.standard(), Theme.named("plain", folder, "templates").value())) {
      StyleTokens tokens = StyleTokens.of(sheet(theme));
      for (Scheme scheme : Scheme.values()) {
        // Where a theme has no ground of its own, it has the browser's.
        Colour ground = tokens.colour("--paper", scheme).orElse(paper(scheme));
        for (String text : List.of("--ink", "--soft", "--rubric")) {
          Optional<Double> contrast = tokens.colour(text, scheme).map(ground::contrast);
          double least = scheme.label().contains("contrast") && !text.equals("--rubric") ? 7 : 4.5;
          assertTrue(
              contrast.isEmpty() || contrast.get() >= least, text + " in " + scheme + contrast);
        }
        tokens
            .startingWith("--by-")
            .forEach(
                mark ->
                    assertTrue(
                        tokens.colour(mark, scheme).orElseThrow().contrast(ground) >= 3,
                        mark + " in " + scheme));
      }
    }
  }

  private static Colour paper(Scheme scheme) {
    return scheme.isDark() ? new Colour(18, 18, 18) : new Colour(255, 255, 255);
  }

  @Test
  void tokensAreReadInAllSchemes() {
    StyleTokens tokens =
        StyleTokens.of(
            StyleSheet.compact(
                """
                :root { --ink: #000; --soft: light-dark(#555, #aaa); --gap: 1rem; }
                @media (prefers-color-scheme: dark) { :root { --ink: #fff } }
                @media (prefers-contrast: more) { :root { --soft: var(--ink); } }
                @media print { :root { --ink: #123; } }
                """));
    assertEquals(List.of("--ink", "--soft", "--gap"), tokens.names());
    assertEquals(List.of("--ink", "--soft"), tokens.colours());
    assertEquals(
        "#000 #fff #000 #fff",
        schemes().map(s -> tokens.value("--ink", s)).collect(Collectors.joining(" ")));
    assertEquals(
        "#555 #aaa #000 #fff",
        schemes().map(s -> tokens.value("--soft", s)).collect(Collectors.joining(" ")));
  }

  private static Stream<Scheme> schemes() {
    return List.of(Scheme.values()).stream();
  }

  /** The examples of WCAG's own technique G18 and the extremes of the formula. */
  @Test
  void contrastIsThatOfTheGuidelines() {
    Colour black = Colour.parse("#000").orElseThrow();
    Colour white = Colour.parse("#ffffff").orElseThrow();
    assertEquals(21, black.contrast(white), 1e-9);
    assertEquals(1, white.contrast(white), 1e-9);
    assertEquals(4.54, Colour.parse("#767676").orElseThrow().contrast(white), 0.005);
    assertEquals(Optional.empty(), Colour.parse("Canvas"));
  }
}
