package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.Mention;
import org.lectern.model.Span;
import org.lectern.model.Statement;

/** Finds statements in Chinese sentences: a person's name or a pronoun, and a reporting verb. */
final class HanStatements {
  private static final int LONGEST_BETWEEN = 24;
  private static final Pattern VERB = Pattern.compile(HanNames.VERBS);
  private static final Pattern PRONOUN =
      Pattern.compile(
          "[\u4ed6\u5979](?:\u8fd8|\u4e5f|\u540c\u65f6|\u5e76|\u53c8|\u8fdb\u4e00\u6b65){0,2}("
              + HanNames.VERBS
              + ")");

  /** Who speaks in a clause of its own, by any noun: an institution, a newspaper, "an official". */
  private static final Pattern SPEAKING =
      Pattern.compile(
          "(?<=^|[\\s\uff0c\u3002\uff1b\u201d])([^\\s\uff0c\u3002\uff1b\uff1a\u201c\u201d]{2,30}?)"
              + "(?:[\u5bf9\u5411][^\\s\uff0c\u3002\uff1b\uff1a\u201c\u201d]{1,10}?)?"
              + "(?:\u65e5\u524d|\u8fd1\u65e5|\u591a\u6b21|\u8fd8|\u4e5f|\u62a5\u9053)?("
              + "\u9884\u8ba1|\u9884\u6d4b|\u8ba4\u4e3a|\u62a5\u9053\u8bf4?|\u4ecb\u7ecd\u8bf4?|\u8868\u793a|\u6307\u51fa|\u8bf4|\u900f\u9732)"
              + "(?=\uff0c|\uff1a|\u3002)");

  /** "According to X's report," with a name between. */
  private static final Pattern ACCORDING =
      Pattern.compile(
          "(?<=^|[\\s\uff0c\u3002])\u636e([^\\s\uff0c\u3002\uff1b\uff1a\u201c\u201d]{2,20}?)(?:\u6700\u65b0)?"
              + "(\u62a5\u544a|\u62a5\u9053|\u7edf\u8ba1|\u4ecb\u7ecd|\u9884\u8ba1|\u9884\u6d4b)\uff0c");

  /** Words that say so of things, or of what the writer has: "analysis holds", "it is known". */
  private static final Pattern NOBODY =
      Pattern.compile(
          "\u5bf9.*|.*\u6765|.*[\u4e86\u662f\u5c06\u6709\u5728\u636e].*|(?:\u9879\u76ee|\u7814\u7a76|\u6570\u636e|\u5206\u6790|\u540c\u65f6|\u6b64\u5916|[\u4ed6\u5979\u5b83\u6211][\u4eec]?)");

  private HanStatements() {}

  static List<Statement> find(String text, List<Sentence> sentences, List<Mention> mentions) {
    List<Statement> statements = new ArrayList<>();
    String last = null;
    int lastParagraph = 0;
    for (Sentence sentence : sentences) {
      if (!sentence.han()) {
        continue;
      }
      Optional<Statement> found = named(text, sentence, inside(sentence, mentions));
      if (found.isEmpty() && last != null && sentence.paragraph() - lastParagraph <= 1) {
        found = pronoun(text, sentence, last);
      }
      if (found.isEmpty()) {
        found = speaking(text, sentence, SPEAKING).or(() -> speaking(text, sentence, ACCORDING));
      }
      if (found.isPresent()) {
        quotationBefore(text, found.get()).ifPresent(quotation -> add(quotation, statements));
        add(withQuotation(text, found.get()), statements);
        last = found.get().speaker();
        lastParagraph = sentence.paragraph();
      }
    }
    return statements;
  }

  /** The quotation that a speaker's name follows at once, where they go on in reported speech. */
  private static Optional<Statement> quotationBefore(String text, Statement said) {
    int close = said.span().start() - 1;
    if (bare(text, said) || close < 0 || text.charAt(close) != '\u201d') {
      return Optional.empty();
    }
    int open = text.lastIndexOf('\u201c', close);
    return open <= text.lastIndexOf('\n', close)
        ? Optional.empty()
        : Optional.of(
            new Statement(
                "",
                said.speaker(),
                said.verb(),
                Statement.Directness.DIRECT,
                new Span(open, close + 1),
                said.confidence(),
                "inverted-subject"));
  }

