package org.lectern.extract.people;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.Mention;
import org.lectern.model.Span;
import org.lectern.model.Statement;

/**
 * Finds the speaker and the verb of a Chinese sentence: a name, a pronoun for the last one named,
 * or the noun of an institution. Made for one document, and asked for its sentences in order.
 */
final class HanClauses {
  private static final int LONGEST_BETWEEN = 40;

  /** The rule of words behind an office, a name and a colon. */
  static final String LABELLED = "label";

  private static final double NAMED = 0.8;
  private static final double PRONOUN = 0.65;
  private static final double INSTITUTION = 0.6;

  private static final Pattern VERB = Pattern.compile(HanNames.VERBS + "|" + HanNames.OPINIONS);

  private static final Pattern SAYS_PRONOUN =
      Pattern.compile(
          "(?<=^|[\\s，。；：“”,;:])[他她]"
              + HanNames.BETWEEN
              + "(?:并|又|还|也|同时|进一步|强烈)*("
              + VERB.pattern()
              + ")");

  private static final String WHEN =
      "(?:日前|近日|近期|多次|再次|又|还|也|则|都|如此|这样|普遍|一致|今年(?:\\d+月|年初)?|去年|上月|本月|(?:\\d+年)?(?:\\d+月)?(?:\\d+日)?)?";

  /** A noun phrase, with titles of books and what stands in parentheses. */
  private static final String NOUN =
      "((?:《[^》]{1,40}》|“[^”，。]{1,15}”|[^\\s，。；：“”,;:《（]{2})"
          + "(?:[^\\s，。；：“”,;:《（]|《[^》]{1,40}》|（[^）]{1,20}）|“[^”，。]{1,15}”){0,38}?)";

  /** Who speaks in a clause of its own, by any noun: an institution, a newspaper, "an official". */
  private static final Pattern SPEAKING =
      Pattern.compile(
          "(?<=^|[\\s，。；”])"
              + "(?:但(?!丁)是?|不过|然而|而且?|可是|因此|所以|此外|另外)?"
              + NOUN
              + "(?:[对向在][^\\s，。；：“”]{1,20}?)?"
              + WHEN
              + "((?:预计|预测|认为|报道说?|报道称|介绍说?|表示|指出|强调|呼吁|警告|宣布|重申|坦言|透露"
              + "|说道?|评价|感叹道?|感慨道?|回忆道?|补充说|解释说|强调说|直言|坚信|相信|主张|承认|声称|宣称|写道|答道|问道|谈到|提到"
              + "|(?<![相名简尊通俗不])称(?=[，：])|提出|发现(?=，)|告诉(?:本报|新华社|[^，。；：“”]{0,4})?记者)(?=[，：。,:])"
              + "|(?:高度|积极|充分)(?:评价|赞扬|肯定)|表示(?=[愿将希])|宣布(?![的了]))");

  /** "A report of X shows", "data of X show". */
  private static final Pattern SHOWS =
      Pattern.compile(
          "(?<=^|[\\s，。；])"
              + NOUN
              + WHEN
              + "(?:发布|公布|发表)?的?(?:一份)?(?:最新)?(?:数据|报告|统计|研究|调查|文章|资料|年报)"
              + "(显示|指出|认为|称|表明|预计|预测)(?=，|：|[^，。；：]{4})");

  /** "According to X's report," with a name between. */
  private static final Pattern ACCORDING =
      Pattern.compile(
          "(?<=^|[\\s，。])[但而另]?(?:根据|据)"
              + NOUN
              + "(?:今年|去年|最新)?(?:发布|公布)?的?(?:今年|去年|最新)?"
              + "(?:的)?(报告|报道|统计|介绍|预计|预测|数据|消息|年报|估计|估算|测算|通报)(?:显示)?，");

  /** "In X's view", "in X's words". */
  private static final Pattern VIEW =
      Pattern.compile("(?<=^|[\\s，。；])(?:在" + NOUN + "(看来)|用" + NOUN + "的(话)来?说)[，：]");

