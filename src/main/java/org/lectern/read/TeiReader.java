package org.lectern.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.address.Slug;
import org.lectern.model.Format;
import org.lectern.model.Outcome;
import org.lectern.model.Source;
import org.lectern.model.StatedMetadata;
import org.lectern.read.format.FormattedText;
import org.lectern.read.format.TeiFile;

/**
 * Reads files of TEI. A corpus may keep its people in one file and their speeches in others, so the
 * speakers are ids until all files are read ({@link SpeakerNames}).
 */
final class TeiReader {
  private static final Pattern ENCODING =
      Pattern.compile(
          "^(?:\u00EF\u00BB\u00BF)?<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)");

  private final TextReader texts;
  private final Statements statements;
  private final Problems problems;
  private final Map<String, String> people = new LinkedHashMap<>();

  TeiReader(TextReader texts, Statements statements, Problems problems) {
    this.texts = texts;
    this.statements = statements;
    this.problems = problems;
  }

  /** The texts of a file; what is wrong in it is reported. */
  List<Source> read(String path, byte[] bytes, Sidecar sidecar) {
    String stem = sidecar.id().orElseGet(() -> Slug.of(TextReader.stem(path)));
    Optional<Charset> charset =
        statements.charset(path, stem, sidecar).or(() -> declaredEncoding(bytes));
    Optional<Decoded> decoded = texts.decode(path, bytes, charset);
    if (decoded.isEmpty()) {
      return List.of();
    }
    Outcome<Optional<TeiFile>> file = TeiFile.read(path, decoded.get().text());
    problems.addAll(file.problems());
    file.value().ifPresent(f -> f.people().forEach(people::putIfAbsent));
    List<FormattedText> found = file.value().map(TeiFile::texts).orElse(List.of());
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      boolean one = found.size() == 1;
      String id = one ? stem : Slug.of(stem + "-" + (i + 1));
      StatedMetadata stated = statements.of(path, id, sidecar, StatedMetadata.NONE);
      FormattedText text = found.get(i);
      sources.add(
          new Source(
              id,
              one ? path : path + "#" + (i + 1),
              Format.TEI,
              text.text(),
              text.bodyStart(),
              decoded.get().charset(),
              decoded.get().confidence(),
              stated,
              text.embedded(),
              text.structure()));
    }
    return sources;
  }

  /** The encoding that the declaration of an XML file names. */
  private static Optional<Charset> declaredEncoding(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    Matcher matcher = ENCODING.matcher(head);
    return matcher.find() ? Stated.charset(matcher.group(1)) : Optional.empty();
  }

  /** The names of people by the ids that the files read so far give them. */
  Map<String, String> people() {
    return people;
  }
}
