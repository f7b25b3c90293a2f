package org.lectern.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Files that are not text, told by their first bytes or by what they are full of. */
final class Binary {
  private record Magic(byte[] bytes, int at, String name) {
    static Magic hex(String hex, String name) {
      return new Magic(HexFormat.of().parseHex(hex), 0, name);
    }

    static Magic ascii(String text, int at, String name) {
      return new Magic(text.getBytes(StandardCharsets.US_ASCII), at, name);
    }

    boolean begins(byte[] file) {
      int end = at + bytes.length;
      return file.length >= end && Arrays.equals(file, at, end, bytes, 0, bytes.length);
    }
  }

  private static final List<Magic> KNOWN =
      List.of(
          Magic.ascii("%PDF-", 0, "a PDF file"),
          Magic.hex("504b0304", "a ZIP file, as .docx, .odt and .epub are"),
          Magic.hex("d0cf11e0a1b11ae1", "an old Microsoft Office file"),
          Magic.ascii("{\\rtf", 0, "a Rich Text file"),
          Magic.hex("1f8b08", "a gzip file"),
          Magic.ascii("BZh", 0, "a bzip2 file"),
          Magic.hex("fd377a585a00", "an xz file"),
          Magic.hex("377abcaf271c", "a 7-Zip file"),
          Magic.ascii("Rar!", 0, "a RAR file"),
          Magic.hex("89504e470d0a1a0a", "a PNG picture"),
          Magic.hex("ffd8ff", "a JPEG picture"),
          Magic.ascii("GIF8", 0, "a GIF picture"),
          Magic.ascii("RIFF", 0, "a sound, film or picture file"),
          Magic.ascii("ftyp", 4, "a film or sound file"),
          Magic.ascii("ID3", 0, "an MP3 file"),
          Magic.ascii("OggS", 0, "an Ogg file"),
          Magic.ascii("SQLite format 3", 0, "an SQLite database"),
          Magic.hex("7f454c46", "a program"),
          Magic.hex("cafebabe", "a program"));

  private static final int SAMPLE = 65536;

  private Binary() {}

  /**
   * What kind of file it is, if it is not text.
   *
   * @param utf16 whether the file has the look of UTF-16 or UTF-32, whose zero bytes do not count
   */
  static Optional<String> kind(byte[] file, boolean utf16) {
    Optional<String> known =
        KNOWN.stream().filter(m -> m.begins(file)).map(Magic::name).findFirst();
    if (known.isPresent() || utf16) {
      return known;
    }
    int sample = Math.min(file.length, SAMPLE);
    int controls = 0;
    for (int i = 0; i < sample; i++) {
      controls += isControl(file[i]) ? 1 : 0;
    }
    // A scraped text has a stray control here and there; data has them throughout.
    return controls > sample / 10 ? Optional.of("not text: control bytes throughout") : known;
  }

  private static boolean isControl(byte b) {
    boolean textual = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x0B || b == 0x1B;
    return b >= 0 && b < 0x20 && !textual || b == 0x7F;
  }
}
