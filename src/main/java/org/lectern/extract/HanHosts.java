package org.lectern.extract;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.clean.Chars;
import org.lectern.model.Host;
import org.lectern.model.Host.Role;
import org.lectern.model.Inferred;
import org.lectern.model.Reason;
import org.lectern.model.Span;

/**
 * Finds who held the event of a Chinese text: "会议由甲和乙共同主办", "由甲主办、乙承办的论坛在…举行". 主办 is to hold in
 * one's own name, 承办 and 协办 to run it for others.
 */
final class HanHosts {
  private static final String RULE = "event-hosted-by";
  private static final String VERB = "(?:联合|共同|联手|携手|合作)?(?:(主办|举办)|(承办|协办|发起|召集)|(支持|指导))";
  private static final String NAMES = "([\\p{IsHan}A-Za-z0-9·“”（）()、\\s—-]{2,90}?)";
  private static final Pattern HOSTED = Pattern.compile("(?<=^|[，。：；、,\\s]|.)由" + NAMES + VERB);
  private static final Pattern JOINED =
      Pattern.compile("[，、,]?(?:并|而)?由?" + NAMES + VERB + "(?=[的，。、；,]|$)");
  private static final Pattern BEFORE_NAME =
      Pattern.compile("(?<=^|[，。：；,]|[日天午晚]|近日)" + NAMES + VERB + "(?=的)");
  private static final Pattern COMING = Pattern.compile("(?:将|拟|计划|准备)(?:于|由|在|会|要)?");
  private static final Pattern KIND =
      Pattern.compile(
          "(?:本次|此次|这次|该|本届|此届|这届|上述)?" + "(会议|大会|论坛|峰会|座谈会|研讨会|博览会|展览会|展会|对话会|全会|会晤|活动)");
  private static final Pattern CLAUSE = Pattern.compile("[，。：；,;！？\\s]");

  /** What the name of an organisation ends in, before a 和 that joins it to another. */
  private static final Pattern WHOLE =
      Pattern.compile(".*(?:[部委局院会社府校学团司行室国省市区县州办处所库馆网台报盟署厅]|中心|公司|集团|组织|机构|基金|总站|联盟|平台|公社)$");

  private static final Pattern AND = Pattern.compile("[和与及同]|以及");
  private static final Set<String> COUNTRIES = countries();
  private static final int REACH = 3;

  private final Reading reading;
  private final String text;
  private final String event;
  private final Map<String, Host> hosts = new LinkedHashMap<>();

  HanHosts(Reading reading, String event) {
    this.reading = reading;
    this.text = reading.text();
    this.event = bare(event);
  }

  private static Set<String> countries() {
    Set<String> names = new HashSet<>();
    for (String code : ULocale.getISOCountries()) {
      names.add(new ULocale("und", code).getDisplayCountry(ULocale.CHINESE));
    }
    return names;
  }

  /** Them by role and name, in the order of the text; none for an event without a Chinese name. */
  Map<String, Host> find() {
    if (event.codePoints().noneMatch(c -> Chars.isIdeographic((char) c))) {
      return hosts;
    }
    List<Span> sentences = reading.sentences();
    int told = -1;
    for (int i = 0; i < sentences.size(); i++) {
      boolean near = i <= 1 || told >= 0 && i - told <= REACH;
      told = bare(sentences.get(i).of(text)).contains(event) ? i : told;
      sentence(sentences.get(i), near || told == i);
    }
    return hosts;
  }

  private void sentence(Span sentence, boolean near) {
    String words = sentence.of(text);
    if (!words.contains("办") && !words.contains("由")) {
      return; // A quick look before the patterns.
    }
    Matcher hosted = HOSTED.matcher(text).region(sentence.start(), sentence.end());
    while (hosted.find()) {
      int from = hosted.start();
      boolean own =
          isOwnBefore(sentence, from, near) || isOwnAfter(sentence, endOfChain(hosted, sentence));
      if (own && !isComing(sentence, from)) {
        chain(hosted, sentence);
      }
    }
    Matcher before = BEFORE_NAME.matcher(text).region(sentence.start(), sentence.end());
    while (before.find()) {
      if (before.group(1).indexOf('由') < 0
          && isOwnAfter(sentence, before.end())
          && !isComing(sentence, before.start())) {
        add(before);
      }
    }
  }

