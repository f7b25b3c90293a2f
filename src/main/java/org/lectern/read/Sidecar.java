package org.lectern.read;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lectern.address.Slug;
import org.lectern.model.StatedMetadata;

/**
 * {@code NAME.yaml} beside {@code NAME.txt}: what the publisher states of one text whose own file
 * has no place for it.
 *
 * @param id the text's id, if stated
 * @param stated the facts
 * @param charset the encoding of the text's file, if stated
 */
record Sidecar(Optional<String> id, StatedMetadata stated, Optional<Charset> charset) {
  static final Sidecar NONE = new Sidecar(Optional.empty(), StatedMetadata.NONE, Optional.empty());

  /** The path of the sidecar that a text would have. */
  static String pathOf(String textPath) {
    int name = textPath.lastIndexOf('/') + 1;
    return textPath.substring(0, name) + TextReader.stem(textPath) + ".yaml";
  }

  /**
   * The sidecar of a text; what is wrong in it is reported.
   *
   * @param textPath the text's path inside the corpus
   * @param text the text's file
   */
  static Sidecar of(String textPath, Path text, Problems problems) {
    String path = pathOf(textPath);
    Path file = beside(text);
    boolean settings = path.equals("corpus.yaml");
    if (settings || !Files.isRegularFile(file)) {
      return NONE;
    }
    return TextReader.text(path, file, problems)
        .flatMap(yaml -> YamlText.file(path, yaml).parse(problems))
        .map(yaml -> read(yaml, Slug.of(TextReader.stem(textPath))))
        .orElse(NONE);
  }

  /** Through the address, as the locale of the process may lack letters of the name. */
  private static Path beside(Path text) {
    String address = text.toAbsolutePath().toUri().toString();
    int dot = address.lastIndexOf('.');
    boolean ending = dot > address.lastIndexOf('/');
    return Path.of(URI.create((ending ? address.substring(0, dot) : address) + ".yaml"));
  }

  private static Sidecar read(YamlMap yaml, String stemId) {
    Sidecar sidecar = new Sidecar(id(yaml, stemId), Stated.read(yaml), Stated.charset(yaml));
    yaml.unknownAreErrors();
    return sidecar;
  }

  /**
   * The {@code id} of a mapping.
   *
   * @param instead an id that would do, for the hint
   */
  static Optional<String> id(YamlMap yaml, String instead) {
    return yaml.parsed(
        "id",
        id -> Optional.of(id).filter(Slug::isSafe),
        "safe in an address",
        "write " + yaml.text("id").map(Slug::of).orElse(instead));
  }
}
