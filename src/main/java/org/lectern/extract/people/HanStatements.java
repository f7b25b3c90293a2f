package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.model.Mention;
import org.lectern.model.Paragraph;
import org.lectern.model.Span;
import org.lectern.model.Statement;

/**
 * Finds statements in Chinese sentences: those with a speaker of their own ({@link HanClauses});
 * the sentences of a quotation that one of them opens or closes; and sentences right behind a
 * statement that go on in its tone, up to the end of the paragraph. Made for one document.
 */
final class HanStatements {
  private static final double QUOTED = 0.8;
  private static final double GOES_ON = 0.5;

  /** Numbered points, and words that lead from one to the next. */
  private static final Pattern POINT =
      Pattern.compile("(?:首先|其次|再次|第[一二三四五六七八九十]|[一二三四五六七八九十]是|[一二三四五六七八九十]要)");

  /** What ought to be, or what somebody wants: a sentence that reports what happened has none. */
  private static final Pattern WANTS =
      Pattern.compile(
          "(?<![相反响回适对供])应[当该]?[^用对急急邀]|必须|需要|愿[意同与在为]?|希望|期待|(?:^|，)(?:要|相信|深信|坚信|祝愿|感谢)|具有[^，。]{0,4}意义|至关重要|符合[^，。]{0,8}利益|由衷|珍视|钦佩|乐见|深感");

  /** Where a side stands: "our side supports", "both sides oppose". */
  private static final Pattern SIDE =
      Pattern.compile(
          "(?:\\p{IsHan}{1,2}方|[两双]方|两国)[^，。]{0,6}?(?:支持|珍视|赞赏|反对|主张|感谢|欢迎|重视|坚定|恪守|高度评价|坚持)");

  /** The rules by which a person is known to speak, and no institution or text. */
  private static final Set<String> SOMEBODY =
      Set.of("leading-subject", "pronoun", HanClauses.LABELLED);

  /** What nobody but a speaker begins a sentence with. */
  private static final Pattern WISH = Pattern.compile("(?:衷心)?(?:希望|期待|期望|祝愿)");

  /** How the text begins to tell: a day, a source, a scene. */
  private static final Pattern TELLS =
      Pattern.compile("(?:\\d+年|\\d+月|今年|去年|近年来|目前|截至|根?据|记者|当天|日前|当地时间|[图这]|此外|另外)|.*[摄图）]$");

  private final String text;
  private final HanClauses clauses;
  private final List<Statement> statements = new ArrayList<>();

  /** Who spoke last, and in which paragraph. */
  private String voice;

  private int voiceParagraph;

  private HanStatements(String text, List<Mention> mentions) {
    this.text = text;
    this.clauses = new HanClauses(text, mentions);
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
    List<String> named = new ArrayList<>();
    for (Sentence sentence : sentences) {
      said.add(clauses.of(sentence, quotes));
      named.add(clauses.lastNamed());
    }
    String speaker = null;
    int close = -1;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      Optional<String> quoting = quoting(i, sentences, said, quotes, speaker);
      if (said.get(i).isPresent()) {
        speaker = said.get(i).get().speaker();
        boolean labelled = said.get(i).get().rule().equals(HanClauses.LABELLED);
        close = labelled ? clauses.closedAt(sentence.span().start()) : -1;
        add(withQuotation(said.get(i).get()));
      } else if (sentence.span().start() < close) {
        add(plain(sentence, speaker, Statement.Directness.DIRECT, QUOTED, "quotation"));
      } else if (quoting.isPresent()) {
        speaker = quoting.get();
        add(plain(sentence, speaker, Statement.Directness.DIRECT, QUOTED, "quotation"));
      } else if (speaker != null && goesOn(sentence)) {
        add(
            plain(
                sentence,
                speaker,
                Statement.Directness.REPORTED,
                GOES_ON,
                StatementFinder.CONTINUATION));
      } else {
        speaker = goesOnLater(sentence, named.get(i), quotes);
      }
      if (speaker != null) {
        boolean anew = said.get(i).isPresent();
        boolean person = !anew || SOMEBODY.contains(said.get(i).get().rule());
        voice = person && (anew || speaker.equals(voice)) ? speaker : null;
        voiceParagraph = sentence.paragraph();
      }
    }
  }

  /**
   * Adds a sentence that can only be somebody's words, all of it quoted or a wish without a
   * subject, to those of who spoke last, if nobody else was named since; whose it is, or null.
   */
  private String goesOnLater(Sentence sentence, String named, Quotes quotes) {
    Span span = sentence.span();
    int away = sentence.paragraph() - voiceParagraph;
    if (voice == null || !voice.equals(named) || away > 1) {
      return null;
    }
    boolean heading = span.of(text).lastIndexOf('“') > 0; // “A heading” and “what is said”
    if (quotes.fill(span) && !heading) {
      add(plain(sentence, voice, Statement.Directness.DIRECT, GOES_ON, "quotation-goes-on"));
      return voice;
    }
    if (away > 0 || !WISH.matcher(text).region(span.start(), span.end()).lookingAt()) {
      return null;
    }
    String rule = StatementFinder.CONTINUATION;
    add(plain(sentence, voice, Statement.Directness.REPORTED, GOES_ON, rule));
    return voice;
  }

  /**
   * Who says a quotation that a sentence lies in: a sentence that it reaches into or touches, or
   * the speaker before it, where a space parts it from what follows.
   */
  private Optional<String> quoting(
      int index,
      List<Sentence> sentences,
      List<Optional<Statement>> said,
      Quotes quotes,
      String speaker) {
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
      int start = sentences.get(i).span().start();
      if (speaker != null && start > quote.end()) {
        return Optional.of(speaker);
      }
      if (said.get(i).isPresent() || start >= quote.end()) {
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

  private static Statement plain(
      Sentence sentence,
      String speaker,
      Statement.Directness kind,
      double confidence,
      String rule) {
    return new Statement("", speaker, Optional.empty(), kind, sentence.span(), confidence, rule);
  }
}
