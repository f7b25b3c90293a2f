package org.lectern.read;

import java.util.List;
import java.util.Optional;
import org.lectern.address.Slug;
import org.lectern.model.Format;
import org.lectern.model.Outcome;
import org.lectern.model.Problem.Place;
import org.lectern.model.Source;
import org.lectern.model.StatedMetadata;
import org.lectern.read.format.DocxReader;
import org.lectern.read.format.EpubReader;
import org.lectern.read.format.FormattedText;
import org.lectern.read.format.PdfReader;

/** Reads files whose text has to be written out: DOCX, EPUB and PDF. */
final class FormatReader {
  private final Statements statements;
  private final Problems problems;

  FormatReader(Statements statements, Problems problems) {
    this.statements = statements;
    this.problems = problems;
  }

  /** The text of a file; none if it cannot be read, which is reported. */
  List<Source> read(String path, byte[] bytes, Sidecar sidecar, Format format) {
    if (!isOfItsFormat(path, bytes, format)) {
      return List.of();
    }
    Outcome<Optional<FormattedText>> read =
        switch (format) {
          case DOCX -> DocxReader.read(path, bytes);
          case EPUB -> EpubReader.read(path, bytes);
          default -> PdfReader.read(path, bytes);
        };
    problems.addAll(read.problems());
    Optional<FormattedText> text = read.value().filter(t -> !t.structure().blocks().isEmpty());
    if (read.value().isPresent() && text.isEmpty()) {
      problems.warning(Place.file(path), "no text is in it; it was left out", "delete it");
    }
    return text.map(t -> source(path, t, sidecar, format)).stream().toList();
  }

  private Source source(String path, FormattedText text, Sidecar sidecar, Format format) {
    String id = sidecar.id().orElseGet(() -> Slug.of(TextReader.stem(path)));
    return new Source(
        id,
        path,
        format,
        text.text(),
        text.bodyStart(),
        "UTF-8",
        1,
        statements.of(path, id, sidecar, StatedMetadata.NONE),
        text.embedded(),
        text.structure());
  }

  private boolean isOfItsFormat(String path, byte[] bytes, Format format) {
    if (bytes.length == 0) {
      problems.warning(Place.file(path), "empty; it was left out", "delete it or fill it");
      return false;
    }
    String kind = Binary.kind(bytes, Decoder.isWide(bytes)).orElse("plain text");
    boolean fits = kind.contains(format == Format.PDF ? "PDF" : "ZIP");
    if (kind.contains("Office") && format == Format.DOCX) {
      problems.error(
          Place.file(path),
          "protected by a password, or of an old version of Word",
          "open it in a word processor and save it as .docx without a password");
    } else if (!fits) {
      problems.error(
          Place.file(path),
          "not " + format + ", as its name says, but " + kind,
          "let its name end in what it is, or save it anew");
    }
    return fits;
  }
}
