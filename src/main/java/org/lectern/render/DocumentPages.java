package org.lectern.render;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Document;
import org.lectern.model.Version;
import org.lectern.render.markdown.MarkdownRenderer;

/** The pages of the documents. */
final class DocumentPages {
  private final Lookup lookup;
  private final CorpusSettings settings;
  private final PageWriter writer;
  private final DocumentViews views;
  private final List<Version> translated;

  DocumentPages(Lookup lookup, MarkdownRenderer renderer, PageWriter writer) {
    this.lookup = lookup;
    this.settings = lookup.corpus().settings();
    this.writer = writer;
    this.views = new DocumentViews(lookup, renderer, this::echoes);
    this.translated =
        lookup.corpus().links().versions().stream()
            .filter(version -> version.type() == Version.Type.TRANSLATED)
            .toList();
  }

  void write() throws IOException {
    List<Document> documents = lookup.corpus().documents();
    for (int i = 0; i < documents.size(); i++) {
      DocumentView view = views.of(documents.get(i), i);
      for (TextPartView part : views.text(documents.get(i))) {
        write(documents.get(i), view, part);
      }
    }
  }

  /** All pages of a text tell machines of the whole text. */
  private void write(Document document, DocumentView view, TextPartView part) throws IOException {
    PageView plain =
        PageView.of(
            view.title(),
            Wording.present(view.card().opening()),
            "documents",
            part.address(),
            settings);
    String json = new JsonLd(lookup, writer.shared(part.address())).ofDocument(document);
    PageView page =
        plain.with(MachineTags.ofDocument(document, plain, settings, translations(document), json));
    writer.write(
        "document.html",
        part.address(),
        part.number() == 1
            ? page
            : page.titled(
                lookup
                    .messages()
                    .text("page.numbered", Map.of("title", view.title(), "number", part.number()))),
        Map.of("document", view, "part", part),
        document.source().path());
  }

  /** This text and those that are it in other languages, where their addresses are known. */
  private List<MachineTags.Translation> translations(Document document) {
    Set<String> ids = new TreeSet<>();
    for (Version version : translated) {
      boolean first = version.document().equals(document.id());
      if (first || version.other().equals(document.id())) {
        ids.add(first ? version.other() : version.document());
      }
    }
    if (ids.isEmpty() || settings.baseUrl().isEmpty()) {
      return List.of();
    }
    ids.add(document.id());
    return ids.stream()
        .flatMap(id -> lookup.card(id).stream())
        .map(
            card ->
                new MachineTags.Translation(
                    card.language(), settings.baseUrl().get() + card.href()))
        .toList();
  }

  /** The notes under a paragraph on where else its passages stand. */
  private String echoes(List<EchoView> echoes, String root) {
    return writer
        .fill("partials/echoes.html", writer.common(root), Map.of("echoes", echoes))
        .orElse("");
  }
}
