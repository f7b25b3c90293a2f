package org.lectern.render.markdown;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Set;

/** The flexmark extension that writes the tree of a document's text as HTML. */
final class TextExtension implements HtmlRenderer.HtmlRendererExtension {
  @Override
  public void rendererOptions(MutableDataHolder options) {
    // None of its own.
  }

  @Override
  public void extend(HtmlRenderer.Builder builder, String rendererType) {
    builder.nodeRendererFactory(options -> new TextRenderer());
  }

  private static final class TextRenderer implements NodeRenderer {
    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
      return Set.of(
          new NodeRenderingHandler<>(NumberedParagraph.class, TextRenderer::render),
          new NodeRenderingHandler<>(MarkNode.class, TextRenderer::render),
          new NodeRenderingHandler<>(Text.class, TextRenderer::renderText),
          new NodeRenderingHandler<>(HtmlEntity.class, TextRenderer::renderText));
    }

    private static void render(
        NumberedParagraph node, NodeRendererContext context, HtmlWriter html) {
      html.raw(node.open());
      context.renderChildren(node);
      html.raw(node.close()).line();
      if (!node.after().isEmpty()) {
        html.raw(node.after().strip()).line();
      }
    }

    private static void render(MarkNode node, NodeRendererContext context, HtmlWriter html) {
      html.raw(node.open());
      context.renderChildren(node);
      html.raw(node.close());
    }

    /** flexmark's own renderer normalises line ends, which would change the text. */
    private static void renderText(Node node, NodeRendererContext context, HtmlWriter html) {
      html.raw(Html.escape(Escaping.unescapeString(node.getChars())));
    }
  }
}
