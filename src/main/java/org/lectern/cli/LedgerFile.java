package org.lectern.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.lectern.ledger.LedgerText;
import org.lectern.model.Ledger;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;

/** {@code ledger.jsonl} of a corpus folder: read by every build, written by {@code build}. */
final class LedgerFile {
  private static final String NAME = "ledger.jsonl";

  private final Path file;

  LedgerFile(Path corpus) {
    this.file = corpus.resolve(NAME);
  }

  /** What the ledger says; nothing, where there is none yet. */
  Outcome<Ledger> read() {
    try {
      return LedgerText.read(NAME, Files.readString(file));
    } catch (NoSuchFileException e) {
      return Outcome.of(Ledger.EMPTY);
    } catch (CharacterCodingException e) {
      return unread("is not UTF-8", "take the file from an older version");
    } catch (IOException e) {
      return unread("cannot be read", "check who may read it");
    }
  }

  private static Outcome<Ledger> unread(String what, String hint) {
    return new Outcome<>(
        Ledger.EMPTY, List.of(Problem.error(Place.file(NAME), "the ledger " + what, hint)));
  }

  /**
   * Writes the ledger, unless it is what the file says already; never half of it.
   *
   * @return a warning, where the folder takes no file
   */
  List<Problem> write(Ledger ledger) {
    byte[] content = LedgerText.write(ledger).getBytes(StandardCharsets.UTF_8);
    Path draft = file.resolveSibling("." + NAME + ".new");
    try {
      if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
        return List.of();
      }
      Files.write(draft, content);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return List.of();
    } catch (IOException e) {
      delete(draft);
      return List.of(
          Problem.warning(
              Place.file(NAME),
              "the ledger cannot be written, so later builds may give other ids",
              "let the folder be written to, or say --no-ledger"));
    }
  }

  private static void delete(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // It could not be made either, or lies hidden and is written over by the next build.
    }
  }
}
