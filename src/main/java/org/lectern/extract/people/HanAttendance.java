package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.ReportedEvent.Part;
import org.lectern.model.Span;

/**
 * Finds who took part in a meeting that a Chinese sentence tells of: "蔡奇、王毅等参加会见",
 * "出席会议的有外交部副部长王明", "会议由李华主持", "王明出席论坛并致辞".
 */
final class HanAttendance {
  private static final String CLAUSE = "[^，。；：！？、]";
  private static final String NOUN =
      "(?:会[见谈晤议]|活动|仪式|论坛|峰会|大会|典礼|开幕[式会]|闭幕[式会]"
          + "|(?:[座研]?[谈讨]|对话|交流|洽谈|年|博览|全|晚|宴|招待|发布|交易)会)";
  private static final String ATTEND = "(?:出席|参加|列席)";

  /** A verb and the meeting, which is no more than what another thing is told by: "的代表". */
  private static final Pattern ATTENDS =
      Pattern.compile(
          ATTEND
              + "了?[^，。；：！？、的有]{0,24}?"
              + NOUN
              + "(?![^，。；：！？、并]{0,8}的)|[与参]会(?=[，。；]|并|发表)|陪同会[见谈]");

  /** The list stands behind: "出席会议的有". */
  private static final Pattern PRESENT =
      Pattern.compile(
          ATTEND
              + CLAUSE
              + "{0,24}?的(?:还|主要|领导|嘉宾|代表|人员|人士|中外|中方|外方|双方)*(?:有|包括)[：:]?"
              + "|(?:"
              + ATTEND
              + "|与会|参会)(?:人员|领导|嘉宾|代表|者)?[：:]");

  private static final Pattern PRESIDES =
      Pattern.compile("(?:共同)?主持了?(?!人)(?=" + CLAUSE + "{0,16}?" + NOUN + ")");
  private static final Pattern PRESIDED = Pattern.compile("由(" + CLAUSE + "{2,40}?)(?:共同)?主持(?!人)");
  private static final Pattern SPEAKS =
      Pattern.compile(
          "致(?:开幕|闭幕|欢迎|贺)?[辞词]|(?:发表|作)了?(?:题为[《“][^》”]{1,60}[》”]的)?"
              + "(?:重要|主旨|主题|视频|开幕|专题|书面)*(?:演讲|讲话|致辞|发言)");

  /** "出席开幕式并" between somebody and the speech. */
  private static final Pattern ATTENDED_AND =
      Pattern.compile("(?:" + ATTEND + CLAUSE + "{1,40}?[，并]并?|[与参]会)$");

  /** What stands between the last name and the verb. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:等(?:人|同志|领导同志|领导人|领导|嘉宾|官员|\\d+人)?|[，也还均都并]|分别|一同|一起|一道|共同|应邀|亲自"
              + "|日前|近日|今天|昨天|当天|随后|(?:\\d{1,2}月)?\\d{1,2}日(?:上午|下午|晚上?)?|上午|下午|晚上?"
              + "|通过视频|以视频方式|在线|线上|在[^在，。；：！？、]{1,30})$");

  private static final int MOST_BETWEEN = 4;

  /**
   * Somebody who took part.
   *
   * @param named the name and the office before it
   * @param words what says that they took part
   */
  record Attendant(HanNameLists.Named named, Part part, Span words) {}

  private final String text;
  private final Span sentence;
  private final HanNameLists lists;
  private final List<Attendant> found = new ArrayList<>();

  private HanAttendance(String text, Span sentence, HanNameLists lists) {
    this.text = text;
    this.sentence = sentence;
    this.lists = lists;
  }

  /**
   * Those of a sentence, a verb after the other.
   *
   * @param known whether words are the name of a person
   * @param places whether words are the name of a place
   */
  static List<Attendant> find(
      String text, Span sentence, Predicate<String> known, Predicate<String> places) {
    HanAttendance finder = new HanAttendance(text, sentence, new HanNameLists(text, known, places));
    finder.behind();
    finder.before(ATTENDS, Part.ATTENDED);
    finder.before(PRESIDES, Part.PRESIDED);
    finder.before(SPEAKS, Part.SPOKE);
    finder.presided();
    return finder.found;
  }

  private void behind() {
    Matcher matcher = matcher(PRESENT);
    while (matcher.find()) {
      int end = end(matcher.end());
      add(lists.from(new Span(matcher.end(), end)), Part.ATTENDED, span(matcher));
    }
  }

  /** The end of a list: that of its clause, or where "and others" stands. */
  private int end(int from) {
    for (int i = from; i < sentence.end(); i++) {
      if ("。；：！？等".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return sentence.end();
  }

  private void before(Pattern verb, Part part) {
    Matcher matcher = matcher(verb);
    while (matcher.find()) {
      Span list = list(matcher.start(), part == Part.SPOKE);
      add(lists.upTo(list), part, span(matcher));
    }
  }

  private void presided() {
    Matcher matcher = matcher(PRESIDED);
    while (matcher.find()) {
      add(lists.upTo(new Span(matcher.start(1), matcher.end(1))), Part.PRESIDED, span(matcher));
    }
  }

  /** From the last mark that ends a clause up to a verb, without what says when and how. */
  private Span list(int verb, boolean speech) {
    int start = verb;
    while (start > sentence.start() && "。；：！？".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = withoutEnd(BETWEEN, start, verb);
    int attended = speech ? withoutEnd(ATTENDED_AND, start, verb) : end;
    return new Span(start, attended < end ? withoutEnd(BETWEEN, start, attended) : end);
  }

  private int withoutEnd(Pattern pattern, int start, int end) {
    int at = end;
    for (int i = 0; i < MOST_BETWEEN; i++) {
      Matcher matcher = pattern.matcher(text).region(start, at);
      if (!matcher.find()) {
        break;
      }
      at = matcher.start();
    }
    return at;
  }

  private void add(List<HanNameLists.Named> names, Part part, Span words) {
    names.forEach(named -> found.add(new Attendant(named, part, words)));
  }

  private Matcher matcher(Pattern pattern) {
    return pattern.matcher(text).region(sentence.start(), sentence.end());
  }

  private static Span span(Matcher matcher) {
    return new Span(matcher.start(), matcher.end());
  }
}
