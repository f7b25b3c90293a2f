package org.lectern.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
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
  /** The same, with the line ends that the stretches have themselves. */
  NODES,
  /** The stretches as they stand, so that lines are those of the file; no programs. */
  JOINED,
  /** The same with programs and style sheets. */
  CONTENT,
  /** Tags and comments are gone: programs, entities and lines are as they were. */
  RAW,
  /** A space for each tag, by what begins and ends as tags do, so that comments are left, too. */
  SPACED,
  /** A block a line, and then no line ends at all. */
  BLOCKS_LINE,
  /** The stretches without programs, and no line ends at all. */
  JOINED_LINE,
  /** A space for each tag, and no line ends at all. */
  SPACED_LINE;

  private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template");

  /** Whether programs and style sheets are left in. */
  public boolean hasPrograms() {
    return this == CONTENT || this == RAW || this == SPACED || this == SPACED_LINE;
  }

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
      case FRAGMENTS ->
          stretches(html, Stripping::isSeen).stream()
              .map(ArticleScore::plain)
              .filter(s -> !s.isEmpty())
              .collect(Collectors.joining("\n"));
      case NODES -> String.join("\n", stretches(html, Stripping::isSeen));
      case JOINED -> String.join("", stretches(html, Stripping::isSeen));
      case CONTENT -> String.join("", stretches(html, parent -> true));
      case RAW -> html.replaceAll("(?s)<!--.*?-->|<[^>]*>", "");
      case SPACED -> html.replaceAll("<[^>]+>", " ");
      case BLOCKS_LINE -> ArticleScore.plain(blocks);
      case JOINED_LINE -> ArticleScore.plain(String.join(" ", stretches(html, Stripping::isSeen)));
      case SPACED_LINE -> ArticleScore.plain(html.replaceAll("<[^>]+>", " "));
    };
  }

  private static boolean isSeen(Node parent) {
    return !(parent instanceof Element e && UNSEEN.contains(e.normalName()));
  }

  /** The stretches of text between two tags whose element passes. */
  private static List<String> stretches(String html, Predicate<Node> passes) {
    List<String> stretches = new ArrayList<>();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode t && passes.test(node.parent())) {
            stretches.add(t.getWholeText());
          } else if (node instanceof DataNode d && passes.test(node.parent())) {
            stretches.add(d.getWholeData());
          }
        },
        Jsoup.parse(html));
    return stretches;
  }
}
