package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.i18n.Messages;
import org.lectern.render.StyleTokens.Scheme;

/**
 * The page of the design.
 *
 * @param sheet the address of the rules by which it shows tokens, from the root of the site
 * @param schemes the schemes, by their names in class names
 * @param colours the colours
 * @param sizes the sizes of type
 * @param spaces the steps of space
 * @param others all other tokens
 * @param groups the components
 */
record StyleGuideView(
    String sheet,
    List<String> schemes,
    List<ColourView> colours,
    List<TokenView> sizes,
    List<TokenView> spaces,
    List<TokenView> others,
    List<StyleGuide.GroupView> groups) {

  /** Text of at least this contrast passes level AA of WCAG 2.2. */
  private static final double TEXT = 4.5;

  /** Text of at least this contrast passes level AAA. */
  private static final double TEXT_AAA = 7;

  /** What is no text passes with this contrast. */
  private static final double GRAPHIC = 3;

  /**
   * A token.
   *
   * @param name its name in the style sheet, without the hyphens before it
   * @param value what it is, as written
   */
  record TokenView(String name, String value) {}

  /**
   * A colour.
   *
   * @param name its name in the style sheet, without the hyphens before it
   * @param inSchemes what it is in each scheme
   */
  record ColourView(String name, List<InScheme> inSchemes) {}

  /**
   * A colour in a scheme.
   *
   * @param scheme the name of the scheme
   * @param value what it is, as written
   * @param onPaper its contrast with the ground, in words; nothing for the ground itself
   * @param underInk that of the ink on it
   * @param passes which level of WCAG 2.2 it passes as text on the ground: {@code AAA}, {@code AA},
   *     {@code graphics} or nothing
   */
  record InScheme(
      String scheme, String value, Optional<String> onPaper, String underInk, String passes) {}

  static StyleGuideView of(StyleTokens tokens, StyleGuide guide, String sheet, Messages messages) {
    List<String> colours = tokens.colours();
    List<String> sizes = tokens.startingWith("--text-");
    List<String> spaces = tokens.startingWith("--space-");
    List<String> others = new ArrayList<>(tokens.names());
    List.of(colours, sizes, spaces).forEach(others::removeAll);
    return new StyleGuideView(
        sheet,
        List.of(Scheme.values()).stream().map(Scheme::label).toList(),
        colours.stream().map(name -> colour(name, tokens)).toList(),
        views(sizes, tokens),
        views(spaces, tokens),
        views(others, tokens),
        guide.groups(messages));
  }

  private static List<TokenView> views(List<String> names, StyleTokens tokens) {
    return names.stream()
        .map(name -> new TokenView(name.substring(2), tokens.value(name, Scheme.LIGHT)))
        .toList();
  }

  private static ColourView colour(String name, StyleTokens tokens) {
    List<InScheme> schemes = new ArrayList<>();
    for (Scheme scheme : Scheme.values()) {
      tokens
          .colour(name, scheme)
          .ifPresent(colour -> schemes.add(inScheme(name, colour, scheme, tokens)));
    }
    return new ColourView(name.substring(2), List.copyOf(schemes));
  }

  private static InScheme inScheme(
      String name, StyleTokens.Colour colour, Scheme scheme, StyleTokens tokens) {
    Optional<Double> paper =
        tokens
            .colour("--paper", scheme)
            .filter(ground -> !name.equals("--paper"))
            .map(colour::contrast);
    return new InScheme(
        scheme.label(),
        tokens.value(name, scheme),
        paper.map(StyleGuideView::ratio),
        tokens.colour("--ink", scheme).map(colour::contrast).map(StyleGuideView::ratio).orElse(""),
        paper.map(StyleGuideView::level).orElse(""));
  }

  private static String level(double contrast) {
    if (contrast >= TEXT_AAA) {
      return "AAA";
    }
    return contrast >= TEXT ? "AA" : contrast >= GRAPHIC ? "graphics" : "";
  }

  /** One decimal, cut: 4.49 is less than 4.5. */
  private static String ratio(double contrast) {
    return String.format(Locale.ROOT, "%.1f", Math.floor(contrast * 10) / 10);
  }
}
