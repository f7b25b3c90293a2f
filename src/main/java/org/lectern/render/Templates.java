package org.lectern.render;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.error.RootAttributeNotFoundException;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.text.NearNames;

/**
 * A theme's templates, compiled once each. What is wrong with a template becomes a {@link Problem}
 * that names the place; a template that failed is not tried again.
 */
final class Templates {
  private static final String IN_CODE = "a page written in Markdown";

  private final Theme theme;
  private final PebbleEngine html;
  private final PebbleEngine markdown;
  private final Map<String, Problem> problems = new LinkedHashMap<>();

  /** The templates of a theme; pages in Markdown can use the components, too. */
  Templates(Theme theme, Assets assets, Edition edition, Components components) {
    this.theme = theme;
    this.html = engine(new ThemeLoader(), "html", new TemplateFunctions(assets, edition, true));
    this.markdown =
        engine(
            new TextLoader(),
            MarkdownEscaping.NAME,
            new TemplateFunctions(assets, edition, false),
            components);
  }

  private static PebbleEngine engine(Loader<?> loader, String escaping, Extension... extensions) {
    return new PebbleEngine.Builder()
        .loader(loader)
        .strictVariables(true)
        // In Markdown a line break after a placeholder may be half of an empty line.
        .newLineTrimming(!escaping.equals(MarkdownEscaping.NAME))
        .autoEscaping(true)
        .addEscapingStrategy(MarkdownEscaping.NAME, new MarkdownEscaping())
        .defaultEscapingStrategy(escaping)
        .defaultLocale(Locale.ROOT)
        .methodAccessValidator(new LoopVariablesOnly())
        .extension(extensions)
        .build();
  }

  /**
   * Fills a template.
   *
   * @return empty if there is something wrong with it, which {@link #problems()} tells
   */
  Optional<String> html(String template, Map<String, Object> variables) {
    return fill(html, template, template, variables);
  }

  /**
   * Fills the placeholders of a Markdown text; what is filled in is never taken for Markdown.
   *
   * @param path the file, for messages
   */
  Optional<String> markdown(String path, String text, Map<String, Object> variables) {
    return fill(markdown, text, path, variables);
  }

  /** What was wrong, one for each template. */
  List<Problem> problems() {
    return List.copyOf(problems.values());
  }

  private Optional<String> fill(
      PebbleEngine engine, String template, String key, Map<String, Object> variables) {
    if (problems.containsKey(key)) {
      return Optional.empty();
    }
    try {
      StringWriter out = new StringWriter();
      engine.getTemplate(template).evaluate(out, variables, Locale.ROOT);
      return Optional.of(out.toString());
    } catch (PebbleException e) {
      boolean text = engine == markdown;
      problems.put(key, problem(e, key, text ? key : null, text ? template : null, variables));
      return Optional.empty();
    } catch (StackOverflowError e) {
      Place place = theme.file(key).map(f -> Place.file(f.shown())).orElse(Place.file(key));
      problems.put(
          key,
          Problem.error(
              place, "the template includes or extends itself", "break the circle of templates"));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter never fails
    }
  }

  private Problem problem(
      PebbleException e, String key, String path, String text, Map<String, Object> variables) {
    int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
    Place place =
        path == null
            ? place(e.getFileName() == null ? key : e.getFileName(), line)
            : place(path, text, line);
    if (e instanceof UnknownNameException unknown) {
      return Problem.error(place, unknown.getPebbleMessage(), unknown.hint());
    }
    if (e instanceof RootAttributeNotFoundException unknown) {
      String name = unknown.getAttributeName();
      return Problem.error(
          place, "unknown name \"" + name + "\"", NearNames.hint(name, variables.keySet()));
    }
    if (e instanceof LoaderException) {
      return Problem.error(place, e.getPebbleMessage(), "check the name and the file's encoding");
    }
    String message = e.getPebbleMessage().strip().replaceFirst("\\.$", "");
    return Problem.error(
        place,
        "the template cannot be filled: " + message,
        "compare it with the template that comes with the program");
  }

  private Place place(String template, int line) {
    if (template == null) {
      return Place.file(IN_CODE);
    }
    return theme
        .file(template)
        .map(f -> place(f.shown(), new String(f.content(), StandardCharsets.UTF_8), line))
        .orElse(Place.file("templates/" + template));
  }

  private static Place place(String path, String text, int line) {
    List<String> lines = text.lines().toList();
    boolean known = line > 0 && line <= lines.size();
    return known ? new Place(path, line, 0, lines.get(line - 1).strip()) : Place.file(path);
  }

  /** Reads templates from the theme, all names being paths from its root. */
  private final class ThemeLoader extends NamedLoader {
    @Override
    public Reader getReader(String name) {
      Theme.ThemeFile file =
          theme
              .file(name)
              .orElseThrow(() -> new LoaderException(null, "there is no template " + quoted(name)));
      try {
        return new StringReader(
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.content())).toString());
      } catch (CharacterCodingException e) {
        throw new LoaderException(e, "the template " + quoted(file.shown()) + " is not UTF-8");
      }
    }

    private String quoted(String name) {
      return "\"" + name + "\"";
    }

    @Override
    public boolean resourceExists(String name) {
      return theme.file(name).isPresent();
    }
  }

  /** Takes the name of a template for its text. */
  private static final class TextLoader extends NamedLoader {
    @Override
    public Reader getReader(String text) {
      return new StringReader(text);
    }

    @Override
    public boolean resourceExists(String text) {
      return true;
    }
  }

  private abstract static class NamedLoader implements Loader<String> {
    @Override
    public void setCharset(String charset) {}

    @Override
    public void setPrefix(String prefix) {}

    @Override
    public void setSuffix(String suffix) {}

    @Override
    public String resolveRelativePath(String relativePath, String anchorPath) {
      return relativePath;
    }

    @Override
    public String createCacheKey(String name) {
      return name;
    }
  }
}
