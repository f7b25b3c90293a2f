package org.lectern.read;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.lectern.model.Problem.Place;
import org.lectern.model.StatedMetadata;

/**
 * What {@code corpus.yaml} states of all files whose path fits a pattern.
 *
 * @param files the patterns, any of which may fit
 * @param place where the rule stands
 * @param stated what it states
 * @param charset the encoding of the files, if stated
 */
record PathRule(List<Glob> files, Place place, StatedMetadata stated, Optional<Charset> charset) {
  /** Copies the list. */
  PathRule {
    files = List.copyOf(files);
  }

  boolean fits(String path) {
    return files.stream().anyMatch(glob -> glob.fits(path));
  }

  static PathRule read(YamlMap yaml) {
    PathRule rule =
        new PathRule(globs(yaml), yaml.place(), Stated.read(yaml), Stated.charset(yaml));
    yaml.unknownAreErrors();
    return rule;
  }

  /** The patterns under {@code files}. */
  static List<Glob> globs(YamlMap yaml) {
    yaml.require("files");
    return yaml.parsedTexts(
        "files", Glob::parse, "a pattern of paths", "close every { with a }, as in *.{txt,md}");
  }
}
