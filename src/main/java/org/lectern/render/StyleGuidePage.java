package org.lectern.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.address.Addresses;
import org.lectern.i18n.Messages;
import org.lectern.model.SiteFiles;

/** The page of the design, and the style sheet that it alone has. */
final class StyleGuidePage {
  /** The rules of the page itself, to which those that show the tokens are added. */
  private static final String RULES = "styleguide/guide.css";

  private static final String SHEET = Addresses.STYLEGUIDE + "style.css";

  private final Theme theme;
  private final PageWriter writer;
  private final Messages messages;

  StyleGuidePage(Theme theme, PageWriter writer, Messages messages) {
    this.theme = theme;
    this.writer = writer;
    this.messages = messages;
  }

  /** Writes the page, when all pages that it takes specimens from are written. */
  void write(StyleGuide guide, SiteFiles out) throws IOException {
    String sheet =
        StyleSheet.of(theme).map(css -> new String(css, StandardCharsets.UTF_8)).orElse("");
    StyleTokens tokens = StyleTokens.of(sheet);
    String rules =
        theme.file(RULES).map(file -> StyleSheet.text(List.of(file))).orElse("") + tokens.rules();
    out.add(SHEET, rules.getBytes(StandardCharsets.UTF_8), "the style sheet of the style guide");
    writer.write(
        "styleguide.html",
        Addresses.STYLEGUIDE,
        new PageView(
            messages.text("guide.title"), Optional.empty(), "styleguide", Optional.empty()),
        Map.of("guide", StyleGuideView.of(tokens, guide, SHEET, messages)),
        "the style guide");
  }
}
