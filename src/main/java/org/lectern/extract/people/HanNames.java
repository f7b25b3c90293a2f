package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.model.Mention;
import org.lectern.model.Span;

/**
 * Finds people and places in Chinese text: people before a reporting verb, either behind an office
 * or with a Chinese family name at the head of a clause; countries by ICU's data.
 */
final class HanNames {
  private static final double OFFICE = 0.85;
  private static final double FAMILY_NAME = 0.75;
  private static final double KNOWN = 0.9;
  private static final int LONGEST = 15;

  static final String VERBS = alternatives("reporting-verbs-han.txt");
  static final String OPINIONS = alternatives("opinion-verbs-han.txt");
  static final String ROLES = alternatives("role-nouns-han.txt");
  static final String SURNAMES = surnames();
  private static final String HAN = "[一-鿿]";
  static final String GIVEN = "(?:(?:" + SURNAMES + ")" + HAN + "{1,2}?)";
  static final String DOTTED = "(?:" + HAN + "{1,6}?(?:[·-]" + HAN + "{1,6}?){1,3}?)";
  private static final String FOREIGN = "(?:" + DOTTED + "|" + HAN + "{2,6}?)";
  private static final String TITLE = "(?:总书记|主席|总统|总理|首相|部长|外长|大使|先生|女士)";

  /** What may stand between a name and its verb: when, how, where, to whom. */
  static final String BETWEEN =
      "(?:日前|近日|近期|今天|今年|昨天|昨日|当天|当日|上月|本月|上周|此前|随后|随即|最近|不久前|生前"
          + "|多次|曾经?|分别|还|也|又|则|同时|再次|进一步|明确|公开|"
          + HAN
          + "{2}地|"
          + HAN
          + "{4}地|(?:\\d{1,2}月)?\\d{1,2}日(?:晚|上午|下午)?"
          + "|对[^，。；：“]{1,8}?|向[^，。；：“]{1,8}?|在(?:“[^”]{1,20}”|[^，。；：“]){1,16}?|为[^，。；：“]{1,12}?){0,3}?";

  /** Behind which a clause begins. */
  private static final String OPENERS = " \t\n\u000b\f\r，。；”」：";

  /** An office, a name, a verb. */
  private static final Pattern BEHIND_OFFICE =
      Pattern.compile(
          "("
              + ROLES
              + ")(?![会处局部厅署])("
              + GIVEN
              + "|"
              + FOREIGN
              + ")"
              + TITLE
              + "?"
              + BETWEEN
              + said(VERBS + "|" + OPINIONS));

  /** An office and a name with a dot in it, which ends before whatever somebody does. */
  private static final Pattern DOTTED_BEHIND_OFFICE =
      Pattern.compile(
          "(" + ROLES + ")(" + DOTTED + ")(?=[，。、；：（在和与及对为]|出席|会见|会晤|接受|参加|访问|签署|率团|告诉|致辞)");

  /** Characters that names of other languages are written with, and few words of Chinese. */
  static final String SOUNDS =
      "[阿埃艾安奥巴班贝本比彼宾波伯博布查达戴丹德迪蒂丁杜多恩尔法菲费芬夫弗福盖戈格贡古哈汉赫霍胡基吉济加贾杰金卡凯坎康科克肯库"
          + "拉莱兰朗劳勒雷里利莉连列林卢鲁伦罗洛马麦曼梅门蒙米密莫穆姆纳奈内尼娜努诺欧帕佩皮普奇齐乔切琼丘茹瑞萨塞赛桑瑟沙莎舍圣"
          + "施什史斯思索塔泰坦汤唐特蒂廷图托瓦万威韦维温文沃乌伍西希锡夏肖谢辛休许雅亚延扬耶伊易尤约泽扎詹哲兹祖佐]";

  /** An office and a name of another language, without a dot: "President Mirziyoyev". */
  private static final Pattern FOREIGN_BEHIND_OFFICE =
      Pattern.compile("(" + ROLES + ")(" + SOUNDS + "{3,8})(?!" + SOUNDS + "|[·.-])");

  /** An office, a name, where it was, a verb: "spokesman Wang Ming said at a press conference". */
  private static final Pattern SPEAKS_AT =
      Pattern.compile("(" + ROLES + ")(" + GIVEN + ")(?=在[^，。；：“]{1,40}?" + said(VERBS) + ")");

