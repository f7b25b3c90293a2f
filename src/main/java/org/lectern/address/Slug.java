package org.lectern.address;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * Names that are safe in an address and as a folder on every file system.
 *
 * <p>The rule: Unicode NFC, lower case; letters, digits and the marks on letters of any script and
 * the low line stay; every run of anything else becomes one hyphen; hyphens at the ends go. What is
 * then empty is named by its code points ({@code u1f600}), what Windows reserves ({@code con}) gets
 * {@code x-} before it, and what is longer than {@value #MOST_BYTES} bytes in UTF-8 is cut and ends
 * in the first eight hexadecimal digits of the SHA-256 of the whole.
 */
public final class Slug {
  private static final int MOST_BYTES = 120;
  private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

  private Slug() {}

  /** The safe name for any name; a safe name is its own. */
  public static String of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    // Lower case can take a name out of NFC again.
    plain = Normalizer.normalize(plain, Normalizer.Form.NFC);
    String slug = hyphenate(plain);
    if (slug.isEmpty()) {
      slug = codePoints(plain);
    }
    slug = unreserved(slug);
    return slug.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES ? slug : cut(slug);
  }

  /**
   * A name of lower-case letters that Windows can hold: one that it reserves for devices gets
   * {@code x-} before it, any other is as it is.
   */
  public static String unreserved(String name) {
    return RESERVED.contains(name) || name.matches("(com|lpt)[0-9]") ? "x-" + name : name;
  }

  /** The safe name for one of several names that have the same, told apart by the whole name. */
  public static String marked(String name) {
    return of(of(name) + "-" + HexFormat.of().formatHex(sha256(name), 0, 4));
  }

  /** Whether a name can stand as it is. */
  public static boolean isSafe(String name) {
    return !name.isEmpty() && of(name).equals(name);
  }

  private static String hyphenate(String plain) {
    StringBuilder out = new StringBuilder();
    plain
        .codePoints()
        .forEach(
            c -> {
              if (isKept(c, out)) {
                out.appendCodePoint(c);
              } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
              }
            });
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == '-') {
      end--;
    }
    return out.substring(0, end);
  }

  private static boolean isKept(int c, StringBuilder before) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          !before.isEmpty() && before.charAt(before.length() - 1) != '-';
      default -> c == '_' || Character.isLetterOrDigit(c);
    };
  }

  private static String codePoints(String plain) {
    StringBuilder out = new StringBuilder();
    plain
        .codePoints()
        .forEach(c -> out.append(out.isEmpty() ? "u" : "-u").append(Integer.toHexString(c)));
    return out.isEmpty() ? "unnamed" : out.toString();
  }

  private static String cut(String slug) {
    String mark = "-" + HexFormat.of().formatHex(sha256(slug), 0, 4);
    int end = slug.length();
    while (slug.substring(0, end).getBytes(StandardCharsets.UTF_8).length
        > MOST_BYTES - mark.length()) {
      end = slug.offsetByCodePoints(end, -1);
    }
    return hyphenate(slug.substring(0, end)) + mark;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