  private static final Pattern COLON = Pattern.compile("[：:]\\s?“");

  /** Somebody known, and their words: "Wang Ming smiled: '...'". */
  private static final Pattern WORDS = Pattern.compile("([^，。；：“”,;:\\s]{1,8})[：:]\\s?“");

  /** A clause without a subject that says something, behind a comma. */
  private static final Pattern LATER =
      Pattern.compile(
          "[，,](?:并|还|又|也|进一步|同时|再次|多次|反复|特别|郑重)*(?:[对向就为][^，。；：“”]{1,30}?(?=表示|提出))?("
              + HanNames.VERBS
              + ")(?![的性书者])");

  /** A text that a sentence is about: what "it" says in the next. */
  private static final Pattern TEXT = Pattern.compile("《([^》]{1,40})》");

  private static final Pattern IT =
      Pattern.compile(
          "(?<=^|[\\s，。；])它(?:还|也|又|同时|特别|明确|清晰地?|清楚地?|明确地){0,2}"
              + "(指出|强调|表明|规定|明确|要求|呼吁|认为|提出|写道)(?![的性书者])");

  /** An office, a name and a colon before words, as captions have them: "Student Li Na: we". */
  private static final Pattern LABEL =
      Pattern.compile(
          "[^，。；：“”]{0,30}?(?:"
              + HanNames.ROLES
              + ")("
              + HanNames.DOTTED
              + "|[\\p{IsHan}]{2,6})([：:])(?=\\S)");

  private static final int LONGEST_LEAD = 30;

  /** What a sentence may begin with before its subject: when, or where. */
  private static final Pattern OPENER = Pattern.compile("(?:[^，。；]{0,20}[日月年时中上后前天]，)?");

  /** Sides that agree, support or oppose. */
  private static final Pattern SIDES =
      Pattern.compile(
          "(?<=^|[\\s，。；])([双各]方|[中俄美欧日韩]方|[两各]国(?:元首|领导人)?|与会(?:各方|代表|专家|嘉宾|人士))"
              + "(?:[还也则均]|一致|普遍|高度|将|共同|坚决)*"
              + "(认为|指出|强调|重申|表示|呼吁|主张|反对|支持|赞赏|谴责|欢迎|相信|希望)(?![的性书者])");

  /** Words that say so of things, or of what the writer has: "analysis holds", "it is known". */
  private static final Pattern NOBODY =
      Pattern.compile(
          "对.*|.*来|.*[了是将在据].*|.*有(?![关限色]).*"
              + "|(?:.*记者|项目|研究|数据|分析|同时|此外|另外|统计|初步)|[他她它我][们]?|[他她它](?!们?的).{0,4}");

  private final String text;
  private final List<Mention> mentions;
  private String last;
  private String lastText;
  private int lastParagraph;

  HanClauses(String text, List<Mention> mentions) {
    this.text = text;
    this.mentions = mentions;
  }

  /** The statement of a sentence with a speaker and a verb of its own. */
  Optional<Statement> of(Sentence sentence, Quotes quotes) {
    Optional<Statement> found = attributed(sentence, quotes);
    found
        .map(Statement::speaker)
        .or(() -> only(sentence.span()))
        .ifPresent(name -> act(name, sentence));
    Matcher subject = TEXT.matcher(text).region(sentence.span().start(), sentence.span().end());
    if (subject.lookingAt()) {
      lastText = subject.group(1);
    } else if (text.charAt(sentence.span().start()) != '它') {
      lastText = null;
    }
    return found;
  }

  /** Who was named last, be it as a speaker or as the only person of a sentence; null if none. */
  String lastNamed() {
    return last;
  }

  /** "The plan has ten parts. It stresses": the text that the sentence before was about. */
  private Optional<Statement> it(Sentence sentence, Quotes quotes) {
    Matcher matcher = IT.matcher(text).region(sentence.span().start(), sentence.span().end());
    return lastText != null && matcher.lookingAt()
        ? Optional.of(
            statement(sentence, lastText, matcher.group(1), INSTITUTION, Attribution.IT, quotes))
        : Optional.empty();
  }

