package org.lectern.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Problem;

class DecoderTest {
  private static final String CHINESE =
      "\u7F51\u7EDC\u5B89\u5168\u548C\u4FE1\u606F\u5316\u5DE5\u4F5C\u5EA7\u8C08\u4F1A\u4E0A\u7684\u8BB2\u8BDD\u3002\n"
          + "\u4E60\u8FD1\u5E73\u6307\u51FA\uFF0C\u8981\u5EFA\u8BBE\u7F51\u7EDC\u5F3A\u56FD\uFF0C\u8BA9\u4EBA\u6C11\u7528\u5F97\u4E0A\u3002\n";
  private static final String JAPANESE =
      "\u60C5\u5831\u901A\u4FE1\u6280\u8853\u306E\u767A\u5C55\u306B\u3064\u3044\u3066\u306E\u6F14\u8AAC\u3002\n"
          + "\u3053\u308C\u306F\u65E5\u672C\u8A9E\u306E\u6587\u7AE0\u3067\u3042\u308A\u307E\u3059\u3002\n";
  private static final String RUSSIAN =
      "\u0412\u044B\u0441\u0442\u0443\u043F\u043B\u0435\u043D\u0438\u0435 \u043D\u0430 \u043A\u043E\u043D\u0444\u0435\u0440\u0435\u043D\u0446\u0438\u0438 \u043F\u043E \u0431\u0435\u0437\u043E\u043F\u0430\u0441\u043D\u043E\u0441\u0442\u0438 \u0438 \u0440\u0430\u0437\u0432\u0438\u0442\u0438\u044E \u0441\u0435\u0442\u0438\n";
  private static final String FRENCH =
      "Le pr\u00E9sident a prononc\u00E9 un discours \u00E0 l\u2019ouverture de la conf\u00E9rence, o\u00F9 il \u00E9tait invit\u00E9.\n";
  private static final String ENGLISH = "A speech about the network and its security.\n";

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of("GB18030", CHINESE, "GB18030"),
        Arguments.of(
            "Big5",
            "\u7DB2\u8DEF\u5B89\u5168\u8207\u8CC7\u8A0A\u5316\u5DE5\u4F5C\u6703\u8B70\u4E0A\u7684\u8B1B\u8A71\u3002\n",
            "Big5"),
        Arguments.of("Shift_JIS", JAPANESE, "Shift_JIS"),
        Arguments.of("EUC-JP", JAPANESE, "EUC-JP"),
        Arguments.of("ISO-2022-JP", JAPANESE, "ISO-2022-JP"),
        Arguments.of("windows-1251", RUSSIAN, "windows-1251"),
        Arguments.of("KOI8-R", RUSSIAN, "KOI8-R"),
        Arguments.of("windows-1252", FRENCH, "windows-1252"),
        Arguments.of(
            "ISO-8859-15",
            "Le mar\u00E9chal a pay\u00E9 20 \u20AC \u00E0 la ville, et 1\u00A0000\u00A0\u20AC de plus.\n",
            "ISO-8859-15"),
        Arguments.of(
            "windows-1252",
            "Le prix \u00E9tait de 20 \u20AC, le signe \u00A4 vaut 1 et l\u2019euro \u00E9tait cher.\n",
            "windows-1252"),
        Arguments.of("UTF-8", CHINESE, "UTF-8"),
        Arguments.of("UTF-16LE", ENGLISH, "UTF-16LE"),
        Arguments.of("UTF-16BE", ENGLISH, "UTF-16BE"),
        Arguments.of("UTF-16LE", CHINESE, "UTF-16LE"),
        Arguments.of("UTF-16BE", CHINESE, "UTF-16BE"),
        Arguments.of("UTF-16LE", RUSSIAN, "UTF-16LE"),
        Arguments.of("UTF-16BE", RUSSIAN, "UTF-16BE"),
        Arguments.of("UTF-16LE", JAPANESE, "UTF-16LE"),
        Arguments.of("US-ASCII", ENGLISH, "UTF-8"));
  }

  @Test
  void utf16WithoutAMarkIsNoBinaryFileAndDataIsNoUtf16() {
    for (String text : List.of(RUSSIAN, CHINESE, JAPANESE)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
      assertEquals(Optional.empty(), Binary.kind(bytes, Decoder.isWide(bytes)));
    }
    byte[] data = new byte[4096];
    new Random(7).nextBytes(data);
    assertFalse(Decoder.isWide(data));
    for (String charset : List.of("GB18030", "Shift_JIS", "EUC-JP", "UTF-8")) {
      byte[] bytes = (CHINESE + JAPANESE).getBytes(Charset.forName(charset));
      assertFalse(Decoder.isWide(bytes), charset);
    }
  }

  @Test
  void bytesThatMeanNothingInWindows1252MakeItUnsure() {
    String text =
        "Le discours a \u00E9t\u00E9 tr\u00E8s long, et la r\u00E9union aussi. ".repeat(8);
    Decoded decoded = decode(text.getBytes(Charset.forName("x-MacRoman")));
    assertTrue(decoded.confidence() < 0.5);
    assertEquals(1, decoded.problems().size());
  }

  @ParameterizedTest(name = "{0} is found to be {2}")
  @MethodSource("encodings")
  void findsEncodingsWithoutAMark(String charset, String text, String found) {
    String long1 = text.repeat(8);
    Decoded decoded = decode(long1.getBytes(Charset.forName(charset)));
    assertEquals(long1, decoded.text());
    assertEquals(found, decoded.charset());
    assertTrue(decoded.confidence() > 0 && decoded.confidence() <= 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030"})
  void aMarkDecidesAndIsNoText(String charset) {
    Decoded decoded = decode(("\uFEFF" + CHINESE).getBytes(Charset.forName(charset)));
    assertEquals(CHINESE, decoded.text());
    assertEquals(charset, decoded.charset());
    assertEquals(1, decoded.confidence());
    assertEquals(List.of(), decoded.problems());
  }

  @Test
  void strictUtf8IsCertain() {
    assertEquals(1, decode(FRENCH.getBytes(StandardCharsets.UTF_8)).confidence());
  }

  @Test
  void typographicPunctuationIsWindows1252() {
    byte[] bytes =
        "It \u201Cis\u201D \u2013 he said\u2026\n".getBytes(Charset.forName("windows-1252"));
    Decoded decoded = decode(bytes);
    assertEquals("It \u201Cis\u201D \u2013 he said\u2026\n", decoded.text());
    assertEquals(List.of(), decoded.problems());
  }

  @Test
  void aWeakGuessIsToldWithItsPlace() {
    byte[] bytes = "one\ntwo caf\u00E9\n".getBytes(Charset.forName("windows-1252"));
    Decoded decoded = decode(bytes);
    assertTrue(decoded.confidence() < 0.5);
    Problem problem = decoded.problems().get(0);
    assertEquals(Problem.Severity.UNSURE, problem.severity());
    assertEquals(2, problem.place().line());
    assertEquals(8, problem.place().column());
  }

  @Test
  void thePublishersWordWins() {
    byte[] bytes = RUSSIAN.getBytes(Charset.forName("KOI8-R"));
    Decoded decoded = Decoder.decode("a.txt", bytes, Optional.of(Charset.forName("KOI8-R")));
    assertEquals(RUSSIAN, decoded.text());
    assertEquals(1, decoded.confidence());
  }

  @Test
  void aWrongWordIsToldAndNothingIsDropped() {
    byte[] bytes = "one\ntwo \u00E9\u00E9 x\n".getBytes(Charset.forName("windows-1252"));
    Decoded decoded = Decoder.decode("a.txt", bytes, Optional.of(StandardCharsets.UTF_8));
    assertEquals("one\ntwo \uFFFD\uFFFD x\n", decoded.text());
    assertEquals(2, decoded.problems().get(0).place().line());
    assertEquals(Problem.Severity.WARNING, decoded.problems().get(0).severity());
  }

  @Test
  void aLineOfAnotherEncodingIsReadAsThat() {
    byte[] mixed =
        join(
            (CHINESE + FRENCH).getBytes(StandardCharsets.UTF_8),
            FRENCH.getBytes(Charset.forName("windows-1252")),
            FRENCH.getBytes(StandardCharsets.UTF_8));
    Decoded decoded = decode(mixed);
    assertEquals(CHINESE + FRENCH + FRENCH + FRENCH, decoded.text());
    assertEquals(1, decoded.problems().size());
    assertEquals(4, decoded.problems().get(0).place().line());
    assertEquals(Problem.Severity.WARNING, decoded.problems().get(0).severity());
  }

  @Test
  void aChineseLineInGb18030AmongUtf8IsRead() {
    byte[] mixed =
        join(
            CHINESE.repeat(3).getBytes(StandardCharsets.UTF_8),
            CHINESE.getBytes(Charset.forName("GB18030")));
    assertEquals(CHINESE.repeat(4), decode(mixed).text());
  }

  @Test
  void aStrayByteSpoilsNothingAroundIt() {
    byte[] utf8 = CHINESE.getBytes(StandardCharsets.UTF_8);
    byte[] mixed = join(utf8, new byte[] {(byte) 0x93}, utf8);
    Decoded decoded = decode(mixed);
    assertEquals(CHINESE + "\u201C" + CHINESE, decoded.text());
    assertEquals(3, decoded.problems().get(0).place().line());
  }

  @Test
  void aFileCutInsideACharacterKeepsTheRest() {
    byte[] utf8 = CHINESE.getBytes(StandardCharsets.UTF_8);
    Decoded decoded = decode(Arrays.copyOf(utf8, utf8.length - 2));
    assertTrue(decoded.text().startsWith(CHINESE.substring(0, CHINESE.length() - 2)));
    assertFalse(decoded.problems().isEmpty());
  }

  @Test
  void nulBytesStay() {
    assertEquals("a\0b\0c text", decode("a\0b\0c text".getBytes(StandardCharsets.UTF_8)).text());
  }

  @Test
  void undefinedBytesOfWindows1252AreKeptApart() {
    byte[] bytes = {'a', (byte) 0x81, (byte) 0x8D, (byte) 0xE9};
    assertEquals("a\u0081\u008D\u00E9", Bytes.windows1252(bytes, 0, 4));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 17, 251})
  void anyBytesBecomeSomeText(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(64)];
      random.nextBytes(bytes);
      Decoded decoded = decode(bytes);
      assertTrue(bytes.length == 0 || !decoded.charset().isEmpty());
    }
  }

  @Test
  void anArabicTextKeepsItsOrder() {
    String arabic = "\u0643\u0644\u0645\u0629 \u0627\u0644\u0631\u0626\u064A\u0633 2023\n";
    assertEquals(arabic, decode(arabic.getBytes(StandardCharsets.UTF_8)).text());
  }

  private static Decoded decode(byte[] bytes) {
    return Decoder.decode("a.txt", bytes, Optional.empty());
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
