package org.lectern.record;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Reads entities in time proportional to their own length.
 *
 * <p>flexmark's own parser matches a regular expression that copies the whole paragraph for each
 * entity, so that a megabyte of tabs, written {@code &#9;}, took many minutes.
 */
public final class EntityParser implements InlineParserExtension {
  /** Makes one for each inline parser. */
  public static final InlineParserExtensionFactory FACTORY = new Factory();

  /** An ampersand, the longest name of HTML and a semicolon. */
  private static final int LONGEST = 33;

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex();
    int end = end(input, start);
    if (end < 0) {
      parser.appendText(input.subSequence(start, start + 1));
      parser.setIndex(start + 1);
    } else {
      parser.flushTextNode();
      parser.getBlock().appendChild(new HtmlEntity(input.subSequence(start, end)));
      parser.setIndex(end);
    }
    return true;
  }

  /** Behind the semicolon, or -1 if this ampersand begins no entity. */
  private static int end(CharSequence input, int ampersand) {
    int limit = Math.min(input.length(), ampersand + LONGEST + 1);
    for (int i = ampersand + 1; i < limit; i++) {
      char c = input.charAt(i);
      boolean named = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
      if (c == ';') {
        return i > ampersand + 1 ? i + 1 : -1;
      }
      if (!named && !(c == '#' && i == ampersand + 1)) {
        return -1;
      }
    }
    return -1;
  }

  @Override
  public void finalizeDocument(InlineParser parser) {
    // Keeps nothing.
  }

  @Override
  public void finalizeBlock(InlineParser parser) {
    // Keeps nothing.
  }

  private static final class Factory implements InlineParserExtensionFactory {
    @Override
    public CharSequence getCharacters() {
      return "&";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
      return new EntityParser();
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
      return Set.of();
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of();
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
