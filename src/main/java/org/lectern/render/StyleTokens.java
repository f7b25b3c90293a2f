package org.lectern.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The custom properties that a style sheet sets on {@code :root}, in each scheme that a reader's
 * system can ask for.
 *
 * @param values for each scheme, what each property is in it, in the order of the style sheet
 */
record StyleTokens(Map<Scheme, Map<String, String>> values) {

  /** What a reader's system asks for. */
  enum Scheme {
    LIGHT(""),
    DARK("(prefers-color-scheme:dark)"),
    CONTRAST("(prefers-contrast:more)"),
    DARK_CONTRAST("");

    private final String query;

    Scheme(String query) {
      this.query = query;
    }

    /** Its name in class names. */
    String label() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    boolean isDark() {
      return this == DARK || this == DARK_CONTRAST;
    }
  }

  private static final Pattern ROOT = Pattern.compile("(?:@media ([^{}]+)\\{)?:root\\{([^{}]*)}");
  private static final Pattern PROPERTY = Pattern.compile("(--[a-z0-9-]+):([^;]+)");
  private static final Pattern REFERENCE = Pattern.compile("var\\((--[a-z0-9-]+)\\)");
  private static final Pattern LIGHT_DARK =
      Pattern.compile("light-dark\\(([^(),]+),\\s*([^(),]+)\\)");
  private static final int MOST_REFERENCES = 10;

  /** The tokens of a style sheet, which is read as {@link StyleSheet#compact} writes it. */
  static StyleTokens of(String css) {
    Map<String, Map<String, String>> byQuery = new LinkedHashMap<>();
    Matcher block = ROOT.matcher(css);
    while (block.find()) {
      String query = Optional.ofNullable(block.group(1)).orElse("");
      Matcher property = PROPERTY.matcher(block.group(2));
      while (property.find()) {
        byQuery
            .computeIfAbsent(query, x -> new LinkedHashMap<>())
            .put(property.group(1), property.group(2).strip());
      }
    }
    Map<Scheme, Map<String, String>> values = new LinkedHashMap<>();
    for (Scheme scheme : Scheme.values()) {
      Map<String, String> all = new LinkedHashMap<>(byQuery.getOrDefault("", Map.of()));
      for (Scheme part : parts(scheme)) {
        all.putAll(byQuery.getOrDefault(part.query, Map.of()));
      }
      Map<String, String> resolved = new LinkedHashMap<>();
      all.keySet().forEach(name -> resolved.put(name, resolved(name, all, scheme.isDark())));
      values.put(scheme, resolved);
    }
    return new StyleTokens(values);
  }

  private static List<Scheme> parts(Scheme scheme) {
    return scheme == Scheme.DARK_CONTRAST
        ? List.of(Scheme.DARK, Scheme.CONTRAST)
        : scheme == Scheme.LIGHT ? List.of() : List.of(scheme);
  }

  private static String resolved(String name, Map<String, String> all, boolean dark) {
    String value = all.get(name);
    for (int i = 0; i < MOST_REFERENCES; i++) {
      Matcher reference = REFERENCE.matcher(value);
      if (!reference.find() || !all.containsKey(reference.group(1))) {
        break;
      }
      value = value.replace(reference.group(), all.get(reference.group(1)));
    }
    return LIGHT_DARK.matcher(value).replaceAll(dark ? "$2" : "$1").strip();
  }

  /** The names, in the order of the style sheet. */
  List<String> names() {
    return List.copyOf(values.get(Scheme.LIGHT).keySet());
  }

  /** The names that are colours. */
  List<String> colours() {
    return names().stream().filter(name -> colour(name, Scheme.LIGHT).isPresent()).toList();
  }

  /** The names that begin so. */
  List<String> startingWith(String prefix) {
    return names().stream().filter(name -> name.startsWith(prefix)).toList();
  }

  /** What a property is in a scheme. */
  String value(String name, Scheme scheme) {
    return values.get(scheme).getOrDefault(name, "");
  }

  /** The colour that a property is in a scheme, if it is one in hexadecimal digits. */
  Optional<Colour> colour(String name, Scheme scheme) {
    return Colour.parse(value(name, scheme));
  }

  /**
   * Rules by which any element has the tokens of a scheme, whatever the reader's system asks for,
   * and a rule for each token by which an element shows it.
   */
  String rules() {
    List<String> rules = new ArrayList<>();
    for (Scheme scheme : Scheme.values()) {
      StringBuilder rule = new StringBuilder(".scheme-" + scheme.label() + "{");
      values.get(scheme).forEach((name, value) -> rule.append(name + ":" + value + ";"));
      rule.append("color-scheme:" + (scheme.isDark() ? "dark" : "light") + ";");
      rules.add(rule + "background:var(--paper,Canvas);color:var(--ink,CanvasText)}");
    }
    colours().forEach(name -> rules.add(".show" + name + "{background:var(" + name + ")}"));
    startingWith("--text-")
        .forEach(name -> rules.add(".show" + name + "{font-size:var(" + name + ")}"));
    startingWith("--space-")
        .forEach(name -> rules.add(".show" + name + "{inline-size:var(" + name + ")}"));
    return String.join("\n", rules) + "\n";
  }

  /**
   * A colour of sRGB.
   *
   * @param red from 0 to 255
   * @param green from 0 to 255
   * @param blue from 0 to 255
   */
  record Colour(int red, int green, int blue) {
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

    /** A colour in three or six hexadecimal digits. */
    static Optional<Colour> parse(String text) {
      Matcher hex = HEX.matcher(text);
      if (!hex.matches()) {
        return Optional.empty();
      }
      String digits = hex.group(1);
      if (digits.length() == 3) {
        digits = digits.replaceAll("(.)", "$1$1");
      }
      int rgb = Integer.parseInt(digits, 16);
      return Optional.of(new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
    }

    /** The contrast ratio of two colours as WCAG 2.2 defines it, from 1 to 21. */
    double contrast(Colour other) {
      double a = luminance();
      double b = other.luminance();
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The relative luminance as WCAG 2.2 defines it, from 0 to 1. */
    private double luminance() {
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
      double c = channel / 255.0;
      return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
  }
}
