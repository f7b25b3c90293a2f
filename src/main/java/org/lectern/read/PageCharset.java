package org.lectern.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that a web page declares in its head. */
final class PageCharset {
  /** Browsers look at the first 1024 bytes; saved pages often have a longer head. */
  private static final int SAMPLE = 8192;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "(?i)<(?:meta\\s[^>]{0,200}?charset|\\?xml\\s[^>]{0,200}?encoding)\\s{0,9}="
              + "\\s{0,9}[\"']?\\s{0,9}([A-Za-z0-9_:.-]{2,40})");

  /** Names that mean a larger set in practice (WHATWG Encoding Standard, section 4.2). */
  private static final Map<String, String> SUPERSETS =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("mac", "x-MacRoman"),
          Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"));

  private PageCharset() {}

  /**
   * The declared encoding; empty if there is none, if it is unknown here, or if it is one of UTF-16
   * or UTF-32, in which the declaration itself could not be read.
   */
  static Optional<Charset> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARATION.matcher(head);
    return matcher.find() ? charset(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private static Optional<Charset> charset(String name) {
    String meant = SUPERSETS.getOrDefault(name, name);
    try {
      return Charset.isSupported(meant)
              && !meant.startsWith("utf-16")
              && !meant.startsWith("utf-32")
          ? Optional.of(Charset.forName(meant))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // No name of an encoding could look like this.
    }
  }
}