  /** Whether the clause up to an offset is the event's name or kind. */
  private boolean isOwnBefore(Span sentence, int end, boolean near) {
    int start = end;
    while (start > sentence.start()
        && !CLAUSE.matcher(text.substring(start - 1, start)).matches()) {
      start--;
    }
    String words = bare(text.substring(start, end));
    Matcher kind = KIND.matcher(words);
    if (kind.matches()) {
      String noun = kind.group(1);
      boolean any = noun.equals("会议") || noun.equals("活动") || noun.equals("大会");
      return near && (any || event.endsWith(noun));
    }
    return isEvent(words);
  }

  /** Whether "的" and the event's name stand at an offset. */
  private boolean isOwnAfter(Span sentence, int start) {
    if (!text.startsWith("的", start)) {
      return false;
    }
    String rest = bare(text.substring(start + 1, sentence.end()));
    return rest.startsWith(event)
        || rest.length() > 3
            && event.length() > 5
            && rest.contains(event)
            && rest.indexOf(event) < 12;
  }

  private boolean isEvent(String words) {
    return words.length() >= 4
        && (words.endsWith(event) || event.endsWith(words) || words.contains(event));
  }

  private boolean isComing(Span sentence, int end) {
    int from = Math.max(sentence.start(), end - 12);
    return COMING.matcher(text.substring(from, end)).find();
  }

  private int endOfChain(Matcher hosted, Span sentence) {
    int end = hosted.end();
    Matcher joined = JOINED.matcher(text).region(end, sentence.end());
    while (joined.region(end, sentence.end()).lookingAt()) {
      end = joined.end();
    }
    return end;
  }

  /** "由甲主办，乙承办" and so on. */
  private void chain(Matcher hosted, Span sentence) {
    add(hosted);
    Matcher joined = JOINED.matcher(text);
    int end = hosted.end();
    while (joined.region(end, sentence.end()).lookingAt()) {
      add(joined);
      end = joined.end();
    }
  }

  private void add(Matcher hosted) {
    Role role =
        hosted.group(2) != null
            ? Role.HOST
            : hosted.group(3) != null ? Role.ORGANISER : Role.SPONSOR;
    String verb = text.substring(hosted.end(1), hosted.end());
    for (Span name : names(new Span(hosted.start(1), hosted.end(1)))) {
      Inferred<String> fact =
          Inferred.of(name.of(text), 0.9, RULE, reading.support(name))
              .because(Reason.of("The text says of it “{words}”.").with("words", verb));
      hosts.putIfAbsent(role + " " + fact.value(), new Host(fact, role));
    }
  }

  /** The names of a row; 和 and the like part names only behind one that is whole. */
  private List<Span> names(Span row) {
    List<Span> names = new ArrayList<>();
    int start = row.start();
    for (int i = row.start(); i < row.end(); i++) {
      Matcher and = AND.matcher(text).region(i, row.end());
      boolean comma = text.charAt(i) == '、';
      if (comma || and.lookingAt() && isWhole(text.substring(start, i))) {
        name(start, i, names);
        start = comma ? i + 1 : and.end();
        i = start - 1;
      }
    }
    name(start, row.end(), names);
    return names;
  }

  private static boolean isWhole(String name) {
    return name.length() > 1 && WHOLE.matcher(name).matches() || COUNTRIES.contains(name);
  }

  private void name(int start, int end, List<Span> names) {
    String words = text.substring(start, end);
    int from = start + words.length() - words.stripLeading().length();
    Span name = new Span(from, from + words.strip().length());
    boolean others = name.of(text).matches(".*(?:等|我国|我们|双方|各方|方面)$|.*等.{0,4}$");
    if (name.length() > 1 && !others) {
      names.add(name);
    }
  }

  /** Words without quotation marks and spaces. */
  private static String bare(String words) {
    return words.replaceAll("[“”‘’\"'《》「」『』\\s]", "");
  }
}
