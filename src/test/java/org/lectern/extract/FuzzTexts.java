package org.lectern.extract;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Texts that nobody wrote, made by a small grammar of what the rules look for: dates, datelines,
 * bylines, speakers, events, brackets and quotations, in mixed scripts, broken anywhere. One text
 * depends only on its seed.
 */
final class FuzzTexts {
  private static final List<String> MONTHS =
      List.of("January", "Feb.", "mars", "April", "mayo", "JUNE", "июля", "Sept.", "أكتوبر", "Dec");
  private static final List<String> DAYS =
      List.of("Monday", "Friday", "Saturday", "SUNDAY", "星期五", "周日", "lundi", "воскресенье");
  private static final List<String> NEAR =
      List.of(
          "yesterday",
          "today",
          "the day before yesterday",
          "last week",
          "last month",
          "last Friday",
          "on the 19th",
          "from the 15th to the 16th",
          "the same day",
          "this year",
          "last year",
          "on the 31st of last month",
          "昨日",
          "本月19日",
          "19日至20日",
          "上周五",
          "上月",
          "去年12月3日",
          "今年2月30日",
          "当天",
          "前天",
          "本周日至周一");
  private static final List<String> NAMES =
      List.of(
          "Xi Jinping",
          "Li Keqiang",
          "Dr. J. R. O'Neill",
          "Ursula von der Leyen",
          "MR TAN",
          "Cai",
          "António Guterres",
          "习近平",
          "李强",
          "Иван Петров",
          "محمد علي",
          "A. B.",
          "de la",
          "Jane Roe-Doe");
  private static final List<String> ROLES =
      List.of(
          "Premier",
          "vice premier of the State Council",
          "Chair",
          "the Minister for Health (and Sport)",
          "general secretary of the CPC Central Committee, and head of the office",
          "国务院总理",
          "主席",
          "deputy head of the commission",
          "H.E.",
          "Hon.");
  private static final List<String> VERBS =
      List.of(
          "said",
          "stressed that",
          "called for",
          "asked",
          ", however, warned",
          "noted",
          "指出",
          "强调，",
          "表示：“",
          "was held",
          "took place",
          "opened",
          "concluded",
          "在北京召开",
          "举行",
          "said,");
  private static final List<String> EVENTS =
      List.of(
          "the National Conference on Roads",
          "a meeting of ministers",
          "the 20th CPC National Congress",
          "全国网络安全和信息化工作会议",
          "THIRD ROAD SUMMIT",
          "the forum",
          "COP26",
          "第三届论坛");
  private static final List<String> PLACES =
      List.of(
          "Beijing", "WASHINGTON, D.C.", "北京", "Ulm", "São Paulo", "NEW YORK", "The Hague", "上海");
  private static final List<String> MARKS =
      List.of(
          "(", ")", "[", "]", "“", "”", "\"", "'", "（", "）", "《", "》", "--", "—", "–", "/", ",",
          ".", ";", ":", "!", "?", "。", "，", "；", "؟", "*", "#", "|", "&", "<b>", "</b>", "&amp;",
          "\\", "`", "…", "...", "•", "1.", "(a)", "一、");
  private static final List<String> ODD =
      List.of(
          "\uD800",
          "\uDC00",
          "\uD83D\uDE00",
          "\u0000",
          "\u0007",
          "\u001B[2J",
          "\u00AD",
          "\u200B",
          "\u200D",
          "\u202E",
          "\u2066",
          "\uFEFF",
          "\uFFFE",
          "\uFFFF",
          "\u0301",
          "\u0085",
          "\u2028",
          "\u3000",
          "\u00A0",
          "İ",
          "ß",
          "ﬁ",
          "\uD835\uDC00",
          "\u0600",
          "ʼ",
          "Ⅳ",
          "٣",
          "१");
  private static final List<String> BREAKS =
      List.of("\n", "\n\n", "\r\n", "\r", "\n \n", "\t", " ", "  ", "", " ", " ", " ", " ");
  private static final List<String> HEADS =
      List.of(
          "date 2023-07-16\n",
          "Date: May 3, 1999\n",
          "By Jane Roe\n",
          "delivered by Jane Roe on May 3\n",
          "Speech at the Road Summit\n",
          "STATEMENT\nby\nH.E. Jane Roe\n",
          "Copyright 2001 - .\n",
          "© 2020 Somebody\n",
          "Home | About | Contact\n",
          "Share on Facebook\n",
          "---\ntitle: X\n---\n",
          "Source: Xinhua\n",
          "THE CHAIR: ",
          "Q: ",
          "Mr Tan: ",
          "The first question is ",
          "New York, 21",
          "新华社北京7月15日电 ",
          "Thank you, Mr. President.\n");
  private static final List<String> WORDS =
      List.of(
          "the",
          "and",
          "of",
          "roads",
          "that",
          "He",
          "she",
          "they",
          "It",
          "is",
          "modern-",
          "-isation",
          "a a",
          "Parties",
          "several countries",
          "会议",
          "的",
          "我们",
          "и",
          "что",
          "في",
          "Information",
          "in",
          "at",
          "on",
          "for",
          "with");

