package org.lectern.cite;

import java.util.Optional;
import org.lectern.model.DateRange;
import org.lectern.model.PartialDate;

/** A reference in the RIS format; lines end with a line feed. */
final class Ris {
  private final StringBuilder out = new StringBuilder();

  private Ris() {}

  static String write(Reference reference) {
    Ris ris = new Ris();
    ris.add("TY", type(reference));
    ris.add("ID", reference.key());
    for (Name name : reference.authors()) {
      ris.add("AU", name.family().map(f -> f + ", " + name.given().get()).orElse(name.literal()));
    }
    ris.add("TI", reference.title());
    ris.add(reference.isOfThePress() ? "T2" : "PB", reference.publisher());
    ris.add("M3", reference.genre());
    reference.date().ifPresent(ris::addDate);
    ris.add("CY", reference.place());
    ris.add("C3", reference.occasion());
    ris.add("LA", reference.language());
    ris.add("DB", reference.corpus());
    ris.add("UR", reference.url());
    ris.add("L2", reference.original());
    if (reference.dateUnsure()) {
      ris.add("N1", "Date uncertain");
    }
    return ris.out.append("ER  - ").toString();
  }

  private static String type(Reference reference) {
    return reference
        .kind()
        .map(
            kind ->
                switch (kind) {
                  case REPORT, ARTICLE -> "NEWS";
                  case COMMUNIQUE -> "RPRT";
                  case SPEECH, INTERVIEW, TRANSCRIPT, MINUTES, LETTER -> "GEN";
                })
        .orElse("GEN");
  }

  private void add(String tag, Optional<String> value) {
    value.ifPresent(v -> add(tag, v));
  }

  private void add(String tag, String value) {
    if (!value.isEmpty()) {
      out.append(tag).append("  - ").append(value).append('\n');
    }
  }

  /** {@code YYYY/MM/DD/other information}; what is unknown stays empty between the slashes. */
  private void addDate(DateRange range) {
    PartialDate date = range.from();
    String[] parts = date.toString().split("-");
    String to = range.isSingle() ? "" : "to " + range.to();
    add("PY", parts[0]);
    add(
        "DA",
        parts[0]
            + '/'
            + (parts.length > 1 ? parts[1] : "")
            + '/'
            + (parts.length > 2 ? parts[2] : "")
            + '/'
            + to);
  }
}
