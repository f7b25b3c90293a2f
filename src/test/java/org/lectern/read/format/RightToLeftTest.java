package org.lectern.read.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters as a page shows them from left to right, and as they are read. */
class RightToLeftTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "رمتؤملا حاتتفا يف سيئرلا ةملك | كلمة الرئيس في افتتاح المؤتمر",
        "2015 ويام 12 ،ةرهاقلا | القاهرة، 12 مايو 2015",
        "(UNESCO) וקסנוא ןוגרא | ארגון אונסקו (UNESCO)",
        "ربكأ ١٢٣ ددعلا نإ :(2021-2020 ةسلج يف) | (في جلسة 2020-2021): إن العدد ١٢٣ أكبر",
        "%3.5 ةبسنلا تناكو | وكانت النسبة 3.5%",
        "أدب UNESCO 2030 جمانربو 34/2005 مقر | رقم 34/2005 وبرنامج UNESCO 2030 بدأ",
        "3-2 دنبلا (1) | (1) البند 2-3",
      })
  void linesAreReadFromTheRight(String shown, String read) {
    List<PdfLine> lines = RightToLeft.logical(List.of(line(100, 200, shown)), 600);
    assertEquals(read, lines.get(0).words());
    assertEquals(400, lines.get(0).left());
    assertEquals(500, lines.get(0).right());
  }

  @Test
  void aWordInALineFromTheLeftStaysInIt() {
    PdfLine latin = line(50, 500, "Much text of a page is read from the left to the right");
    List<PdfLine> lines =
        RightToLeft.logical(List.of(latin, line(100, 200, "the word םולש means peace")), 600);
    assertEquals(latin, lines.get(0));
    assertEquals(line(100, 200, "the word שלום means peace"), lines.get(1));
  }

  @Test
  void theLettersOfALigatureAreTurned() {
    assertEquals("الس", RightToLeft.drawn("سلا"));
    assertEquals("ffi", RightToLeft.drawn("ffi"));
  }

  private static PdfLine line(float left, float right, String words) {
    return new PdfLine(left, right, 700, 12, words);
  }
}
