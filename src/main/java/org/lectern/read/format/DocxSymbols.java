package org.lectern.read.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;

/**
 * The characters that the signs of symbol fonts show. Their codes are the font's own, moved to
 * U+F000 and on. Symbol is encoded as in PDF; of Wingdings these are the signs that texts have.
 */
final class DocxSymbols {
  private static final int OWN = 0xF000;
  private static final String UNKNOWN = "\uFFFD";
  private static final Map<Integer, String> WINGDINGS = new HashMap<>();

  static {
    String codes = "☞F☺J☹L✈Q●l■n□o❑q❒r⬧s⧫t◆u❖v⬥w⌧x";
    for (int i = 0; i < codes.length(); i += 2) {
      WINGDINGS.put((int) codes.charAt(i + 1), codes.substring(i, i + 1));
    }
    put(
        0xA1, "○", 0xA4, "◉", 0xA5, "◎", 0xA7, "▪", 0xA8, "◻", 0xD8, "➢", 0xDF, "←", 0xE0, "→",
        0xE1, "↑", 0xE2, "↓");
    put(0xE8, "➔", 0xEF, "⇦", 0xF0, "⇨", 0xF1, "⇧", 0xF2, "⇩", 0xF3, "⬄");
    put(0xFB, "✗", 0xFC, "✓", 0xFD, "☒", 0xFE, "☑");
  }

  private DocxSymbols() {}

  private static void put(Object... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      WINGDINGS.put((Integer) pairs[i], (String) pairs[i + 1]);
    }
  }

  /**
   * What a sign shows.
   *
   * @param font its font
   * @param code its code, in hexadecimal
   * @return U+FFFD if that is not known
   */
  static String shown(String font, String code) {
    if (!code.matches("[0-9A-Fa-f]{1,4}")) {
      return UNKNOWN;
    }
    int c = Integer.parseInt(code, 16);
    String name = font.toLowerCase(Locale.ROOT);
    int own = c >= OWN && c <= OWN + 0xFF ? c - OWN : c;
    String shown = null;
    if (name.equals("symbol")) {
      shown = GlyphList.getAdobeGlyphList().toUnicode(SymbolEncoding.INSTANCE.getName(own));
    } else if (name.equals("wingdings")) {
      shown = WINGDINGS.get(own);
    } else if (Character.isDefined(c) && Character.getType(c) != Character.PRIVATE_USE) {
      shown = Character.toString(c);
    }
    boolean readable = shown != null && shown.codePoints().noneMatch(DocxSymbols::isNone);
    return readable ? shown : UNKNOWN;
  }

  private static boolean isNone(int c) {
    return switch (Character.getType(c)) {
      case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED, Character.CONTROL ->
          true;
      default -> false;
    };
  }
}
