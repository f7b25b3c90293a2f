package org.lectern.extract.people;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.Span;

/** Reads a line that is a Chinese name, perhaps with the office before it: 国家主席 习近平, 李　强. */
public final class HanByline {
  private static final int LONGEST = 40;

  private static final Pattern LINE =
      Pattern.compile(
          "[（(]?(?<office>[^，。；：、\\s\u3000]{0,24}(?:"
              + HanNames.ROLES
              + "))?[\\s\u3000]{0,3}(?<name>(?:"
              + HanNames.SURNAMES
              + ")[\\s\u3000]{0,2}[一-鿿][\\s\u3000]?[一-鿿]?)[）)]?");

  private HanByline() {}

  /**
   * The name.
   *
   * @param span where it stands in the text
   * @param name as it is written in running text, without spaces
   * @param sure whether it can hardly be a word: it has three characters, or an office before it
   */
  public record Name(Span span, String name, boolean sure) {}

  /** The name in a line that is no more than that. */
  public static Optional<Name> of(String text, Span line) {
    Matcher matcher = LINE.matcher(text).region(line.start(), line.end());
    if (line.length() > LONGEST || !matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group("name").replaceAll("[\\s\u3000]", "");
    boolean sure = name.length() > 2 || matcher.group("office") != null;
    Span span = new Span(matcher.start("name"), matcher.end("name"));
    return HanNames.isWord(name) ? Optional.empty() : Optional.of(new Name(span, name, sure));
  }
}
