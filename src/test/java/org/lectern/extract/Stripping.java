package org.lectern.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** The ways in which people take the tags off a page. */
public enum Stripping {
  /** A block a line, with the page's title before; the text that a set brings along. */
  BLOCKS,
  /** The same without the title, with empty lines between and spaces before. */
  INDENTED,
  /** Each stretch between two tags a line, so that links and emphasis break lines. */
  FRAGMENTS,
  /** Only the tags are gone: scripts, styles and entities are as they were, and so are lines. */
  RAW,
  /** No line ends at all. */
  ONE_LINE;

  private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template");

  /**
   * The text of a page.
   *
   * @param blocks its text with a block a line
   * @param html the page
   */
  public String text(String blocks, String html) {
    return switch (this) {
      case BLOCKS -> blocks;
      case INDENTED ->
          blocks.lines().skip(1).map(line -> "\t  " + line).collect(Collectors.joining("\n\n"));
      case FRAGMENTS -> fragments(html);
      case RAW -> html.replaceAll("(?s)<!--.*?-->|<[^>]*>", "");
      case ONE_LINE -> ArticleScore.plain(blocks);
    };
  }

  private static String fragments(String html) {
    List<String> fragments = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          boolean seen =
              node instanceof TextNode
                  && !(node.parent() instanceof Element e && UNSEEN.contains(e.normalName()));
          if (seen && !((TextNode) node).isBlank()) {
            fragments.add(ArticleScore.plain(((TextNode) node).getWholeText()));
          }
        },
        Jsoup.parse(html));
    return String.join("\n", fragments);
  }
}