  private final Random random;
  private final List<String> lines;
  private final StringBuilder out = new StringBuilder();

  private FuzzTexts(long seed, List<String> lines) {
    this.random = new Random(seed);
    this.lines = lines;
  }

  /**
   * One text.
   *
   * @param lines real lines that some texts are mutations of
   */
  static String of(long seed, List<String> lines) {
    FuzzTexts text = new FuzzTexts(seed, lines);
    text.text();
    return text.out.toString();
  }

  private void text() {
    for (int i = random.nextInt(3); i > 0; i--) {
      out.append(random.nextInt(4) == 0 ? dateline() : pick(HEADS));
    }
    int parts = 1 + random.nextInt(8);
    for (int i = 0; i < parts; i++) {
      switch (random.nextInt(10)) {
        case 0, 1, 2 -> line();
        case 3 -> noise();
        default -> sentence();
      }
      out.append(pick(BREAKS));
    }
    if (random.nextInt(500) == 0) {
      giant();
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      mutate();
    }
  }

  private void giant() {
    String bit = random.nextBoolean() ? pick(MARKS) : pick(WORDS) + pick(BREAKS);
    out.append(bit.repeat(2_000 + random.nextInt(8_000)));
  }

  private void sentence() {
    int parts = 2 + random.nextInt(8);
    for (int i = 0; i < parts; i++) {
      List<Supplier<String>> kinds =
          List.of(
              this::date,
              () -> pick(NEAR),
              () -> pick(NAMES),
              () -> pick(ROLES),
              () -> pick(VERBS),
              () -> pick(EVENTS),
              () -> "in " + pick(PLACES),
              () -> pick(MARKS),
              () -> pick(WORDS),
              () -> pick(WORDS),
              () -> pick(DAYS));
      out.append(pick(kinds).get()).append(random.nextInt(6) == 0 ? "" : " ");
    }
    out.append(random.nextInt(3) == 0 ? pick(MARKS) : ". ");
  }

  private void line() {
    String line = lines.isEmpty() ? "" : pick(lines);
    int from = line.isEmpty() ? 0 : random.nextInt(line.length());
    out.append(line, from, Math.min(line.length(), from + random.nextInt(200)));
  }

  private void noise() {
    for (int i = random.nextInt(12); i > 0; i--) {
      out.append(random.nextInt(3) == 0 ? pick(ODD) : pick(MARKS));
    }
  }

  private String dateline() {
    return pick(PLACES) + ", " + date() + (random.nextBoolean() ? " (Xinhua)" : "") + " -- ";
  }

  private String date() {
    int day = random.nextInt(34);
    int year = random.nextInt(5) == 0 ? random.nextInt(11_000) : 1900 + random.nextInt(130);
    int month = random.nextInt(14);
    return switch (random.nextInt(8)) {
      case 0 -> pick(MONTHS) + " " + day + ", " + year;
      case 1 -> day + " " + pick(MONTHS) + " " + year;
      case 2 -> "%04d-%02d-%02d".formatted(year, month, day);
      case 3 -> day + pick(List.of("/", ".", "-")) + month + "/" + year;
      case 4 -> year + "年" + month + "月" + day + "日";
      case 5 -> month + "月" + day + "日至" + random.nextInt(34) + "日";
      case 6 -> pick(DAYS) + " (" + pick(MONTHS) + " " + day + ")";
      default ->
          pick(MONTHS) + " " + day + pick(List.of("th to ", "-", " to ")) + random.nextInt(34);
    };
  }

  private void mutate() {
    if (out.isEmpty()) {
      return;
    }
    int at = random.nextInt(out.length());
    int end = Math.min(out.length(), at + random.nextInt(12));
    switch (random.nextInt(4)) {
      case 0 -> out.delete(at, end);
      case 1 -> out.insert(at, out.substring(at, end));
      case 2 -> out.insert(at, pick(ODD));
      default -> out.setCharAt(at, (char) random.nextInt(0x10000));
    }
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
