package org.lectern.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lectern.analysis.RandomTexts;
import org.lectern.index.IndexDocument.Paragraph;
import org.lectern.index.IndexDocument.Speech;
import org.lectern.index.IndexDocument.Subject;

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

  /** People who are named and who speak: words in common, one word, other scripts. */
  public static final String[] PEOPLE = {
    "Cai Qi",
    "Qi Cai",
    "Cai Ming Qi",
    "Maria Lindqvist",
    "Tom Okafor",
    "Okafor",
    "习近平",
    "李强",
    "Jos\u00e9 \u00c1lvarez",
    "J. K. O'Brien",
  };

  /** What documents report. */
  public static final String[] EVENTS = {
    "Harbour Conference", "Conference on Harbours", "World Internet Conference", "网络安全会议",
  };

  /** Who publishes. */
  public static final String[] SOURCES = {"Gazette", "Harbour Gazette", "The Herald", "人民日报"};

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
        List.of(Subject.named("Beijing")),
        List.of(),
        List.of(),
        paragraphs);
  }

  /** Sentences of the example texts in random order, described at random. */
  public static List<IndexDocument> english(long seed, int count) {
    List<String> sentences =
        seeds().stream()
            .flatMap(document -> document.paragraphs().stream())
            .flatMap(paragraph -> Stream.of(paragraph.text().split("(?<=[.;!?\u3002]) ?")))
            .toList();
    Random random = new Random(seed);
    return made(count, random, () -> sentences.get(random.nextInt(sentences.size())), () -> " ");
  }

  /** Han characters as often as a language has them, with a word of another script at times. */
  public static List<IndexDocument> chinese(long seed, int count) {
    Random random = new Random(seed);
    return made(count, random, () -> han(random, 2 + random.nextInt(12)), () -> "\uFF0C");
  }

  /** Some characters in a row. */
  public static String han(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int rank = (int) Math.pow(400, random.nextDouble());
      text.append((char) (0x5E00 + rank));
    }
    return random.nextInt(12) == 0 ? text + "WTO" + random.nextInt(20) : text.toString();
  }

  private static List<IndexDocument> made(
      int count, Random random, Supplier<String> sentence, Supplier<String> between) {
    List<IndexDocument> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> lines = new ArrayList<>();
      for (int n = random.nextInt(5); n >= 0; n--) {
        StringBuilder line = new StringBuilder(sentence.get());
        for (int more = random.nextInt(4); more > 0; more--) {
          line.append(between.get()).append(sentence.get());
        }
        lines.add(line.toString());
      }
      String title = lines.get(0).substring(0, Math.min(lines.get(0).length(), 30));
      documents.add(described(document("m" + i, title, null, lines), random));
    }
    return documents;
  }

  /** Words with a long tail, all scripts, many equal documents so that scores tie. */
  public static List<IndexDocument> random(long seed, int count) {
    Random random = new Random(seed);
    List<IndexDocument> documents = new ArrayList<>();
    List<String> previous = List.of("");
    for (int i = 0; i < count; i++) {
      List<String> lines = random.nextInt(8) == 0 ? previous : lines(random);
      previous = lines;
      documents.add(described(document("d" + i, title(random), null, lines), random));
    }
    return documents;
  }

  /** Now and then one that is too long for a card. */
  private static String title(Random random) {
    return words(random, random.nextInt(60) == 0 ? 500 : 1 + random.nextInt(6));
  }

  /** The same with a date, names, a language and speakers. */
  private static IndexDocument described(IndexDocument d, Random random) {
    return new IndexDocument(
        d.id(),
        d.url(),
        d.title(),
        date(random),
        random.nextBoolean() ? Optional.of("kind" + random.nextInt(3)) : Optional.empty(),
        Optional.of(random.nextInt(9) == 0 ? "zh" : "en"),
        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(SOURCES[random.nextInt(4)]),
        List.of(
            Subject.named("place" + random.nextInt(4)),
            Subject.named("place " + (char) ('a' + random.nextInt(26)))),
        some(PEOPLE, random).map(name -> person(name)).toList(),
        some(EVENTS, random).map(name -> new Subject(id(name), name, List.of(name))).toList(),
        d.paragraphs().stream().map(p -> withSpeeches(p, random)).toList());
  }

  private static Stream<String> some(String[] names, Random random) {
    return random.ints(random.nextInt(4), 0, names.length).distinct().mapToObj(i -> names[i]);
  }

  private static String id(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static Subject person(String name) {
    List<String> names = name.contains(" ") ? List.of(name, "Mr. " + name) : List.of(name);
    return new Subject(id(name), name, names);
  }

  private static Optional<String> date(Random random) {
    int year = 1950 + random.nextInt(70);
    String month = String.format(Locale.ROOT, "-%02d", 1 + random.nextInt(12));
    String day = String.format(Locale.ROOT, "-%02d", 1 + random.nextInt(28));
    return switch (random.nextInt(10)) {
      case 0, 1 -> Optional.empty();
      case 2 -> Optional.of(year + "");
      case 3, 4 -> Optional.of(year + month);
      case 5 -> Optional.of(year + month + day + "/" + (year + random.nextInt(2)) + "-12-31");
      case 6 -> Optional.of(year + "/" + (year + random.nextInt(5)));
      default -> Optional.of(year + month + day);
    };
  }

  /** Some of it is somebody's words; the ranges may overlap and cut words. */
  private static Paragraph withSpeeches(Paragraph paragraph, Random random) {
    List<Speech> said = new ArrayList<>();
    int length = paragraph.text().length();
    for (int n = random.nextInt(3); n > 0 && length > 0; n--) {
      int start = random.nextInt(length);
      int end = start + 1 + random.nextInt(length - start);
      said.add(new Speech(PEOPLE[random.nextInt(PEOPLE.length)], start, end));
    }
    return new Paragraph(paragraph.id(), paragraph.text(), said);
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
