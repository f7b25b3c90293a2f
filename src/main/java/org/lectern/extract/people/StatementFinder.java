package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lectern.model.Mention;
import org.lectern.model.Paragraph;
import org.lectern.model.Span;
import org.lectern.model.Statement;

/**
 * Finds who says what.
 *
 * <p>A statement is a sentence, or a part of one between semicolons, with a reporting verb whose
 * subject is named or is a pronoun for the last one who acted. In a text that is mostly report,
 * sentences right behind a statement that go on in the same tone continue it, with less confidence
 * and the rule {@code continuation}, up to the next sentence that tells an event. In a transcript
 * the words behind a speaker's label are theirs.
 *
 * <p>By how the speaker is known: {@link Attribution} finds the subject and the verb of a sentence,
 * {@link Discourse} whom a pronoun or a description means, {@link QuotedSentences} whose a
 * quotation is, {@link Participles} and {@link Continuations} what goes on without a subject,
 * {@link Turns} the labels of a transcript, {@link HanStatements} all of it in Chinese.
 */
public final class StatementFinder {
  /** The rule of a sentence that only goes on with a speech. */
  public static final String CONTINUATION = "continuation";

  /** How sure a block without marks is the words of whom the text has announced. */
  private static final double BLOCK = 0.6;

  private static final Set<String> NAMING =
      Set.of("called", "calls", "described", "describes", "dismissed", "dismisses");

  private final String text;
  private final String marked;
  private final List<Paragraph> paragraphs;
  private final List<Scene> scenes;
  private final List<List<Attribution>> attributions = new ArrayList<>();
  private final QuotedSentences quotations;
  private final Discourse discourse;
  private final Continuations continuations;
  private final List<Statement> statements = new ArrayList<>();

  /** Whose words the next paragraph is, if any are announced. */
  private String blockOf;

  private int blockParagraph;

  private StatementFinder(TokenizedText tokenized, List<Mention> mentions, List<Scene> scenes) {
    this.text = tokenized.text();
    this.marked = tokenized.marked();
    this.paragraphs = tokenized.paragraphs();
    this.scenes = scenes;
    scenes.forEach(scene -> attributions.add(Attribution.of(scene)));
    Survey survey = Survey.of(attributions);
    this.quotations = new QuotedSentences(marked, scenes, attributions);
    this.discourse = new Discourse(text, mentions, scenes, survey.delegates());
    this.continuations = new Continuations(survey, discourse);
  }

  /**
   * The statements of a text, in order, with ids {@code said1}, {@code said2} and so on.
   *
   * @param tokenized the cleaned text
   * @param mentions its mentions, as {@link MentionFinder} gives them
   */
  public static List<Statement> find(TokenizedText tokenized, List<Mention> mentions) {
    String text = tokenized.text();
    List<Paragraph> paragraphs = tokenized.paragraphs();
    List<Sentence> sentences = tokenized.sentences();
    List<Statement> turns = Turns.find(text, paragraphs, mentions);
    if (!turns.isEmpty()) {
      // What stands before the first label is told, not said.
      int first = turns.get(0).span().start();
      sentences =
          sentences.stream()
              .filter(s -> paragraphs.get(s.paragraph()).span().end() < first)
              .toList();
    }
    StatementFinder finder =
        new StatementFinder(tokenized, mentions, Scene.of(sentences, mentions));
    finder.run();
    List<Statement> all = new ArrayList<>(finder.statements);
    all.addAll(turns);
    all.addAll(HanStatements.find(text, paragraphs, sentences, mentions));
    all.sort(Comparator.comparing(Statement::span));
    return numbered(all);
  }

  private static List<Statement> numbered(List<Statement> statements) {
    List<Statement> out = new ArrayList<>();
    for (Statement s : statements) {
      String id = "said" + (out.size() + 1);
      out.add(
          new Statement(id, s.speaker(), s.verb(), s.kind(), s.span(), s.confidence(), s.rule()));
    }
    return out;
  }

  private void run() {
    int from = 0;
    while (from < scenes.size()) {
      int paragraph = scenes.get(from).sentence().paragraph();
      int to = from;
      while (to < scenes.size() && scenes.get(to).sentence().paragraph() == paragraph) {
        to++;
      }
      paragraph(from, to, new Quotes(marked, paragraphs.get(paragraph).span()));
      from = to;
    }
  }

  private void paragraph(int from, int to, Quotes quotes) {
    if (announced(from, to)) {
      for (int i = from; i < to; i++) {
        Span span = scenes.get(i).sentence().span();
        statements.add(
            new Statement(
                "",
                blockOf,
                Optional.empty(),
                Statement.Directness.DIRECT,
                span,
                BLOCK,
                "quoted-block"));
      }
      return;
    }
    for (int i = from; i < to; i++) {
      Scene scene = scenes.get(i);
      List<Attribution> found = meant(attributions.get(i), scene);
      Optional<Statement> quoted = quoted(i, to, quotes);
      if (quoted.isPresent()) {
        statements.add(quoted.get());
      } else if (!found.isEmpty() && !goesOn(scene, found, quotes)) {
        found.forEach(attribution -> state(attribution, scene, quotes));
      } else if (found.isEmpty() && !carries(scene, quotes)) {
        discourse.silent(scene);
      }
    }
  }

