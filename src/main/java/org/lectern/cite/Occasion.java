package org.lectern.cite;

import java.util.Optional;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.ReportedEvent;

/** The event to which a text belongs, as a speech does, and of which it does not only report. */
public final class Occasion {
  private Occasion() {}

  /** The occasion of a document; none if it only reports of events. */
  public static Optional<ReportedEvent> of(Document document) {
    return document
        .metadata()
        .kind()
        .map(Inferred::value)
        .filter(
            kind ->
                switch (kind) {
                  case SPEECH, COMMUNIQUE, TRANSCRIPT, MINUTES -> true;
                  case REPORT, INTERVIEW, ARTICLE, LETTER -> false;
                })
        .flatMap(kind -> document.events().stream().findFirst());
  }
}
