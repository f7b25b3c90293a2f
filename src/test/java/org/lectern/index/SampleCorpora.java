package org.lectern.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.lectern.index.IndexDocument.Paragraph;
import org.lectern.index.analysis.RandomTexts;

/** Documents to build test indexes of; the same for the same seed. */
public final class SampleCorpora {
  private static final String[] COMMON = {
    "the",
    "of",
    "and",
    "to",
    "in",
    "development",
    "people",
    "party",
    "conference",
    "work",
    "China",
    "president",
    "国家",
    "网络",
    "经济",
    "人民",
  };

  private SampleCorpora() {}

  /** The example texts, a line a paragraph, without metadata but a date here and there. */
  public static List<IndexDocument> seeds() {
    List<IndexDocument> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String id = file.getFileName().toString().substring(0, 3);
        List<String> lines = Files.readString(file).lines().filter(l -> !l.isBlank()).toList();
        documents.add(
            document(
                "s" + id,
                lines.get(0).substring(0, Math.min(60, lines.get(0).length())),
                documents.size() % 2 == 0 ? "2023-07-1" + documents.size() : null,
                lines));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return documents;
  }

  /** A document in English of kind "speech" with these lines as paragraphs p1, p2... */
  public static IndexDocument document(String id, String title, String date, List<String> lines) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String line : lines) {
      paragraphs.add(new Paragraph("p" + (paragraphs.size() + 1), line));
    }
    return new IndexDocument(
        id,
        "documents/" + id + "/",
        title,
        Optional.ofNullable(date),
        Optional.of("speech"),
        Optional.of("en"),
        Optional.empty(),
        List.of("Beijing"),
        List.of(),
        List.of(),
        paragraphs);
  }

  /** Words with a long tail, all scripts, many equal documents so that scores tie. */
  public static List<IndexDocument> random(long seed, int count) {
    Random random = new Random(seed);
    List<IndexDocument> documents = new ArrayList<>();
    List<String> previous = List.of("");
    for (int i = 0; i < count; i++) {
      List<String> lines = random.nextInt(8) == 0 ? previous : lines(random);
      previous = lines;
      String date =
          random.nextInt(5) == 0
              ? null
              : (1950 + random.nextInt(70)) + "-0" + (1 + random.nextInt(9));
      IndexDocument plain = document("d" + i, title(random), date, lines);
      documents.add(withFilters(plain, random));
    }
    return documents;
  }

  /** Now and then one that is too long for a card. */
  private static String title(Random random) {
    return words(random, random.nextInt(60) == 0 ? 500 : 1 + random.nextInt(6));
  }

  private static IndexDocument withFilters(IndexDocument d, Random random) {
    return new IndexDocument(
        d.id(),
        d.url(),
        d.title(),
        d.date(),
        random.nextBoolean() ? Optional.of("kind" + random.nextInt(3)) : Optional.empty(),
        Optional.of(random.nextInt(9) == 0 ? "zh" : "en"),
        Optional.empty(),
        List.of("place" + random.nextInt(4), "place" + random.nextInt(40)),
        List.of(),
        List.of(),
        d.paragraphs());
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int n = random.nextInt(4); n >= 0; n--) {
      int size = random.nextInt(30) == 0 ? 400 : 25;
      lines.add(
          random.nextInt(40) == 0
              ? RandomTexts.anything(random)
              : words(random, 1 + random.nextInt(size)));
    }
    return lines;
  }

  /** Words as the random corpus has them. */
  public static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : random.nextInt(9) == 0 ? ", " : " ").append(word(random));
    }
    return text.toString();
  }

  private static String word(Random random) {
    if (random.nextInt(3) == 0) {
      int rank = (int) (COMMON.length * Math.pow(random.nextDouble(), 2));
      return COMMON[rank];
    }
    int rank = (int) Math.pow(3000, random.nextDouble());
    return rank % 7 == 0
        ? new String(Character.toChars(0x4E00 + rank)) + (char) (0x4E00 + random.nextInt(50))
        : "w" + Integer.toString(rank, 26) + (rank % 3 == 0 ? "ing" : "");
  }
}