  /**
   * Whether a paragraph is what the last one announced with a colon, as a letter or a post that is
   * copied in without marks: one in which nobody who is named says anything.
   */
  private boolean announced(int from, int to) {
    Sentence first = scenes.get(from).sentence();
    return blockOf != null
        && first.paragraph() == blockParagraph
        && !first.isMark(0, "\"\u201c\u2018'")
        && !scenes.get(to - 1).sentence().unfinished()
        && attributions.subList(from, to).stream()
            .flatMap(List::stream)
            .noneMatch(a -> a.speaker().isPresent());
  }

  /** The attributions of a sentence without those to a text where it is of none. */
  private List<Attribution> meant(List<Attribution> found, Scene scene) {
    boolean text = found.stream().anyMatch(a -> a.rule().equals(Attribution.IT_TEXT));
    return !text || discourse.tellsOfText(scene.sentence().paragraph())
        ? found
        : found.stream().filter(a -> !a.rule().equals(Attribution.IT_TEXT)).toList();
  }

  /** Whether all that a sentence has somebody say is inside a quotation that goes on. */
  private boolean goesOn(Scene scene, List<Attribution> found, Quotes quotes) {
    boolean inner = found.stream().allMatch(a -> quotes.fill(a.verb()));
    return inner
        && discourse.sinceVoice(scene.sentence().paragraph()) <= 1
        && added(continuations.quoted(scene, quotes));
  }

  /** Whether a sentence without a speaker of its own carries on with what was said. */
  private boolean carries(Scene scene, Quotes quotes) {
    return added(participle(scene))
        || added(continuations.quoted(scene, quotes))
        || leadsOn(scene)
        || added(continuations.inTone(scene));
  }

  private boolean leadsOn(Scene scene) {
    boolean announces = continuations.announces(scene);
    if (announces) {
      discourse.speechIn(scene.sentence().paragraph());
    }
    return announces;
  }

  private boolean added(Optional<Statement> statement) {
    statement.ifPresent(statements::add);
    return statement.isPresent();
  }

  /** Adds the statement of an attribution whose speaker is known. */
  private void state(Attribution attribution, Scene scene, Quotes quotes) {
    Optional<Discourse.Speaker> found = discourse.speaker(attribution, scene);
    if (found.isEmpty()) {
      discourse.silent(scene);
      return;
    }
    Discourse.Speaker speaker = found.get();
    Statement.Directness kind =
        speaker.several() ? Statement.Directness.COLLECTIVE : kind(attribution, quotes);
    statements.add(
        new Statement(
            "",
            speaker.name(),
            Optional.of(attribution.verb().of(text)),
            kind,
            attribution.span(),
            speaker.confidence(),
            attribution.rule()));
    discourse.said(attribution, speaker, scene, kind == Statement.Directness.DIRECT);
    Sentence sentence = scene.sentence();
    boolean announces =
        sentence.isMark(sentence.size() - 1, ":")
            && Words.SPEECH.has(firstWord(attribution.verb().of(text)));
    blockOf = announces ? speaker.name() : null;
    blockParagraph = sentence.paragraph() + 1;
  }

  private static String firstWord(String words) {
    int space = words.indexOf(' ');
    return (space < 0 ? words : words.substring(0, space)).toLowerCase(Locale.ROOT);
  }

  private Statement.Directness kind(Attribution attribution, Quotes quotes) {
    if (attribution.several() && attribution.speaker().isPresent()) {
      return Statement.Directness.COLLECTIVE;
    }
    if (quotes.opens(attribution.span(), attribution.verb().start())) {
      return Statement.Directness.DIRECT;
    }
    if (NAMING.contains(attribution.verb().of(text).toLowerCase(Locale.ROOT))) {
      return Statement.Directness.REPORTED; // "Called it 'a waste'": words, but no sentence.
    }
    // The speaker and the verb are no part of what is quoted.
    int own = attribution.verb().length() + attribution.speaker().map(String::length).orElse(2) + 2;
    return quotes.cover(attribution.span(), own)
        ? Statement.Directness.DIRECT
        : Statement.Directness.REPORTED;
  }

  /** A sentence inside a quotation that another sentence of the paragraph attributes. */
  private Optional<Statement> quoted(int index, int to, Quotes quotes) {
    Sentence sentence = scenes.get(index).sentence();
    Span quote = quotes.around(sentence.span());
    if (quote == null) {
      return Optional.empty();
    }
    return quotations
        .speaker(quote, index, to, a -> discourse.meant(a, sentence.paragraph()))
        .map(
            name ->
                new Statement(
                    "",
                    name,
                    Optional.empty(),
                    Statement.Directness.DIRECT,
                    sentence.span(),
                    0.85,
                    "quotation"));
  }

  /** "X met Y, saying that ...": the subject of the sentence says what follows the participle. */
  private Optional<Statement> participle(Scene scene) {
    Sentence sentence = scene.sentence();
    Optional<Participles.Found> found = Participles.find(scene);
    found.ifPresent(f -> discourse.wentOn(f.speaker(), sentence.paragraph()));
    return found.map(
        f ->
            new Statement(
                "",
                f.speaker(),
                Optional.of(sentence.at(f.verb()).text()),
                Statement.Directness.REPORTED,
                sentence.span(),
                0.7,
                "participle"));
  }
}
