package org.lectern.read.format;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Collects the letters of each page into lines, in the order in which the page draws them. Letters
 * that are drawn twice for a bolder look are taken once. Invisible letters are kept apart: behind
 * the picture of a scanned page they are its text, elsewhere they are hidden.
 */
final class PdfGlyphs extends PDFTextStripper {
  /** Beyond this a file is no text to read. */
  private static final int MOST = 20_000_000;

  /** A gap of so many letter sizes parts columns and cells. */
  private static final float APART = 1.2f;

  private static final float WORD_GAP = 0.18f;

  /** Raised letters are smaller than others, and so much above the line, in letter sizes. */
  private static final float SMALLER = 0.87f;

  private static final float RAISED = 0.15f;
  private static final int LONGEST_MARK = 5;
  private static final String OPENED = Character.toString(PdfRaised.FROM);

  /** The lines of a page, those seen and those not. */
  record Page(float width, float height, List<PdfLine> seen, List<PdfLine> hidden) {}

  /** A line that is being drawn. */
  private static final class Pen {
    final List<PdfLine> lines = new ArrayList<>();
    final StringBuilder words = new StringBuilder();
    float left;
    float right;
    float y;
    float size;
    boolean raised;
    private final boolean raises;

    /**
     * @param raises whether it minds what is raised; where letters were recognised, their places
     *     are not sure enough for that
     */
    Pen(boolean raises) {
      this.raises = raises;
    }

    void draw(TextPosition glyph) {
      float x = glyph.getXDirAdj();
      float height = Math.max(1, glyph.getYScale());
      boolean first = words.isEmpty();
      boolean sameLine = Math.abs(glyph.getYDirAdj() - y) < 0.5f * Math.max(size, height);
      boolean onwards = x > right - 0.5f * height && x - right < APART * height;
      String letters = RightToLeft.drawn(plain(glyph.getUnicode()));
      if (!first && sameLine && !onwards && goesLeft(letters, x + glyph.getWidthDirAdj(), height)) {
        drawLeft(letters, x, x + glyph.getWidthDirAdj(), height);
        return;
      }
      if (!first && !(sameLine && onwards)) {
        lift();
        first = true;
      }
      if (first) {
        left = x;
        y = glyph.getYDirAdj();
        size = height;
      } else if (x - right > WORD_GAP * height && !endsInSpace()) {
        words.append(' ');
      }
      raise(glyph, height);
      size = Math.max(size, height);
      words.append(letters);
      right = x + glyph.getWidthDirAdj();
    }

    /** Marks where figures begin and end that are smaller than the line and above it. */
    private void raise(TextPosition glyph, float height) {
      float above = y - glyph.getYDirAdj();
      if (!raises || words.isEmpty() || RightToLeft.hasLetters(glyph.getUnicode())) {
        return;
      }
      boolean beganAbove = height * SMALLER > size && -above > RAISED * height;
      if (beganAbove && words.length() <= LONGEST_MARK && words.indexOf(OPENED) < 0) {
        words.insert(0, PdfRaised.FROM).append(PdfRaised.TO);
        y = glyph.getYDirAdj();
        size = height;
      } else if (raised != (height < SMALLER * size && above > RAISED * size)) {
        raised = !raised;
        words.append(raised ? PdfRaised.FROM : PdfRaised.TO);
      }
    }

    /** Some programs draw a line of Arabic or Hebrew from right to left, others the other way. */
    private boolean goesLeft(String letters, float end, float height) {
      boolean rightToLeft =
          RightToLeft.hasLetters(letters)
              || letters.isBlank() && RightToLeft.hasLetters(words.substring(0, 1));
      return rightToLeft && end < left + 0.5f * height && left - end < APART * height;
    }

    private void drawLeft(String letters, float x, float end, float height) {
      boolean space = Character.isWhitespace(words.charAt(0)) || letters.isBlank();
      words.insert(0, left - end > WORD_GAP * height && !space ? letters + ' ' : letters);
      left = x;
      size = Math.max(size, height);
    }

    /**
     * Ligatures, radicals and other forms for printing as the letters that they show. Some programs
     * name the glyph of a Chinese character after the radical (U+2F00 and on) of the same look.
     */
    private static String plain(String given) {
      String letters = PdfRaised.level(given);
      boolean form =
          letters
              .chars()
              .anyMatch(
                  c ->
                      c >= 0xFB00 && c <= 0xFDFF
                          || c >= 0xFE70 && c < 0xFEFF
                          || c >= 0x2E80 && c <= 0x2FDF);
      return form ? Normalizer.normalize(letters, Normalizer.Form.NFKC) : letters;
    }

    private boolean endsInSpace() {
      return Character.isWhitespace(words.charAt(words.length() - 1));
    }

    void lift() {
      if (raised) {
        words.append(PdfRaised.TO);
        raised = false;
      }
      if (!words.toString().isBlank()) {
        lines.add(new PdfLine(left, right, y, size, words.toString().strip()));
      }
      words.setLength(0);
    }
  }

  private final List<Page> pages = new ArrayList<>();
  private final Set<String> drawn = new HashSet<>();
  private Pen seen = new Pen(true);
  private Pen hidden = new Pen(false);
  private int glyphs;

  private PdfGlyphs() throws IOException {
    setSuppressDuplicateOverlappingText(false);
  }

  /** The pages of a document, in order. */
  static List<Page> of(PDDocument document) throws IOException {
    PdfGlyphs glyphs = new PdfGlyphs();
    glyphs.setSortByPosition(false);
    glyphs.getText(document);
    return glyphs.pages;
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    String unicode = glyph.getUnicode();
    if (unicode == null || ++glyphs > MOST) {
      return;
    }
    boolean tiny = glyph.getYScale() < 1 && glyph.getHeightDir() < 1;
    boolean invisible =
        getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER;
    String place =
        unicode + Math.round(glyph.getXDirAdj() * 2) + "," + Math.round(glyph.getYDirAdj() * 2);
    boolean again = !unicode.isBlank() && !drawn.add(place);
    if (!tiny && !again) {
      (invisible ? hidden : seen).draw(glyph);
    }
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    seen = new Pen(true);
    hidden = new Pen(false);
    drawn.clear();
    super.processPage(page);
    seen.lift();
    hidden.lift();
    float width = page.getCropBox().getWidth();
    float height = page.getCropBox().getHeight();
    boolean turned = page.getRotation() % 180 != 0;
    float across = turned ? height : width;
    pages.add(
        new Page(
            across,
            turned ? width : height,
            RightToLeft.logical(seen.lines, across),
            RightToLeft.logical(hidden.lines, across)));
  }
}
