package org.lectern.extract.html;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.lectern.extract.clean.Edit;
import org.lectern.extract.clean.InvisibleCharacters;
import org.lectern.model.Span;

/** Finds the characters of a page that are written by their names or numbers. */
public final class Entities {
  /** Repairs a character that is written by its name or number. */
  static final String RULE = "html-entity";

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?");

  private Entities() {}

  /** Adds an edit for each entity in a stretch of text. */
  public static void find(String source, Span span, List<Edit> edits) {
    int amp = source.indexOf('&', span.start());
    if (amp < 0 || amp >= span.end()) {
      return;
    }
    Matcher matcher = REFERENCE.matcher(source).region(amp, span.end());
    while (matcher.find()) {
      String written = matcher.group();
      String read = Parser.unescapeEntities(written, false);
      if (!read.equals(written)) {
        edits.add(edit(new Span(matcher.start(), matcher.end()), read));
      }
    }
  }

  private static Edit edit(Span span, String read) {
    String visible = InvisibleCharacters.visible(read);
    return visible.isEmpty()
        ? Edit.remove(span, InvisibleCharacters.FORMAT, "invisible characters")
        : Edit.repair(span, visible, RULE);
  }
}