  /** A name at the head of a clause, perhaps with a title behind it, a verb. */
  private static final Pattern CLAUSE_HEAD =
      Pattern.compile("(" + GIVEN + "|" + DOTTED + ")" + TITLE + "?" + BETWEEN + said(VERBS));

  private static String said(String verbs) {
    return "(?:" + verbs + ")";
  }

  /** Characters that a name before a verb hardly has: they are words of their own. */
  private static final Pattern NO_NAME =
      Pattern.compile("(?:" + VERBS + ")|[在的了和与对于将是也等从这那不有我他她们时还并都]|[副任务院席]$");

  /** An office that a foreign name at the head of a clause is run together with. */
  private static final Pattern OFFICE_INSIDE = Pattern.compile("(?:" + ROLES + ").*[·-]");

  /** Words that begin with a family name, or stand behind an office, and are no names. */
  private static final Pattern WORD =
      Pattern.compile(
          "普遍|纷纷|一致|再次|随后|随即|分别|最近|近期|当天|当日|公开|进一步|明确|高度|安全|方面|学者|文章|日前|近日|今年|今天|多次|会议|白皮书|韩国"
              + "|助理.*|.*大使|.*记者|.*媒体");

  /** What stands behind a name and is none of it: "together", "and others". */
  private static final Pattern BEHIND = Pattern.compile("(?:一起|一同|一道|共同|等人?|也|还|又)$");

  /** Names of countries that begin in the middle of another word: "coastal areas", "Maryland". */
  private static final Pattern PART_OF_WORD = Pattern.compile("海地区|海地带|马里[兰亚奥]");

  /** "To the workers", and no name, before a verb that is not said of what one tells everybody. */
  private static final Pattern TO = Pattern.compile("向" + HAN + "{1,3}(?:表示|介绍|提出|通报|说明|解释|传达|转达)");

  private static final HanWords ROLE = words("role-nouns-han.txt");
  private static final HanWords SAYS = words("reporting-verbs-han.txt");
  private static final HanWords SAYS_OR_HOLDS = SAYS.and(words("opinion-verbs-han.txt"));

  private HanNames() {}

  private static HanWords words(String file) {
    return new HanWords(WordList.lines(file));
  }

  private static boolean partOfWord(String text, int at, int end) {
    return PART_OF_WORD.matcher(text).region(at, end).lookingAt();
  }