  /** Whether a statement is no more than "X said". */
  private static boolean bare(String text, Statement said) {
    String words = said.verb().orElseThrow();
    int verb = text.indexOf(words, said.span().start());
    return said.span().end() - verb <= words.length() + 1;
  }

  /** Lets a statement that is no more than "said X" begin with the quotation before it. */
  private static Statement withQuotation(String text, Statement said) {
    boolean bare = bare(text, said);
    int close = said.span().start() - 1;
    while (close >= 0 && Character.isWhitespace(text.charAt(close))) {
      close--;
    }
    if (!bare || close < 0 || text.charAt(close) != '\u201d') {
      return said;
    }
    int open = text.lastIndexOf('\u201c', close);
    if (open <= text.lastIndexOf('\n', close)) {
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

  /** Adds a statement in place of those that it holds. */
  private static void add(Statement statement, List<Statement> statements) {
    while (!statements.isEmpty()
        && statements.get(statements.size() - 1).span().start() >= statement.span().start()) {
      statements.remove(statements.size() - 1);
    }
    statements.add(statement);
  }

  private static List<Mention> inside(Sentence sentence, List<Mention> mentions) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < sentence.span().start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < mentions.size() && mentions.get(end).span().end() <= sentence.span().end()) {
      end++;
    }
    return mentions.subList(low, end);
  }

  private static Optional<Statement> named(String text, Sentence sentence, List<Mention> mentions) {
    for (Mention mention : mentions) {
      int from = mention.span().end();
      int limit = Math.min(sentence.span().end(), from + LONGEST_BETWEEN);
      if (mention.type() != Mention.Type.PERSON) {
        continue;
      }
      Matcher matcher = VERB.matcher(text).region(from, limit);
      if (matcher.find() && plain(text, from, matcher.start())) {
        return Optional.of(
            statement(
                text, sentence.span(), mention.name(), matcher.group(), 0.8, "leading-subject"));
      }
    }
    return Optional.empty();
  }

  /** A clause whose subject is no known person, but says something. */
  private static Optional<Statement> speaking(String text, Sentence sentence, Pattern pattern) {
    Span span = sentence.span();
    Matcher matcher = pattern.matcher(text).region(span.start(), span.end());
    while (matcher.find()) {
      String speaker = matcher.group(1);
      if (!NOBODY.matcher(speaker).matches()) {
        String rule = pattern == ACCORDING ? "according-to" : "speaking-clause";
        return Optional.of(statement(text, span, speaker, matcher.group(2), 0.6, rule));
      }
    }
    return Optional.empty();
  }

  private static boolean plain(String text, int from, int to) {
    boolean place = from < to && text.charAt(from) == '\u5728';
    for (int i = from; i < to; i++) {
      if (place && text.charAt(i) == '\u7684') {
        continue; // "at the ceremony held in"
      }
      if ("\uff0c\u3002\uff1b\uff1a\u201c\u201d\u7684".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Statement> pronoun(String text, Sentence sentence, String last) {
    Span span = sentence.span();
    Matcher matcher = PRONOUN.matcher(text).region(span.start(), span.end());
    return matcher.find()
        ? Optional.of(statement(text, span, last, matcher.group(1), 0.65, "pronoun"))
        : Optional.empty();
  }

  private static Statement statement(
      String text, Span span, String speaker, String verb, double confidence, String rule) {
    boolean direct = new Quotes(text, span).cover(span, speaker.length() + verb.length());
    return new Statement(
        "",
        speaker,
        Optional.of(verb),
        direct ? Statement.Directness.DIRECT : Statement.Directness.REPORTED,
        span,
        confidence,
        rule);
  }
}
