package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.Mention;
import org.lectern.model.Paragraph;
import org.lectern.model.Span;
import org.lectern.model.Statement;

/**
 * Finds statements in Chinese sentences: a name, a pronoun or the noun of an institution with a
 * reporting verb; the sentences of a quotation that one of them opens or closes; and sentences
 * right behind a statement that go on in its tone, up to the end of the paragraph. Made for one
 * document.
 */
final class HanStatements {
  private static final int LONGEST_BETWEEN = 40;

  private static final double NAMED = 0.8;
  private static final double PRONOUN = 0.65;
  private static final double INSTITUTION = 0.6;
  private static final double GOES_ON = 0.5;

  private static final Pattern VERB = Pattern.compile(HanNames.VERBS + "|" + HanNames.OPINIONS);

  private static final Pattern SAYS_PRONOUN =
      Pattern.compile(
          "(?<=^|[\\s，。；：“”,;:])[他她]"
              + HanNames.BETWEEN
              + "(?:并|又|还|也|同时|进一步|强烈)*("
              + VERB.pattern()
              + ")");

  private static final String WHEN =
      "(?:日前|近日|近期|多次|还|也|则|如此|这样|普遍|一致|今年(?:\\d+月|年初)?|去年|上月|本月|(?:\\d+年)?(?:\\d+月)?(?:\\d+日)?)?";

  /** A noun phrase, with titles of books and what stands in parentheses. */
  private static final String NOUN =
      "((?:《[^》]{1,40}》|“[^”，。]{1,15}”|[^\\s，。；：“”,;:《（]{2})"
          + "(?:[^\\s，。；：“”,;:《（]|《[^》]{1,40}》|（[^）]{1,20}）|“[^”，。]{1,15}”){0,38}?)";

  /** Who speaks in a clause of its own, by any noun: an institution, a newspaper, "an official". */
  private static final Pattern SPEAKING =
      Pattern.compile(
          "(?<=^|[\\s，。；”])"
              + NOUN
              + "(?:[对向在][^\\s，。；：“”]{1,20}?)?"
              + WHEN
              + "((?:预计|预测|认为|报道说?|报道称|介绍说?|表示|指出|强调|呼吁|警告|宣布|重申|坦言|透露"
              + "|说道?|评价|感叹道?|感慨道?|回忆道?|补充说|解释说|强调说|直言|坚信|相信|主张|承认|声称|宣称|写道|答道|问道|谈到|提到"
              + "|(?<![相名简尊通俗不])称(?=[，：])|提出|发现(?=，)|告诉(?:本报|新华社|[^，。；：“”]{0,4})?记者)(?=[，：。,:])"
              + "|(?:高度|积极)评价|表示(?=[愿将希])|宣布(?![的了]))");

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
  private static final Pattern WORDS = Pattern.compile("([^，。；：“”,;:\\s]{1,2})[：:]\\s?“");

