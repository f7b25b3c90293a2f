package org.lectern.extract.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of an element by its name alone.
 *
 * @param inline whether it stands in a line with what is around it
 * @param prose whether its characters count as running text
 * @param kind what is counted of it
 */
record Tag(boolean inline, boolean prose, Kind kind) {
  /** What is counted of elements. */
  enum Kind {
    LINK,
    PARAGRAPH,
    ITEM,
    HEADING,
    IMAGE,
    INPUT,
    EMBED,
    OTHER
  }

  private static final List<String> INLINE =
      List.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "br",
          "button",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "img",
          "input",
          "ins",
          "kbd",
          "label",
          "mark",
          "nobr",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "svg",
          "picture",
          "math",
          "map",
          "area",
          "select",
          "script",
          "style",
          "noscript",
          "template",
          "link",
          "meta",
          "param",
          "source",
          "object",
          "embed",
          "audio",
          "video",
          "canvas",
          "textarea",
          "output",
          "meter",
          "progress");

  private static final List<String> PROSE =
      List.of("p", "span", "li", "td", "blockquote", "dl", "div", "pre", "ol", "ul", "table");

  private static final Map<Kind, List<String>> KINDS =
      Map.of(
          Kind.LINK, List.of("a"),
          Kind.PARAGRAPH, List.of("p"),
          Kind.ITEM, List.of("li"),
          Kind.HEADING, List.of("h1", "h2", "h3", "h4", "h5", "h6"),
          Kind.IMAGE, List.of("img"),
          Kind.INPUT, List.of("input", "textarea", "select"),
          Kind.EMBED, List.of("object", "embed", "iframe"));

  private static final Tag OTHER = new Tag(false, false, Kind.OTHER);

  private static final Map<String, Tag> KNOWN = new HashMap<>();

  static {
    INLINE.forEach(name -> KNOWN.put(name, new Tag(true, false, Kind.OTHER)));
    PROSE.forEach(name -> KNOWN.put(name, new Tag(of(name).inline, true, Kind.OTHER)));
    KINDS.forEach(
        (kind, names) ->
            names.forEach(name -> KNOWN.put(name, new Tag(of(name).inline, of(name).prose, kind))));
  }

  /** What is known of an element, by its name in small letters. */
  static Tag of(String name) {
    return KNOWN.getOrDefault(name, OTHER);
  }
}
