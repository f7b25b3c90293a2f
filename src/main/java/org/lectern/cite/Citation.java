package org.lectern.cite;

import java.util.Optional;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Document;
import org.lectern.model.Inferred;

/** Temporary: stands in for the real citations until those are merged. */
public record Citation(String plain, String bibtex, String ris, String cslJson) {
  /** A citation of a document. */
  public static Citation of(Document document, CorpusSettings settings, Optional<String> url) {
    String title = document.displayTitle();
    String date = document.listingDate().map(Inferred::value).map(Object::toString).orElse("n.d.");
    return new Citation(
        title + ". " + date + ". In: " + settings.title() + "." + url.map(u -> " " + u).orElse(""),
        "@misc{" + document.id() + ",\n  title = {" + title + "},\n  date = {" + date + "}\n}",
        "TY  - GEN\nTI  - " + title + "\nDA  - " + date + "\nER  - ",
        "[{\n  \"id\": \"" + document.id() + "\",\n  \"type\": \"document\"\n}]");
  }
}
