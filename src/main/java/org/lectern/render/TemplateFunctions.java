package org.lectern.render;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.lectern.i18n.Html;
import org.lectern.i18n.Messages;

/**
 * What templates can call: {@code asset("style.css")}, the address of a file of {@code assets/};
 * {@code t("nav.documents")}, words in the language of the interface; {@code scriptWords("cite")},
 * those that scripts need; {@code count(3, "report")}, a number with its noun in the plural where
 * it needs one; {@code 12345 | grouped}, a number with separators.
 */
final class TemplateFunctions extends AbstractExtension {
  private final Assets assets;
  private final Messages messages;
  private final boolean html;

  /**
   * @param html whether what is filled is HTML, where messages may have links, and not text that is
   *     escaped later
   */
  TemplateFunctions(Assets assets, Messages messages, boolean html) {
    this.assets = assets;
    this.messages = messages;
    this.html = html;
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of(
        "asset",
        new AssetFunction(),
        "count",
        new CountFunction(),
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

  private static final class CountFunction implements Function {
    @Override
    public List<String> getArgumentNames() {
      return List.of("number", "one", "many");
    }

    @Override
    public Object execute(
        Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
      long number = args.get("number") instanceof Number n ? n.longValue() : 0;
      String one = String.valueOf(args.get("one"));
      String many = args.get("many") == null ? one + "s" : String.valueOf(args.get("many"));
      // A no-break space: the number stays with its noun.
      return Wording.grouped(number) + "\u00a0" + (number == 1 ? one : many);
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
}
