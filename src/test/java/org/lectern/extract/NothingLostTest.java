package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Authority;
import org.lectern.model.Document;
import org.lectern.model.Source;

/** Every character of any source ends in the text, a repair, a removal or the metadata. */
class NothingLostTest {
  private static final List<String> SEEDS =
      List.of(
          "000_7bf641eed1883a87",
          "001_fa41f1ff8bb005de",
          "002_bcb90129e2034eb1",
          "003_9f70d528e020bac9",
          "004_b120ea91e6c6249d");
  private static final String[] BITS = {
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    " ",
    "  ",
    "\t",
    "\u00A0",
    "\u3000",
    "\u2028",
    "\u0085",
    "\0",
    "\u0001",
    "\u001C",
    "\u00AD",
    "\uFEFF",
    "\u200B",
    "\uD83D\uDE00",
    "\uD800",
    "\uDC00",
    "\uFFFE",
    ".",
    ". ",
    ".The ",
    ". . He",
    " a a modern",
    " the the old",
    "high -quality",
    "-",
    " -",
    "--",
    "—",
    "Xi said ",
    "BEIJING -- ",
    "BEIJING, April 21 -- ",
    "date 2023-07-16\n",
    "Date: May 3, 1999\n",
    "Copyright 2001 - . All rights reserved",
    "© 2020 Somebody Ltd.\n",
    "版权所有",
    "我的文具盒\n",
    "不限 |\n",
    "Home | About | Contact | Search\n",
    "Share on Facebook\n",
    "Speech at the World Conference\n",
    "By Jane Roe\n",
    "The first question is ",
    "The second question is ",
    "1. Head\n",
    "2. Head\n",
    "一、",
    "二、",
    "was held from Friday to Saturday in Beijing",
    "Saturday (July 15)",
    "2023年7月15日",
    "the 20th CPC National Congress",
    "29 February 2023",
    "February 29",
    "31-02-2020",
    "\\*",
    "# ",
    "(",
    ")",
    "“",
    "”",
    "؟",
    "سلام ",
    "Привет ",
    "漢字",
    "かな",
    "a",
    "Z",
    "word ",
    "Word "
  };

  private static void check(String id, String text) {
    Account.check(Fixtures.extract(Fixtures.source(id, text)).value());
    Account.check(Fixtures.extract(Fixtures.markdown(id, text, 0)).value());
  }

  private static void checkAll(long seed, int count, Supplier<String> texts) {
    for (int i = 0; i < count; i++) {
      String text = texts.get();
      try {
        check("s" + seed, text);
      } catch (Throwable e) {
        throw new AssertionError("seed " + seed + ", text " + i + ": " + escaped(text), e);
      }
    }
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .limit(2000)
        .forEach(c -> out.append(c >= ' ' && c < 0x7F ? "" + (char) c : "\\u%04X".formatted(c)));
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ofRandomUnits(long seed) {
    checkUnits(seed, 150);
  }

  static void checkUnits(long seed, int count) {
    Random random = new Random(seed);
    checkAll(seed, count, () -> units(random, random.nextInt(200)));
  }

  private static String units(Random random, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int kind = random.nextInt(4);
      int bound = kind == 0 ? 0x10000 : kind == 1 ? 0x3000 : kind == 2 ? 0x100 : 0x40;
      out.append((char) random.nextInt(bound));
    }
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void ofRandomBits(long seed) {
    checkBits(seed, 200);
  }

  static void checkBits(long seed, int count) {
    Random random = new Random(seed);
    checkAll(seed, count, () -> bits(random, random.nextInt(60)));
  }

  private static String bits(Random random, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(BITS[random.nextInt(BITS.length)]);
    }
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void ofMutatedSeeds(long seed) {
    checkMutated(seed, 20);
  }

  static void checkMutated(long seed, int count) {
    Random random = new Random(seed);
    List<String> texts = SEEDS.stream().map(id -> Fixtures.seed(id).text()).toList();
    checkAll(seed, count, () -> mutated(random, texts.get(random.nextInt(texts.size()))));
  }

  private static String mutated(Random random, String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < 20; i++) {
      int at = random.nextInt(out.length() + 1);
      int end = Math.min(out.length(), at + random.nextInt(30));
      switch (random.nextInt(3)) {
        case 0 -> out.insert(at, BITS[random.nextInt(BITS.length)]);
        case 1 -> out.delete(at, end);
        default -> out.insert(at, out.substring(at, end));
      }
    }
    return out.toString();
  }

  @Test
  void ofTheSeeds() {
    for (String id : SEEDS) {
      Account.check(Fixtures.extract(Fixtures.seed(id)).value());
    }
  }

  @Test
  void frontMatterIsTaken() {
    String text = "---\ntitle: X\n---\nBody \\*here\\*.\n";
    Document document = Fixtures.extract(Fixtures.markdown("m", text, 17)).value();
    Account.check(document);
    assertEquals("Body *here*.", document.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        ". ",
        " a a",
        "(",
        "A.B",
        "1",
        "- ",
        "\n",
        "三",
        "Xi said. ",
        "July 1 to ",
        "\"",
        "| "
      })
  void ofLongRepetitionsInTime(String bit) {
    String text = bit.repeat(200_000 / bit.length());
    Source source = Fixtures.source("long", text);
    Document document =
        assertTimeout(
            Duration.ofMinutes(2),
            () -> new ExtractStage(Fixtures.SETTINGS, Authority.EMPTY).apply(source).value());
    Account.check(document);
  }
}