  private void act(String name, Sentence sentence) {
    last = name;
    lastParagraph = sentence.paragraph();
  }

  /**
   * The words behind a label at the head of a sentence. That they are somebody's is shown by marks,
   * of which the first may have been forgotten, or because a speaker says "I".
   */
  private Optional<Statement> labelled(Sentence sentence) {
    Span span = sentence.span();
    Matcher matcher = LABEL.matcher(text).region(span.start(), span.end());
    if (!matcher.lookingAt() || HanNames.isWord(matcher.group(1))) {
      return Optional.empty();
    }
    boolean opened = text.charAt(matcher.end()) == '“';
    boolean mine = text.substring(matcher.end(), span.end()).indexOf('我') >= 0;
    return opened || mine || closedAt(matcher.end()) >= 0
        ? Optional.of(
            new Statement(
                "",
                matcher.group(1),
                Optional.of(matcher.group(2)),
                Statement.Directness.DIRECT,
                span,
                NAMED,
                LABELLED))
        : Optional.empty();
  }

  /**
   * Where a quotation closes in a paragraph that no mark opens behind an offset; -1 if none does.
   */
  int closedAt(int from) {
    for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      if (c == '“' || c == '”') {
        return c == '”' ? i : -1;
      }
    }
    return -1;
  }

  /** The only person whom a sentence names is the next "he". */
  private Optional<String> only(Span span) {
    List<String> people =
        inside(span).stream()
            .filter(m -> m.type() == Mention.Type.PERSON)
            .map(Mention::name)
            .distinct()
            .toList();
    return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
  }

  private Optional<Statement> attributed(Sentence sentence, Quotes quotes) {
    Optional<Statement> found = named(sentence, quotes);
    return found
        .or(() -> labelled(sentence))
        .or(() -> later(sentence, quotes))
        .or(() -> pronoun(sentence, quotes))
        .or(() -> it(sentence, quotes))
        .or(() -> sides(sentence, quotes))
        .or(() -> speaking(sentence, SPEAKING, "speaking-clause", quotes))
        .or(() -> speaking(sentence, SHOWS, "speaking-clause", quotes))
        .or(() -> speaking(sentence, ACCORDING, "according-to", quotes))
        .or(() -> speaking(sentence, VIEW, "according-to", quotes));
  }

  private boolean near(Sentence sentence) {
    return last != null && sentence.paragraph() - lastParagraph <= 1;
  }

  /** "Wang Ming opened the meeting, and stressed": the clause that says it has no subject. */
  private Optional<Statement> later(Sentence sentence, Quotes quotes) {
    Optional<String> name = only(sentence.span());
    Matcher matcher = LATER.matcher(text).region(sentence.span().start(), sentence.span().end());
    boolean leads =
        name.isPresent()
            && inside(sentence.span()).stream()
                .filter(m -> m.type() == Mention.Type.PERSON)
                .anyMatch(m -> leads(sentence, m.span()));
    return leads && matcher.find()
        ? Optional.of(
            statement(sentence, name.get(), matcher.group(1), PRONOUN, "leading-subject", quotes))
        : Optional.empty();
  }

  /** Whether a name opens its sentence, perhaps behind a day or an office. */
  private boolean leads(Sentence sentence, Span name) {
    String before = text.substring(sentence.span().start(), name.start());
    int comma = before.lastIndexOf('，');
    return before.length() - comma <= LONGEST_LEAD
        && OPENER.matcher(before.substring(0, comma + 1)).matches();
  }

  /** "Both sides agree that", "the Chinese side supports". */
  private Optional<Statement> sides(Sentence sentence, Quotes quotes) {
    Span span = sentence.span();
    Matcher matcher = SIDES.matcher(text).region(span.start(), span.end());
    if (!matcher.find()) {
      return Optional.empty();
    }
    Statement one =
        statement(
            sentence, matcher.group(1), matcher.group(2), INSTITUTION, "speaking-clause", quotes);
    return Optional.of(
        new Statement(
            "",
            one.speaker(),
            one.verb(),
            one.speaker().matches("[双各]方|[两各]国.*|与会.*")
                ? Statement.Directness.COLLECTIVE
                : one.kind(),
            one.span(),
            one.confidence(),
            one.rule()));
  }

  private List<Mention> inside(Span span) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < mentions.size() && mentions.get(end).span().end() <= span.end()) {
      end++;
    }
    return mentions.subList(low, end);
  }

  private Optional<Statement> named(Sentence sentence, Quotes quotes) {
    for (Mention mention : inside(sentence.span())) {
      int from = mention.span().end();
      int limit = Math.min(sentence.span().end(), from + LONGEST_BETWEEN);
      if (mention.type() != Mention.Type.PERSON) {
        continue;
      }
      Matcher matcher = VERB.matcher(text).region(from, limit);
      while (matcher.find() && undivided(from, matcher.start())) {
        if (verb(matcher)) {
          return Optional.of(
              statement(
                  sentence, mention.name(), matcher.group(), NAMED, "leading-subject", quotes));
        }
      }
      Matcher words = WORDS.matcher(text).region(from, limit);
      if (words.find() && undivided(from, words.end(1))) {
        return Optional.of(
            statement(sentence, mention.name(), words.group(1), NAMED, "leading-subject", quotes));
      }
    }
    return Optional.empty();
  }

  /** Whether a match is no noun: "the proposal that", "hopes that" behind an owner. */
  private boolean verb(Matcher matcher) {
    int end = matcher.end();
    return end >= text.length() || "的性书者".indexOf(text.charAt(end)) < 0;
  }

  /** A clause whose subject is no known person, but says something. */
  private Optional<Statement> speaking(
      Sentence sentence, Pattern pattern, String rule, Quotes quotes) {
    Span span = sentence.span();
    Matcher matcher = pattern.matcher(text).region(span.start(), span.end());
    while (matcher.find()) {
      int noun = matcher.group(1) == null ? 3 : 1;
      String speaker = matcher.group(noun);
      if (!NOBODY.matcher(speaker).matches()) {
        return Optional.of(
            statement(sentence, speaker, matcher.group(noun + 1), INSTITUTION, rule, quotes));
      }
    }
    return Optional.empty();
  }

  /** Whether only when, how, where and to whom stand between two offsets. */
  private boolean undivided(int from, int to) {
    boolean place = from < to && text.charAt(from) == '在';
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      // "at the ceremony held in", "in 'The diplomacy of 2018'"
      quoted = place && (c == '“' || quoted && c != '”');
      if (place && (c == '的' || c == '“' || c == '”' || quoted)) {
        continue;
      }
      if ("，。；：“”的,;:".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private Optional<Statement> pronoun(Sentence sentence, Quotes quotes) {
    Span span = sentence.span();
    Matcher matcher = SAYS_PRONOUN.matcher(text).region(span.start(), span.end());
    if (!matcher.find()) {
      return Optional.empty();
    }
    Optional<String> before = only(new Span(span.start(), matcher.start()));
    return before
        .or(() -> Optional.ofNullable(near(sentence) ? last : null))
        .map(name -> statement(sentence, name, matcher.group(1), PRONOUN, "pronoun", quotes));
  }

  private Statement statement(
      Sentence sentence,
      String speaker,
      String verb,
      double confidence,
      String rule,
      Quotes quotes) {
    Span span = sentence.span();
    Matcher colon = COLON.matcher(text).region(span.start(), span.end());
    boolean direct =
        quotes.cover(span, speaker.length() + verb.length())
            || colon.find() && quotes.fill(new Span(colon.end() - 1, span.end()));
    return new Statement(
        "",
        speaker,
        Optional.of(verb),
        direct ? Statement.Directness.DIRECT : Statement.Directness.REPORTED,
        sentence.span(),
        confidence,
        rule);
  }
}
