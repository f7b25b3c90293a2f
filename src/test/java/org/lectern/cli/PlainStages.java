package org.lectern.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.index.search.SearchOptions;
import org.lectern.index.search.SearchResult;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusInput;
import org.lectern.model.Document;
import org.lectern.model.Entities;
import org.lectern.model.Inferred;
import org.lectern.model.Ledger;
import org.lectern.model.Links;
import org.lectern.model.Metadata;
import org.lectern.model.Outcome;
import org.lectern.model.Paragraph;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.model.Reason;
import org.lectern.model.Removal;
import org.lectern.model.Repair;
import org.lectern.model.SiteFiles;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.model.Statement;
import org.lectern.model.TakenSpan;
import org.lectern.model.TextMap;

/** The least that stages can do, with a misbehaviour for each of some words in a text. */
class PlainStages implements Stages {
  @Override
  public Function<Source, Outcome<Document>> extract(CorpusInput input) {
    return source -> {
      misbehave(source);
      Document document = document(source);
      Problem unsure =
          Problem.unsure(Place.at(source.path(), source.text(), 0), "no date", "state a date", 1);
      return source.text().contains("UNSURE")
          ? new Outcome<>(document, List.of(unsure))
          : Outcome.of(document);
    };
  }

  private static void misbehave(Source source) {
    if (source.text().contains("OVERFLOW")) {
      throw new StackOverflowError();
    }
    if (source.text().contains("MEMORY")) {
      throw new OutOfMemoryError("Java heap space");
    }
    if (source.text().contains("BUG")) {
      throw new IllegalStateException("a mistake of ours");
    }
  }

  /** The first line is the title, "word-" is repaired, a last line is removed. */
  static Document document(Source source) {
    String text = source.text();
    int line = text.indexOf('\n') + 1;
    int tail = text.indexOf("COPYRIGHT") < 0 ? text.length() : text.indexOf("COPYRIGHT");
    String clean = text.substring(line, tail);
    Span title = new Span(0, Math.max(0, line - 1));
    return new Document(
        source,
        new Metadata(
            Optional.of(
                Inferred.of(title.of(text), 0.8, "first-line", title)
                    .because("The first line has no full stop.")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        clean,
        new TextMap(
            clean.isEmpty() ? List.of() : List.of(new TextMap.Run(0, line, clean.length()))),
        List.of(new Paragraph("p1", new Span(0, clean.length()), false, Optional.empty())),
        List.of(),
        List.of(
            new Statement(
                "said1",
                "Ada Whitlock",
                Optional.of("said"),
                Statement.Directness.DIRECT,
                new Span(0, clean.length()),
                0.9,
                "quoted")),
        List.of(),
        List.of(),
        tail == text.length()
            ? List.of()
            : List.of(
                new Removal(
                    new Span(tail, text.length()),
                    Reason.of("copyright"),
                    "rights",
                    text.substring(tail))),
        List.of(new Repair(new Span(line, line), "", " ", 0, "glued")),
        List.of(new TakenSpan(title, "title")));
  }

  @Override
  public Outcome<Corpus> link(CorpusInput input, Ledger ledger, List<Document> documents) {
    return Outcome.of(
        new Corpus(
            input.settings(),
            documents,
            List.of(),
            List.of(),
            Entities.NONE,
            input.pages(),
            Links.NONE,
            ledger));
  }

  @Override
  public Corpus publishable(Corpus corpus) {
    return corpus;
  }

  @Override
  public List<Problem> render(Corpus corpus, Path folder, Extras extras, SiteFiles files)
      throws IOException {
    StringBuilder home = new StringBuilder("<!doctype html><title>Home</title><body>");
    for (Document document : corpus.documents()) {
      String path = "documents/" + document.id() + "/index.html";
      String link = document.text().contains("BROKEN LINK") ? "gone/" : "../../";
      files.add(
          path, bytes("<!doctype html><a href=\"" + link + "\">home</a></body>"), document.id());
      home.append("<a href=\"documents/").append(document.id()).append("/\">d</a>");
    }
    for (var page : corpus.pages()) {
      files.add(page.slug() + "/index.html", bytes("<p>" + page.title()), page.path());
    }
    files.add("index.html", bytes(home + "</body>"), "home");
    return List.of();
  }

  @Override
  public List<Problem> export(Corpus corpus, Path folder, List<String> pages, SiteFiles files)
      throws IOException {
    files.add("pages.txt", bytes(String.join(" ", pages)), "data");
    files.add("data/all.txt", bytes(corpus.settings().baseUrl().orElse("no base")), "data");
    return List.of();
  }

  @Override
  public List<Problem> index(Corpus corpus, Path folder) throws IOException {
    Files.writeString(folder.resolve("segments_1"), "index of " + corpus.documents().size());
    return List.of();
  }

  @Override
  public String json(Document document) {
    return "{\"id\":\"" + document.id() + "\"}";
  }

  @Override
  public SearchResult search(Path index, String query, SearchOptions options) throws IOException {
    if (!Files.exists(index.resolve("segments_1"))) {
      throw new IOException("no segments");
    }
    return new SearchResult(
        7,
        query,
        query.contains("("),
        query.contains("twoo") ? Optional.of(query.replace("twoo", "two")) : Optional.empty(),
        List.of(),
        List.of(
            new SearchResult.Hit(
                "a",
                "documents/a/",
                "A \"b\"",
                Optional.of("2016"),
                Optional.empty(),
                Optional.empty(),
                1.5f,
                List.of(
                    new SearchResult.Excerpt(
                        "p1", query, List.of(new Span(0, query.length() / 2)))))),
        Map.of());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
