package org.lectern.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.lectern.model.Outcome;
import org.lectern.model.Problem.Place;
import org.lectern.text.NearNames;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping that is read key by key. It remembers which keys were asked for, so that at the
 * end {@link #unknownAreErrors()} can name every other. All scalars are text: {@code no} is not
 * false here, nor {@code 010} eight.
 */
final class YamlMap {
  private record Entry(ScalarNode key, Node value) {}

  private final YamlText yaml;
  private final Problems problems;
  private final Place place;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final TreeSet<String> asked = new TreeSet<>();

  YamlMap(YamlText yaml, MappingNode node, Problems problems) {
    this.yaml = yaml;
    this.problems = problems;
    this.place = yaml.place(node.getStartMark());
    for (NodeTuple tuple : node.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        Entry before = entries.putIfAbsent(key.getValue(), new Entry(key, tuple.getValueNode()));
        if (before != null) {
          int line = placeOf(before.key).line();
          problems.error(
              placeOf(key),
              "the key \"" + key.getValue() + "\" is already on line " + line,
              "keep one of the two");
        }
      } else {
        problems.error(
            placeOf(tuple.getKeyNode()),
            "expected a key, found " + kindOf(tuple.getKeyNode()),
            "keys are plain text");
      }
    }
  }

  /** Where it begins. */
  Place place() {
    return place;
  }

  /** Where a key's value is, or the mapping itself if there is no such key. */
  Place place(String key) {
    Entry entry = entries.get(key);
    return entry == null ? place : placeOf(entry.value);
  }

  /** The keys, in order, all of them counted as known. */
  boolean has(String key) {
    asked.add(key);
    return entries.containsKey(key);
  }

  /** The keys, in order; none of them is unknown. */
  List<String> keys() {
    asked.addAll(entries.keySet());
    return List.copyOf(entries.keySet());
  }

  /** Where a key itself stands. */
  Place keyPlace(String key) {
    return placeOf(entries.get(key).key);
  }

  /** The text of a key. */
  Optional<String> text(String key) {
    return value(key).flatMap(node -> textOf(key, node));
  }

  /** Counts a key as known without reading it. */
  void pass(String key) {
    asked.add(key);
  }

  /** Reports a key that must be there and is not. */
  void require(String key) {
    if (!entries.containsKey(key)) {
      problems.error(place, "no " + key + " here", "add a line \"" + key + ": ...\"");
    }
  }

  /**
   * The text of a key, understood.
   *
   * @param parse gives empty for what it cannot understand
   * @param expected what was expected, for the message
   * @param hint what to write
   */
  <T> Optional<T> parsed(
      String key, Function<String, Optional<T>> parse, String expected, String hint) {
    Optional<String> text = text(key);
    Optional<T> value = text.flatMap(parse);
    if (text.isPresent() && value.isEmpty()) {
      problems.error(
          place(key), key + " is not " + expected + ": \"" + shortened(text.get()) + "\"", hint);
    }
    return value;
  }

  /** The texts of a key, understood one by one as {@link #parsed} does. */
  <T> List<T> parsedTexts(
      String key, Function<String, Optional<T>> parse, String expected, String hint) {
    List<T> values = new ArrayList<>();
    for (String text : texts(key)) {
      Optional<T> value = parse.apply(text);
      value.ifPresent(values::add);
      if (value.isEmpty()) {
        problems.error(
            place(key), key + " is not " + expected + ": \"" + shortened(text) + "\"", hint);
      }
    }
    return values;
  }

  /** The texts of a key: a list, or one text. */
  List<String> texts(String key) {
    Optional<Node> node = value(key);
    if (node.isPresent() && node.get() instanceof SequenceNode list) {
      return list.getValue().stream().flatMap(item -> textOf(key, item).stream()).toList();
    }
    return node.flatMap(n -> textOf(key, n)).stream().toList();
  }

  /** The mapping under a key. */
  Optional<YamlMap> map(String key) {
    return value(key).flatMap(node -> mapOf(key, node));
  }

  /** The mappings listed under a key. */
  List<YamlMap> maps(String key) {
    Optional<Node> node = value(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof SequenceNode list)) {
      wrongKind(key, node.get(), "a list", "begin each entry with \"- \"");
      return List.of();
    }
    List<YamlMap> maps = new ArrayList<>();
    list.getValue().forEach(item -> mapOf(key, item).ifPresent(maps::add));
    return maps;
  }

  /**
   * The entries listed under a key, each a text or a mapping.
   *
   * @param ofText understands a text at a place
   * @param ofMap understands a mapping
   */
  <T> List<T> textsOrMaps(
      String key,
      BiFunction<String, Place, Outcome<Optional<T>>> ofText,
      Function<YamlMap, Optional<T>> ofMap) {
    Optional<Node> node = value(key);
    if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
      wrongKind(key, node.get(), "a list", "begin each entry with \"- \"");
      return List.of();
    }
    List<T> entries = new ArrayList<>();
    for (Node item : node.map(n -> ((SequenceNode) n).getValue()).orElse(List.of())) {
      if (item instanceof ScalarNode) {
        textOf(key, item)
            .map(text -> ofText.apply(text, placeOf(item)))
            .ifPresent(
                outcome -> {
                  problems.addAll(outcome.problems());
                  outcome.value().ifPresent(entries::add);
                });
      } else {
        mapOf(key, item).flatMap(ofMap).ifPresent(entries::add);
      }
    }
    return entries;
  }

  /** Reports every key that nobody asked for as an error. */
  void unknownAreErrors() {
    unknown((where, what) -> problems.error(where, what[0], what[1]));
  }

  /** Reports every key that nobody asked for as a warning. */
  void unknownAreWarnings() {
    unknown((where, what) -> problems.warning(where, what[0] + " and is not used", what[1]));
  }

  private void unknown(BiConsumer<Place, String[]> report) {
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      String key = entry.getKey();
      if (!asked.contains(key)) {
        String hint =
            NearNames.nearest(key, asked)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("the keys here are " + String.join(", ", asked));
        String message = "the key \"" + shortened(key) + "\" is not known here";
        report.accept(placeOf(entry.getValue().key), new String[] {message, hint});
      }
    }
  }

  private Optional<Node> value(String key) {
    asked.add(key);
    Optional<Node> node = Optional.ofNullable(entries.get(key)).map(Entry::value);
    if (node.isPresent() && node.get() instanceof ScalarNode scalar && isNothing(scalar)) {
      problems.error(
          keyPlace(key), "the key \"" + key + "\" has no value", "write one, or delete the line");
      return Optional.empty();
    }
    return node;
  }

  /** A key without a value, as opposed to {@code ""}, is a line that somebody forgot to finish. */
  private static boolean isNothing(ScalarNode scalar) {
    return scalar.isPlain() && (scalar.getValue().isEmpty() || scalar.getValue().equals("null"));
  }

  private Optional<String> textOf(String key, Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      wrongKind(key, node, "text", "write it on one line, in quotation marks if need be");
      return Optional.empty();
    }
    if (scalar.getValue().isBlank()) {
      problems.error(placeOf(node), key + " is empty", "write a value, or delete the line");
      return Optional.empty();
    }
    return Optional.of(scalar.getValue().strip());
  }

  private Optional<YamlMap> mapOf(String key, Node node) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new YamlMap(yaml, mapping, problems));
    }
    wrongKind(key, node, "keys and values", "write \"key: value\" lines, indented, below it");
    return Optional.empty();
  }

  private void wrongKind(String key, Node node, String expected, String hint) {
    problems.error(placeOf(node), key + " must be " + expected + ", and is " + kindOf(node), hint);
  }

  static String kindOf(Node node) {
    return switch (node.getNodeType()) {
      case SCALAR -> "text";
      case SEQUENCE -> "a list";
      case MAPPING -> "keys and values";
      default -> "something else";
    };
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }

  private Place placeOf(Node node) {
    return yaml.place(node.getStartMark());
  }
}
