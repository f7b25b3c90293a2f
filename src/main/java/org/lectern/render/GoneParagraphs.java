package org.lectern.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.address.Addresses;
import org.lectern.i18n.Html;
import org.lectern.i18n.Messages;
import org.lectern.model.Ledger;
import org.lectern.render.markdown.MarkdownRenderer;

/**
 * The paragraphs that documents had once, so that their addresses still land: before the paragraph
 * that has their words now, or else at the end of the text, stands a note of their id, which is
 * shown to those alone who come for it.
 */
final class GoneParagraphs {
  private final Messages messages;
  private final Map<String, List<Ledger.Paragraph>> byDocument = new HashMap<>();

  GoneParagraphs(Ledger ledger, Messages messages) {
    this.messages = messages;
    ledger.paragraphs().stream()
        .filter(Ledger.Paragraph::gone)
        .forEach(p -> byDocument.computeIfAbsent(p.document(), k -> new ArrayList<>()).add(p));
  }

  /** Adds the notes to a rendered body, in which every attribute is in double quotation marks. */
  String mark(String document, String body) {
    StringBuilder marked = new StringBuilder(body);
    for (Ledger.Paragraph gone : byDocument.getOrDefault(document, List.of())) {
      int at =
          gone.into()
              .map(into -> MarkdownRenderer.startOf(marked, into))
              .filter(found -> found >= 0)
              .orElse(marked.length());
      marked.insert(at, note(gone));
    }
    return marked.toString();
  }

  private String note(Ledger.Paragraph gone) {
    String words =
        gone.into()
            .map(
                into ->
                    messages.html(
                        "document.gone.joined",
                        Map.of(
                            "number",
                            number(gone.id()),
                            "other",
                            "#" + Addresses.encoded(into),
                            "into",
                            number(into))))
            .orElseGet(() -> messages.html("document.gone", Map.of("number", number(gone.id()))));
    return "<div class=\"gone note\" id=\"%s\">%s</div>\n"
        .formatted(Html.escaped(gone.id()), words);
  }

  private static String number(String id) {
    return id.replaceFirst("^p(?=\\d)", "");
  }
}