  static String alternatives(String file) {
    return WordList.lines(file).stream()
        .sorted((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** Single characters as one class, which is matched at once, and the double names before it. */
  private static String surnames() {
    List<String> names = WordList.lines("chinese-surnames-han.txt");
    String singles = names.stream().filter(n -> n.length() == 1).collect(Collectors.joining());
    return names.stream().filter(n -> n.length() > 1).collect(Collectors.joining("|"))
        + "|["
        + singles
        + "]";
  }

  /** Whether characters are a word of their own, or have one in them, and so no name. */
  static boolean isWord(String name) {
    return NO_NAME.matcher(name).find() || WORD.matcher(name).matches();
  }

  static List<Mention> find(String text, List<Sentence> sentences, Gazetteer gazetteer) {
    if (sentences.isEmpty()) {
      return List.of();
    }
    Map<String, Double> people = new HashMap<>();
    gazetteer.ideographicPeople().forEach(name -> people.put(name, KNOWN));
    Map<Integer, Span> roles = new HashMap<>();
    for (Sentence sentence : sentences) {
      learn(text, sentence.span(), people, roles);
    }
    Map<String, String> places = gazetteer.chinesePlaces().all();
    for (Sentence sentence : sentences) {
      HanAttendance.find(text, sentence.span(), people::containsKey, places::containsKey)
          .forEach(one -> learn(text, one.named(), people, roles));
    }
    Map<String, String> whole = shortForms(people);
    whole.keySet().forEach(part -> people.putIfAbsent(part, FAMILY_NAME));
    List<Mention> mentions = new ArrayList<>();
    List<String> known = new ArrayList<>(people.keySet());
    known.addAll(places.keySet());
    HanWords names = new HanWords(known);
    for (Sentence sentence : sentences) {
      mention(text, sentence.span(), names, people, whole, places, roles, mentions);
    }
    return mentions;
  }

  /** The last parts of foreign names that only one of them has, with the whole name. */
  private static Map<String, String> shortForms(Map<String, Double> people) {
    Map<String, String> whole = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (String name : people.keySet()) {
      String part = name.substring(name.lastIndexOf('·') + 1);
      if (part.length() < name.length() && part.length() >= 2 && whole.put(part, name) != null) {
        shared.add(part);
      }
    }
    whole.keySet().removeAll(shared);
    return whole;
  }

  private static void learn(
      String text, Span span, Map<String, Double> people, Map<Integer, Span> roles) {
    boolean says = SAYS.standsIn(text, span);
    if (ROLE.standsIn(text, span)) {
      if (says || SAYS_OR_HOLDS.standsIn(text, span)) {
        behindOffice(text, span, BEHIND_OFFICE, people, roles);
      }
      behindOffice(text, span, DOTTED_BEHIND_OFFICE, people, roles);
      if (says) {
        behindOffice(text, span, SPEAKS_AT, people, roles);
      }
      behindOffice(text, span, FOREIGN_BEHIND_OFFICE, people, roles);
    }
    if (says) {
      clauseHeads(text, span, people);
    }
  }

  private static void behindOffice(
      String text,
      Span span,
      Pattern pattern,
      Map<String, Double> people,
      Map<Integer, Span> roles) {
    Matcher matcher = pattern.matcher(text);
    int at = ROLE.next(text, span.start(), span.end());
    while (at < span.end()) {
      boolean found = matcher.region(at, span.end()).lookingAt();
      String name = found ? withoutAdverb(matcher.group(2)) : "";
      if (isName(name)) {
        people.merge(name, OFFICE, Math::max);
        roles.put(matcher.start(2), new Span(matcher.start(1), matcher.end(1)));
      }
      at = ROLE.next(text, found ? matcher.end() : at + 1, span.end());
    }
  }

  private static void learn(
      String text, HanNameLists.Named named, Map<String, Double> people, Map<Integer, Span> roles) {
    double confidence = named.role().isPresent() ? OFFICE : FAMILY_NAME;
    people.merge(named.name().of(text), confidence, Math::max);
    named.role().ifPresent(role -> roles.putIfAbsent(named.name().start(), role));
  }

  private static void clauseHeads(String text, Span span, Map<String, Double> people) {
    Matcher matcher = CLAUSE_HEAD.matcher(text);
    int at = span.start();
    while (at < span.end()) {
      boolean opens = at == span.start() || OPENERS.indexOf(text.charAt(at - 1)) >= 0;
      boolean found = opens && matcher.region(at, span.end()).lookingAt();
      String name = found ? withoutAdverb(matcher.group(1)) : "";
      boolean to = found && TO.matcher(text).region(at, span.end()).lookingAt();
      if (isName(name) && !to && !OFFICE_INSIDE.matcher(name).find()) {
        people.merge(name, FAMILY_NAME, Math::max);
      }
      at = found ? matcher.end() : at + 1;
    }
  }

  private static String withoutAdverb(String name) {
    return BEHIND.matcher(name).replaceFirst("");
  }

  private static boolean isName(String name) {
    return name.length() >= 2 && !isWord(name);
  }

  private static void mention(
      String text,
      Span span,
      HanWords names,
      Map<String, Double> people,
      Map<String, String> whole,
      Map<String, String> places,
      Map<Integer, Span> roles,
      List<Mention> mentions) {
    int at = names.next(text, span.start(), span.end());
    while (at < span.end()) {
      int length = Math.min(LONGEST, span.end() - at);
      String found = null;
      for (; length >= 2 && found == null; length--) {
        String words = text.substring(at, at + length);
        boolean place = places.containsKey(words) && !partOfWord(text, at, span.end());
        found = people.containsKey(words) || place ? words : null;
      }
      if (found == null) {
        at = names.next(text, at + 1, span.end());
        continue;
      }
      Span here = new Span(at, at + found.length());
      boolean person = people.containsKey(found);
      Optional<Span> role = person ? Optional.ofNullable(roles.get(at)) : Optional.empty();
      mentions.add(
          new Mention(
              person ? Mention.Type.PERSON : Mention.Type.PLACE,
              person ? whole.getOrDefault(found, found) : places.get(found),
              here,
              role.map(r -> new Mention.Role(r.of(text), r)).stream().toList(),
              person ? people.get(found) : KNOWN));
      at = names.next(text, here.end(), span.end());
    }
  }
}
