package org.lectern.cite;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An author's name, taken apart only where that is safe.
 *
 * <p>Safe are {@code Family, Given}, a Chinese name in characters, and a Chinese name in pinyin
 * whose order can be told. Everything else stays whole: which word of {@code Han Zheng} or {@code
 * Maria Garcia Lopez} is the family's cannot be read from the letters.
 *
 * @param literal the name as the text gives it
 * @param family the family name, if it is known which it is
 * @param given the rest, present if the family name is
 */
public record Name(String literal, Optional<String> family, Optional<String> given) {
  /** A syllable of Hanyu Pinyin without tone marks, a little wider than the standard's table. */
  private static final String SYLLABLE =
      "(?:(?:zh|ch|sh|[bpmfdtnlgkhrzcsyw])(?:a|ai|an|ang|ao|e|ei|en|eng|ou|u)"
          + "|[bpmfw]o|(?:zh|ch|sh|[dtnlgkhrzcs])(?:uo|uan|un|ui|ong)|(?:zh|ch|sh|[gkh])(?:ua|uai|uang)"
          + "|[bpmdtnljqx](?:i|ian|iao|ie|in|ing)|[dmnljqx]iu|[jqxl]ia|[nljqx]iang|[jqx]iong"
          + "|[jqxy](?:u|uan|ue|un)|[nl](?:ue|v|ve)|(?:zh|ch|sh|[zcsr])i"
          + "|y(?:i|in|ing|ong)|ai|an|ang|ao|e|en|er|ou)";

  private static final Pattern GIVEN =
      Pattern.compile(SYLLABLE + "(?:['’-]?" + SYLLABLE + ")?", Pattern.CASE_INSENSITIVE);
  private static final Pattern TWO_SYLLABLES =
      Pattern.compile(SYLLABLE + "['’-]?" + SYLLABLE, Pattern.CASE_INSENSITIVE);
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,4}");

  private static final Pattern COMMA = Pattern.compile("([^,]+),\\s*([^,]+)");

  /** Frequent Chinese family names in pinyin that are no given names elsewhere. */
  private static final Set<String> PINYIN =
      Set.of(
          ("Bai Cai Cao Chen Cheng Cui Dai Deng Ding Dong Du Duan Fan Fang Feng Fu Gao Gong Gu Guo"
                  + " Han Hao He Hou Hu Huang Jia Jiang Jin Kang Kong Lai Lei Li Liang Liao Lin Liu"
                  + " Lu Luo Lyu Ma Mao Meng Pan Peng Qi Qian Qiao Qin Qiu Ren Shao Shen Shi Song Su"
                  + " Sun Tan Tang Tao Tian Wan Wang Wei Wen Wu Xi Xia Xiang Xiao Xie Xiong Xu Xue"
                  + " Yan Yang Yao Ye Yi Yin Yu Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou")
              .split(" "));

  /** Family names of two characters. */
  private static final Set<String> COMPOUND =
      Set.of(
          "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 东方 東方 西门 西門 南宫 南宮 端木 独孤 獨孤".split(" "));

  /** Takes a name apart. */
  public static Name of(String name) {
    Matcher comma = COMMA.matcher(name);
    if (comma.matches()) {
      return new Name(
          name, Optional.of(comma.group(1).strip()), Optional.of(comma.group(2).strip()));
    }
    if (HAN.matcher(name).matches()) {
      return han(name);
    }
    String[] words = name.split(" ");
    return words.length == 2 && isFamilyFirst(words[0], words[1])
        ? new Name(name, Optional.of(words[0]), Optional.of(words[1]))
        : whole(name);
  }

  /** The family name first and a comma after it, where it is known which it is. */
  public String inverted() {
    return family.map(f -> f + ", " + given.orElseThrow()).orElse(literal);
  }

  private static Name whole(String name) {
    return new Name(name, Optional.empty(), Optional.empty());
  }

  private static Name han(String name) {
    if (name.length() > 2 && COMPOUND.contains(name.substring(0, 2))) {
      return new Name(name, Optional.of(name.substring(0, 2)), Optional.of(name.substring(2)));
    }
    return name.length() == 4 || name.codePointCount(0, name.length()) != name.length()
        ? whole(name)
        : new Name(name, Optional.of(name.substring(0, 1)), Optional.of(name.substring(1)));
  }

  /** A family name, then a given name that could not itself be a family name. */
  private static boolean isFamilyFirst(String first, String second) {
    return PINYIN.contains(first)
        && !PINYIN.contains(second)
        && Character.isUpperCase(second.charAt(0))
        && (TWO_SYLLABLES.matcher(second).matches() || GIVEN.matcher(second).matches());
  }
}
