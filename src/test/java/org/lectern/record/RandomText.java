package org.lectern.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Text made to be mistaken for markup. */
public final class RandomText {
  private static final String ASCII = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \t0aZ";
  private static final List<String> TRAPS =
      List.of(
          "1. ",
          "12345678901. ",
          "1)",
          "# ",
          "#",
          "###### ",
          "> ",
          "- ",
          "+ ",
          "* ",
          "---",
          "***",
          "* * *",
          "===",
          "~~~",
          "```",
          "    ",
          "\t",
          "&amp;",
          "&#0;",
          "&#x41;",
          "&copy",
          "&nbsp;",
          "&ClockwiseContourIntegral;",
          "&",
          ";",
          "\\",
          "\\\\",
          "\\*",
          "<script>alert(1)</script>",
          "<!--",
          "-->",
          "<?php",
          "<![CDATA[",
          "]]>",
          "</p>",
          "<a href=\"x\">",
          "<http://a.b/>",
          "<1@b.c>",
          "http://example.org/?a=b&c=d",
          "www.example.org",
          "[a](b)",
          "![a](b)",
          "[a]: b",
          "[a][]",
          "[^1]",
          "**a**",
          "_a_",
          "__a__",
          "a_b_c",
          "~~a~~",
          "`a`",
          "``",
          "| a | b |",
          "|---|",
          "{.class}",
          "{#id onclick=x}",
          ": a",
          "\"q\"",
          "'",
          "...",
          "--",
          "\u00A0",
          "\u200B",
          "\u200F",
          "\u202E",
          "\u2028",
          "\u2029",
          "\u0085",
          "\u3000",
          "\uFEFF",
          "\u001F",
          "\u007F",
          "\u0001",
          "\u000B",
          "\f",
          "\r",
          "\n",
          "\r\n",
          "\uFFFD",
          "\uFFFE",
          "\u0301",
          "\uD83D\uDE00",
          "\u4E60\u8FD1\u5E73",
          "\u0645\u0631\u062D\u0628\u0627",
          " ",
          "  ",
          "a",
          "word",
          "\u001E",
          "\u0080",
          "\u009F",
          "\u2063",
          "%%",
          "[toc]",
          "[TOC]",
          "$a$",
          "^[a]");

  private RandomText() {}

  /** One to six paragraphs, none empty, without U+0000 and lone surrogates. */
  public static List<String> paragraphs(Random random) {
    List<String> out = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      out.add(paragraph(random));
    }
    return out;
  }

  private static String paragraph(Random random) {
    StringBuilder out = new StringBuilder();
    int style = random.nextInt(4);
    for (int i = random.nextInt(24); i >= 0; i--) {
      switch (style) {
        case 0 -> out.append(TRAPS.get(random.nextInt(TRAPS.size())));
        case 1 -> out.append(ASCII.charAt(random.nextInt(ASCII.length())));
        case 2 -> out.appendCodePoint(scalar(random));
        default ->
            out.append(
                random.nextBoolean()
                    ? TRAPS.get(random.nextInt(TRAPS.size()))
                    : ASCII.substring(random.nextInt(ASCII.length())));
      }
    }
    return out.toString();
  }

  private static int scalar(Random random) {
    int plane = random.nextInt(3) == 0 ? random.nextInt(17) << 16 : 0;
    int c = plane + random.nextInt(random.nextBoolean() ? 0x100 : 0x10000);
    return c == 0 || c >= 0xD800 && c <= 0xDFFF ? 'x' : c;
  }
}
