package org.lectern.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldCharsetsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IBM866 | Сегодня министр сказал, что уловы выросли, и поблагодарил рыбаков в порту. | IBM866",
        "x-MacRoman | Aujourd’hui à Marseille, le ministre de la pêche a déclaré que la mer était pleine. | x-MacRoman",
        "windows-1252 | Heute sagte der Minister für Fischerei in München, die Fänge wüchsen. | windows-1252",
        "windows-1252 | Laws § 5, § 6 and § 7 apply; a fine of £5 or £6, by Harbour® at 5°. | windows-1252",
        "windows-1251 | Сегодня министр сказал, что уловы выросли, и поблагодарил рыбаков в порту. | windows-1251"
      })
  void tellsOldEncodingsByTheWordsThatTheyMake(String charset, String text, String expected) {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    Detector.Guess guess = Detector.guess(bytes, 0, bytes.length);
    assertEquals(expected, guess.charset().name());
    if (expected.equals("IBM866") || expected.equals("x-MacRoman")) {
      assertTrue(guess.confidence() < 0.5, "the publisher is asked");
    }
  }
}
