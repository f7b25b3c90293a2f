package org.lectern.read.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.lectern.model.EmbeddedMetadata;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;

/** Reads the text layer of PDF files (ISO 32000) with PDFBox. */
public final class PdfReader {
  private static final int MOST_PAGES = 10_000;

  /** Fewer characters than this a page are stamps and numbers on pictures. */
  private static final int LEAST_CHARACTERS = 15;

  /** The share of controls from which on a text layer is codes of signs and not letters. */
  private static final double UNREADABLE = 0.1;

  private PdfReader() {}

  /**
   * Reads a file.
   *
   * @param path its path, for messages
   * @param file its bytes
   * @return empty if it cannot be read, with a problem
   */
  public static Outcome<Optional<FormattedText>> read(String path, byte[] file) {
    PdfFonts.use();
    try (PDDocument document = Loader.loadPDF(file)) {
      return read(path, document);
    } catch (InvalidPasswordException e) {
      return refused(
          path, "protected by a password", "save a copy without it, and put that into the corpus");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return refused(
          path,
          "a broken PDF file",
          "print it anew to PDF from a viewer that still shows it, and use that");
    } catch (OutOfMemoryError e) {
      return refused(
          path, "too large for the memory at hand", "split it, or give more: java -Xmx4g -jar ...");
    }
  }

  private static Outcome<Optional<FormattedText>> read(String path, PDDocument document)
      throws IOException {
    if (!document.getCurrentAccessPermission().canExtractContent()) {
      return refused(
          path, "encrypted, and its text may not be copied", "ask its publisher for the text");
    }
    int count = document.getNumberOfPages();
    if (count > MOST_PAGES) {
      return refused(path, "it has " + count + " pages", "split it");
    }
    List<List<PdfLine>> pages = lines(PdfGlyphs.of(document));
    long characters =
        pages.stream().flatMap(List::stream).mapToLong(line -> line.words().length()).sum();
    if (characters < (long) LEAST_CHARACTERS * count) {
      int pictures = 0;
      for (PDPage page : document.getPages()) {
        pictures += hasPicture(page) ? 1 : 0;
      }
      if (pictures > 0) {
        String of = pictures + (pictures == 1 ? " page is a picture" : " pages are pictures");
        return refused(
            path,
            "no text layer: " + of,
            "have its text recognised first, for example with ocrmypdf, and use the result");
      }
    }
    if (characters == 0) {
      return refused(
          path,
          "its pages are empty, or their letters are drawn as shapes",
          "if a viewer shows words, have them recognised first, for example with ocrmypdf");
    }
    if (unreadable(pages) > UNREADABLE * characters) {
      return refused(
          path,
          "its text layer does not say which letters its signs mean, or the file is damaged",
          "print it anew from the program that made it, or have its text recognised, for example"
              + " with ocrmypdf --force-ocr");
    }
    return Outcome.of(Optional.of(PdfText.write(PdfRaised.written(pages), information(document))));
  }

  /**
   * What is seen; of a document without that, the text that recognition put behind its pictures.
   */
  private static List<List<PdfLine>> lines(List<PdfGlyphs.Page> pages) {
    int seen = 0;
    int hidden = 0;
    for (PdfGlyphs.Page page : pages) {
      seen += page.seen().stream().mapToInt(l -> l.words().length()).sum();
      hidden += page.hidden().stream().mapToInt(l -> l.words().length()).sum();
    }
    boolean recognised = seen < LEAST_CHARACTERS * pages.size() && hidden > seen;
    List<List<PdfLine>> lines = new ArrayList<>();
    for (PdfGlyphs.Page page : pages) {
      lines.add(recognised ? page.hidden() : page.seen());
    }
    return lines;
  }

  private static long unreadable(List<List<PdfLine>> pages) {
    return pages.stream()
        .flatMap(List::stream)
        .flatMapToInt(line -> line.words().chars())
        .filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c) || c == 0xFFFD)
        .count();
  }

  private static boolean hasPicture(PDPage page) {
    PDResources resources = page.getResources();
    if (resources == null) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)) {
        return true;
      }
    }
    return false;
  }

  private static EmbeddedMetadata information(PDDocument document) {
    PDDocumentInformation information = document.getDocumentInformation();
    return FileProperties.read(
        "pdf-information",
        text(information.getTitle()),
        text(information.getAuthor()),
        day(information.getCreationDate()),
        day(information.getModificationDate()),
        Optional.ofNullable(document.getDocumentCatalog().getLanguage()));
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  /** The day at the place where the file was made. */
  private static String day(Calendar calendar) {
    return calendar == null
        ? ""
        : String.format(
            Locale.ROOT,
            "%04d-%02d-%02d",
            calendar.get(Calendar.YEAR),
            calendar.get(Calendar.MONTH) + 1,
            calendar.get(Calendar.DAY_OF_MONTH));
  }

  private static Outcome<Optional<FormattedText>> refused(
      String path, String message, String hint) {
    return new Outcome<>(Optional.empty(), List.of(Problem.error(Place.file(path), message, hint)));
  }
}