  /** A clause without a subject that says something, behind a comma. */
  private static final Pattern LATER =
      Pattern.compile("[，,](?:并|还|又|也|进一步|同时|再次|多次|反复|特别|郑重)*(" + HanNames.VERBS + ")(?![的性书者])");

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
              + "|(?:.*记者|项目|研究|数据|分析|同时|此外|另外|统计|初步)|[他她它我][们]?|[他她](?!们?的).{0,4}");

  /** Numbered points, and words that lead from one to the next. */
  private static final Pattern POINT =
      Pattern.compile("(?:首先|其次|再次|第[一二三四五六七八九十]|[一二三四五六七八九十]是|[一二三四五六七八九十]要)");

  /** What ought to be, or what somebody wants: a sentence that reports what happened has none. */
  private static final Pattern WANTS =
      Pattern.compile(
          "应[当该]?[^用对急急邀]|必须|需要|愿[意同与在为]?|希望|期待|(?:^|，)(?:要|相信|深信|坚信|祝愿|感谢)|具有[^，。]{0,4}意义|至关重要|符合[^，。]{0,8}利益|由衷|珍视|钦佩|乐见|深感");

  /** Where a side stands: "our side supports", "both sides oppose". */
  private static final Pattern SIDE =
      Pattern.compile(
          "(?:\\p{IsHan}{1,2}方|[两双]方|两国)[^，。]{0,6}?(?:支持|珍视|赞赏|反对|主张|感谢|欢迎|重视|坚定|恪守|高度评价|坚持)");

  /** How the text begins to tell: a day, a source, a scene. */
  private static final Pattern TELLS =
      Pattern.compile("(?:\\d+年|\\d+月|今年|去年|近年来|目前|截至|根?据|记者|当天|日前|当地时间|[图这]|此外|另外)|.*[摄图）]$");

  private final String text;
  private final List<Mention> mentions;
  private final List<Statement> statements = new ArrayList<>();
  private String last;
  private int lastParagraph;

  private HanStatements(String text, List<Mention> mentions) {
    this.text = text;
    this.mentions = mentions;
  }

  static List<Statement> find(
      String text, List<Paragraph> paragraphs, List<Sentence> sentences, List<Mention> mentions) {
    HanStatements finder = new HanStatements(text, mentions);
    int from = 0;
    while (from < sentences.size()) {
      int paragraph = sentences.get(from).paragraph();
      int to = from;
      while (to < sentences.size() && sentences.get(to).paragraph() == paragraph) {
        to++;
      }
      if (sentences.get(from).han()) {
        Span whole = paragraphs.get(paragraph).span();
        finder.paragraph(sentences.subList(from, to), new Quotes(text, whole));
      }
      from = to;
    }
    return finder.statements;
  }

  private void paragraph(List<Sentence> sentences, Quotes quotes) {
    List<Optional<Statement>> said = new ArrayList<>();
    for (Sentence sentence : sentences) {
      Optional<Statement> found = attributed(sentence, quotes);
      found
          .map(Statement::speaker)
          .or(() -> only(sentence.span()))
          .ifPresent(name -> act(name, sentence));
      said.add(found);
    }
    String speaker = null;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      Optional<String> quoting = quoting(i, sentences, said, quotes);
      if (said.get(i).isPresent()) {
        speaker = said.get(i).get().speaker();
        add(withQuotation(said.get(i).get()));
      } else if (quoting.isPresent()) {
        speaker = quoting.get();
        add(plain(sentence, speaker, Statement.Directness.DIRECT, NAMED, "quotation"));
      } else if (speaker != null && goesOn(sentence)) {
        add(
            plain(
                sentence,
                speaker,
                Statement.Directness.REPORTED,
                GOES_ON,
                StatementFinder.CONTINUATION));
      } else {
        speaker = null;
      }
    }
  }

  private void act(String name, Sentence sentence) {
    last = name;
    lastParagraph = sentence.paragraph();
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

  /** A sentence with a speaker and a verb of its own. */
  private Optional<Statement> attributed(Sentence sentence, Quotes quotes) {
    Optional<Statement> found = named(sentence, quotes);
    return found
        .or(() -> later(sentence, quotes))
        .or(() -> pronoun(sentence, quotes))
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

  /** Who says a quotation that a sentence lies in: a sentence that it reaches into or touches. */
  private Optional<String> quoting(
      int index, List<Sentence> sentences, List<Optional<Statement>> said, Quotes quotes) {
    Span quote = quotes.around(sentences.get(index).span());
    if (quote == null) {
      return Optional.empty();
    }
    for (int i = index - 1; i >= 0 && sentences.get(i).span().end() >= quote.start(); i--) {
      if (said.get(i).isPresent()) {
        return said.get(i).map(Statement::speaker);
      }
    }
    boolean closed = "”」".indexOf(text.charAt(quote.end() - 1)) >= 0;
    for (int i = index + 1; closed && i < sentences.size(); i++) {
      if (said.get(i).isPresent() || sentences.get(i).span().start() >= quote.end()) {
        return said.get(i).map(Statement::speaker);
      }
    }
    return Optional.empty();
  }

  private boolean goesOn(Sentence sentence) {
    String words = sentence.span().of(text).strip();
    if (TELLS.matcher(words).lookingAt() || words.contains("：“")) {
      return false;
    }
    return POINT.matcher(words).lookingAt()
        || WANTS.matcher(words).find()
        || SIDE.matcher(words).lookingAt();
  }

  /** Lets a statement that is no more than "X said" begin with the quotation before it. */
  private Statement withQuotation(Statement said) {
    int close = said.span().start() - 1;
    while (close >= 0 && Character.isWhitespace(text.charAt(close))) {
      close--;
    }
    boolean quoted = close >= 0 && text.charAt(close) == '”';
    int open = quoted && bare(said) ? text.lastIndexOf('“', close) : -1;
    if (open < 0 || open <= text.lastIndexOf('\n', close)) {
      return said;
    }
    return new Statement(
        said.id(),
        said.speaker(),
        said.verb(),
        Statement.Directness.DIRECT,
        new Span(open, said.span().end()),
        said.confidence(),
        "inverted-subject");
  }

  /** Whether a statement is no more than "X said". */
  private boolean bare(Statement said) {
    String words = said.verb().orElseThrow();
    int verb = text.indexOf(words, said.span().start());
    return said.span().end() - verb <= words.length() + 1;
  }

  /** Adds a statement in place of those that it holds. */
  private void add(Statement statement) {
    while (!statements.isEmpty()
        && statements.get(statements.size() - 1).span().start() >= statement.span().start()) {
      statements.remove(statements.size() - 1);
    }
    statements.add(statement);
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

  private static Statement plain(
      Sentence sentence,
      String speaker,
      Statement.Directness kind,
      double confidence,
      String rule) {
    return new Statement("", speaker, Optional.empty(), kind, sentence.span(), confidence, rule);
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
