package org.lectern.render;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.lectern.i18n.Html;
import org.lectern.i18n.Messages;
import org.lectern.text.Capitals;

/**
 * What templates can call: {@code asset("style.css")}, the address of a file of {@code assets/};
 * {@code t("nav.documents")}, words in the language of the interface; {@code scriptWords("cite")},
 * those that scripts need; {@code 12345 | grouped}, a number with separators; {@code title is
 * capitals}, whether words are set in capitals.
 */
final class TemplateFunctions extends AbstractExtension {
  private final Assets assets;
  private final String up;
  private final Messages messages;
  private final boolean html;

  /**
   * @param html whether what is filled is HTML, where messages may have links, and not text that is
   *     escaped later
   */
  TemplateFunctions(Assets assets, Edition edition, boolean html) {
    this.assets = assets;
    this.up = edition.up();
    this.messages = edition.messages();
    this.html = html;
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of(
        "asset",
        new AssetFunction(),
        "date",
        new PartialFunction("partials/date.html", "date"),
        "t",
        new MessageFunction(messages, html),
        "bdi",
        new IsolatedFunction(),
        "scriptWords",
        new ScriptWordsFunction(messages));
  }

  @Override
  public Map<String, Filter> getFilters() {
    return Map.of("grouped", new GroupedFilter(messages));
  }

  @Override
  public Map<String, Test> getTests() {
    return Map.of("capitals", new CapitalsTest());
  }

  @Override
  public List<AttributeResolver> getAttributeResolver() {
    return List.of(new RecordResolver());
  }

  private final class AssetFunction implements Function {
    @Override
    public List<String> getArgumentNames() {
      return List.of("name");
    }

    @Override
    public Object execute(
        Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
      String name = String.valueOf(args.get("name"));
      return assets
          .address(name)
          .map(address -> up + address)
          .orElseThrow(
              () ->
                  new UnknownNameException(
                      name, List.copyOf(assets.names()), line, self.getName()));
    }
  }

  /** {@code bdi(name)}: a name in its own direction, for a place between tags. */
  private static final class IsolatedFunction implements Function {
    @Override
    public List<String> getArgumentNames() {
      return List.of("text");
    }

    @Override
    public Object execute(
        Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
      String text = args.get("text") == null ? "" : String.valueOf(args.get("text"));
      return new SafeString("<bdi>" + Html.escaped(text) + "</bdi>");
    }
  }

  /** {@code date(day)}: a partial as an argument of a message. */
  private record PartialFunction(String template, String variable) implements Function {
    @Override
    public List<String> getArgumentNames() {
      return List.of(variable);
    }

    @Override
    public Object execute(
        Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
      StringWriter out = new StringWriter();
      try {
        ((PebbleTemplateImpl) self)
            .includeTemplate(out, (EvaluationContextImpl) context, template, args);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // a StringWriter never fails
      }
      return new SafeString(out.toString());
    }
  }

  private record GroupedFilter(Messages messages) implements Filter {
    @Override
    public List<String> getArgumentNames() {
      return List.of();
    }

    @Override
    public Object apply(
        Object input,
        Map<String, Object> args,
        PebbleTemplate self,
        EvaluationContext context,
        int line) {
      return input instanceof Number number ? messages.number(number.longValue()) : input;
    }
  }

  /** {@code title is capitals}: words that are to be set smaller, so that they do not shout. */
  private static final class CapitalsTest implements Test {
    @Override
    public List<String> getArgumentNames() {
      return List.of();
    }

    @Override
    public boolean apply(
        Object input,
        Map<String, Object> args,
        PebbleTemplate self,
        EvaluationContext context,
        int line) {
      return input instanceof String words && Capitals.are(words);
    }
  }
}
