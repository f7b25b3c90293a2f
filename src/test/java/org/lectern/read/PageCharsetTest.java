package org.lectern.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What encoding a page declares, and which one is meant by it. */
class PageCharsetTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "meta; <meta charset=utf-8>; UTF-8",
        "quotes and capitals; <META CharSet='UTF-8'>; UTF-8",
        "white space; <meta charset = \"utf-8\">; UTF-8",
        "content type; <meta http-equiv=Content-Type content=\"text/html, charset=koi8-r\">; KOI8-R",
        "XML; <?xml version=\"1.0\" encoding=\"windows-1251\"?>; windows-1251",
        "the first counts; <meta charset=utf-8><meta charset=koi8-r>; UTF-8",
        "what browsers mean by Latin 1; <meta charset=iso-8859-1>; windows-1252",
        "by ASCII; <meta charset=us-ascii>; windows-1252",
        "by GB 2312; <meta charset=gb2312>; GB18030",
        "by Big5; <meta charset=big5>; Big5-HKSCS",
        "by Shift JIS; <meta charset=shift_jis>; windows-31j",
        "by EUC-KR; <meta charset=euc-kr>; x-windows-949",
        "UTF-16 could not be read so; <meta charset=utf-16>; ",
        "unknown; <meta charset=utf-9>; ",
        "no name; <meta charset=\"-\">; ",
        "another element; <script charset=koi8-r></script>; ",
        "none; <meta name=author content=utf-8>; ",
      })
  void declared(String what, String head, String charset) {
    byte[] page = ("<html><head>" + head).getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(charset, PageCharset.declared(page).map(Charset::name).orElse(null));
  }

  @ParameterizedTest
  @CsvSource({"8000, UTF-8", "9000, "})
  void theDeclarationStandsNearTheBeginning(int before, String charset) {
    byte[] page = (" ".repeat(before) + "<meta charset=utf-8>").getBytes(StandardCharsets.UTF_8);
    assertEquals(charset, PageCharset.declared(page).map(Charset::name).orElse(null));
  }
}
