package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
 */
public final class StatementFinder {
  /** The rule of a sentence that only goes on with a speech. */
  public static final String CONTINUATION = "continuation";

  /** The share of sentences with a named or pronominal speaker from which a text is a report. */
  private static final double REPORT = 0.12;

  /** How far from its beginning a sentence may have the one of whom it tells. */
  private static final int FARTHEST_ACTOR = 6;

  private final String text;
  private final List<Paragraph> paragraphs;
  private final List<Scene> scenes;
  private final List<Statement> statements = new ArrayList<>();
  private final List<List<Attribution>> attributions = new ArrayList<>();
  private final QuotedSentences quotations;
  private final Set<String> people = new HashSet<>();
  private boolean report;
  private boolean oneVoice;
  private boolean delegates;

  private final Map<String, String> offices = new HashMap<>();
  private String group;
  private boolean groupSeveral;
  private boolean groupOne;
  private int groupParagraph;
  private String actor;
  private int actorParagraph;

  /** Who spoke last, be it a person or a body, and so can go on in quotation marks. */
  private String voice;

  private int voiceParagraph;
  private String speech;
  private int speechParagraph;

  private StatementFinder(
      String text, List<Paragraph> paragraphs, List<Mention> mentions, List<Scene> scenes) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.scenes = scenes;
    this.quotations = new QuotedSentences(text, scenes, attributions);
    scenes.forEach(scene -> Actors.describe(scene, offices));
    for (Mention mention : mentions) {
      if (mention.type() == Mention.Type.PERSON) {
        people.add(mention.name());
        if (!mention.roles().isEmpty()) {
          offices.merge(mention.name(), words(mention.roles()), (a, b) -> a + "; " + b);
        }
      }
    }
  }

  private static String words(List<Mention.Role> roles) {
    return roles.stream()
        .map(role -> role.words().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("; "));
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
        new StatementFinder(text, paragraphs, mentions, Scene.of(sentences, mentions));
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
    scenes.forEach(scene -> attributions.add(Attribution.of(scene)));
    survey();
    int from = 0;
    while (from < scenes.size()) {
      int paragraph = scenes.get(from).sentence().paragraph();
      int to = from;
      while (to < scenes.size() && scenes.get(to).sentence().paragraph() == paragraph) {
        to++;
      }
      paragraph(from, to, new Quotes(text, paragraphs.get(paragraph).span()));
      from = to;
    }
  }

  private void survey() {
    long persons = 0;
    long named = 0;
    long others = 0;
    String only = null;
    oneVoice = true;
    for (List<Attribution> of : attributions) {
      for (Attribution attribution : of) {
        boolean person = attribution.type().equals(Optional.of(Mention.Type.PERSON));
        boolean noun = attribution.rule().equals(Nominals.NOUN);
        named += person ? 1 : 0;
        persons += person || attribution.speaker().isEmpty() ? 1 : 0;
        others += attribution.type().isPresent() && !person && !noun ? 1 : 0;
        String speaker = attribution.speaker().orElse(only);
        oneVoice &= only == null || only.equals(speaker);
        only = speaker;
      }
    }
    // In reports of negotiations countries speak, and "she" is the delegate.
    delegates = others > named;
    report = persons >= REPORT * scenes.size();
  }

  private void paragraph(int from, int to, Quotes quotes) {
    Statement[] last = new Statement[1];
    for (int i = from; i < to; i++) {
      Span span = scenes.get(i).sentence().span();
      List<Attribution> found = attributions.get(i);
      Optional<Statement> quoted = quoted(i, to, quotes);
      boolean inner = found.stream().allMatch(a -> quotes.fill(a.verb()));
      boolean goesOn = !found.isEmpty() && inner && voiceParagraph == paragraphOf(i);
      if (goesOn && quoted.isEmpty() && speaksOn(i, span, quotes)) {
        continue; // Whom a quotation makes say something is not its speaker.
      }
      if (!found.isEmpty() && quoted.isEmpty()) {
        for (Attribution attribution : found) {
          state(attribution, i, quotes).ifPresent(s -> last[0] = s);
        }
        continue;
      }
      if (quoted.isPresent()) {
        statements.add(quoted.get());
      } else if (!participle(i) && !speaksOn(i, span, quotes) && !continues(i, span)) {
        silence(i);
      }
    }
  }

  private int paragraphOf(int index) {
    return scenes.get(index).sentence().paragraph();
  }

  /** Adds the statement of an attribution whose speaker is known. */
  private Optional<Statement> state(Attribution attribution, int index, Quotes quotes) {
    int paragraph = scenes.get(index).sentence().paragraph();
    boolean pronoun = attribution.speaker().isEmpty();
    Optional<String> speaker = attribution.speaker();
    double confidence = attribution.confidence();
    boolean several = attribution.several();
    if (pronoun && several) {
      boolean it = attribution.rule().equals(Attribution.IT);
      boolean near =
          group != null && paragraph - groupParagraph <= (it ? 1 : 0) && (!it || groupOne);
      speaker = near ? Optional.of(group) : Optional.empty();
      several = near && groupSeveral && !it;
    } else if (attribution.rule().equals(Attribution.OFFICE) || described(attribution)) {
      speaker = speaker.map(office -> holder(office, paragraph));
    } else if (pronoun) {
      Actors.before(scenes.get(index), attribution.verb().start())
          .ifPresent(name -> act(name, paragraph));
      boolean near = actor != null && paragraph - actorParagraph <= 2;
      speaker = near ? Optional.of(actor) : Optional.empty();
      confidence -= near ? 0.1 * (paragraph - actorParagraph) + (delegates ? 0.15 : 0) : 0;
    }
    if (speaker.isEmpty()) {
      silence(index);
      return Optional.empty();
    }
    Statement statement =
        new Statement(
            "",
            speaker.get(),
            Optional.of(attribution.verb().of(text)),
            several ? Statement.Directness.COLLECTIVE : kind(attribution, quotes),
            attribution.span(),
            confidence,
            attribution.rule());
    statements.add(statement);
    boolean one = attribution.type().equals(Optional.of(Mention.Type.PERSON));
    if (!one && !(pronoun && !attribution.several())) {
      group = speaker.get();
      groupSeveral = several;
      groupOne = !several;
      groupParagraph = paragraph;
    }
    boolean person =
        pronoun && !attribution.several()
            || attribution.type().equals(Optional.of(Mention.Type.PERSON));
    boolean source = attribution.rule().equals("according-to") && !person;
    if (person || delegates && !attribution.several() && !source) {
      actor = speaker.get();
      actorParagraph = paragraph;
    }
    if (!person) {
      Actors.actorOf(scenes.get(index)).ifPresent(s -> act(s.mention().name(), paragraph));
    }
    speaks(several ? null : speaker.get(), paragraph);
    boolean aside = attribution.rule().equals("relative-clause");
    speech = person && !aside && people.contains(speaker.get()) ? speaker.get() : null;
    speechParagraph = paragraph;
    return Optional.of(statement);
  }

  /** Whether a speaker is named by a noun that the text has given somebody: "the driver". */
  private boolean described(Attribution attribution) {
    return attribution.rule().equals(Nominals.NOUN)
        && attribution.speaker().filter(s -> s.indexOf(' ') < 0).isPresent()
        && attribution
            .span()
            .of(text)
            .toLowerCase(Locale.ROOT)
            .contains("the " + attribution.speaker().get());
  }

  /** Whom an office means: the last actor, if the text gives them that office. */
  private String holder(String office, int paragraph) {
    boolean held =
        actor != null
            && paragraph - actorParagraph <= 1
            && offices.getOrDefault(actor, "").contains(office.toLowerCase(Locale.ROOT));
    return held ? actor : office;
  }

  private static Statement.Directness kind(Attribution attribution, Quotes quotes) {
    if (attribution.several() && attribution.speaker().isPresent()) {
      return Statement.Directness.COLLECTIVE;
    }
    if (quotes.opens(attribution.span(), attribution.verb().start())) {
      return Statement.Directness.DIRECT;
    }
    // The speaker and the verb are no part of what is quoted.
    int own = attribution.verb().length() + attribution.speaker().map(String::length).orElse(2) + 2;
    return quotes.cover(attribution.span(), own)
        ? Statement.Directness.DIRECT
        : Statement.Directness.REPORTED;
  }

  /** A sentence inside a quotation that another sentence of the paragraph attributes. */
  private Optional<Statement> quoted(int index, int to, Quotes quotes) {
    Span span = scenes.get(index).sentence().span();
    Span quote = quotes.around(span);
    if (quote == null) {
      return Optional.empty();
    }
    int paragraph = scenes.get(index).sentence().paragraph();
    return quotations
        .speaker(quote, index, to, attribution -> meant(attribution, paragraph))
        .map(
            name ->
                new Statement(
                    "",
                    name,
                    Optional.empty(),
                    Statement.Directness.DIRECT,
                    span,
                    0.85,
                    "quotation"));
  }

  /** Whom an attribution to one means: the one named, or the last actor. */
  private Optional<String> meant(Attribution attribution, int paragraph) {
    return attribution.rule().equals(Attribution.OFFICE)
        ? attribution.speaker().map(office -> holder(office, paragraph))
        : attribution.speaker().or(() -> Optional.ofNullable(actor));
  }

  /** "X met Y, saying that ...": the subject of the sentence says what follows the participle. */
  private boolean participle(int index) {
    Scene scene = scenes.get(index);
    Sentence sentence = scene.sentence();
    Optional<Participles.Found> found = Participles.find(scene);
    if (found.isEmpty()) {
      return false;
    }
    String speaker = found.get().speaker();
    statements.add(
        new Statement(
            "",
            speaker,
            Optional.of(sentence.at(found.get().verb()).text()),
            Statement.Directness.REPORTED,
            sentence.span(),
            0.7,
            "participle"));
    act(speaker, sentence.paragraph());
    speech = speaker;
    speechParagraph = sentence.paragraph();
    speaks(speaker, speechParagraph);
    return true;
  }

  private void speaks(String speaker, int paragraph) {
    voice = speaker;
    voiceParagraph = paragraph;
  }

  /** A sentence all in quotation marks behind a statement, which needs no second "he said". */
  private boolean speaksOn(int index, Span span, Quotes quotes) {
    int away = scenes.get(index).sentence().paragraph() - voiceParagraph;
    if (voice == null || away > 1 || !quotes.fill(span)) {
      return false;
    }
    statements.add(
        new Statement(
            "",
            voice,
            Optional.empty(),
            Statement.Directness.DIRECT,
            span,
            away == 0 ? 0.75 : 0.6,
            "quotation-goes-on"));
    voiceParagraph += away;
    speechParagraph += speech == null ? 0 : away;
    return true;
  }

  private boolean continues(int index, Span span) {
    Scene scene = scenes.get(index);
    if (!report || speech == null || scene.sentence().han() || Telling.ofSpeech(scene.sentence())) {
      return false;
    }
    Tone tone = Tone.of(scene.sentence());
    int away = scene.sentence().paragraph() - speechParagraph;
    if (tone == Tone.HEADING && oneVoice) {
      speechParagraph = scene.sentence().paragraph();
      return true;
    }
    // Nobody speaks of himself by name, or begins to speak of another as "he".
    if (scene.sentence().isWord(0, "he") || scene.sentence().isWord(0, "she")) {
      return false;
    }
    boolean names = scene.subjects().stream().anyMatch(s -> s.mention().name().equals(speech));
    if (names || tone == Tone.NARRATIVE || tone == Tone.HEADING || away > 1 || newActor(scene)) {
      return false;
    }
    double confidence =
        switch (tone) {
          case NORMATIVE -> away == 0 ? 0.65 : 0.5;
          case PRESENT -> away == 0 ? 0.55 : 0;
          default -> away == 0 ? 0.4 : 0;
        };
    if (confidence == 0) {
      return false;
    }
    statements.add(
        new Statement(
            "",
            speech,
            Optional.empty(),
            Statement.Directness.REPORTED,
            span,
            confidence,
            CONTINUATION));
    speechParagraph = scene.sentence().paragraph();
    return true;
  }

  private boolean newActor(Scene scene) {
    return Telling.proceeds(scene.sentence())
        || Actors.actorOf(scene).filter(s -> !s.mention().name().equals(speech)).isPresent();
  }

  /** A sentence that is nobody's: a speech ends with it, and its subject is the next "he". */
  private void silence(int index) {
    Scene scene = scenes.get(index);
    speech = null;
    if (caption(scene.sentence())) {
      voiceParagraph += scene.sentence().paragraph() - voiceParagraph == 1 ? 1 : 0;
      return;
    }
    voice = null;
    Actors.acted(scene)
        .ifPresent(
            name -> {
              group = name;
              groupSeveral = true;
              groupOne = scene.subjects().get(0).mention().name().equals(name);
              groupParagraph = scene.sentence().paragraph();
              if (delegates && groupOne) {
                act(name, groupParagraph);
              }
            });
    Actors.actorOf(scene)
        .or(() -> Actors.agentOf(scene))
        .or(() -> Actors.only(scene))
        .ifPresent(s -> act(s.mention().name(), scene.sentence().paragraph()));
    // "Jane Doe had a short answer.": words in quotation marks behind it are hers.
    Actors.actorOf(scene)
        .filter(s -> s.start() <= FARTHEST_ACTOR)
        .ifPresent(s -> speaks(s.mention().name(), scene.sentence().paragraph()));
  }

  /** A caption or a heading, which has no full stop, does not break off a quotation. */
  private boolean caption(Sentence sentence) {
    char last = text.charAt(sentence.span().end() - 1);
    return Character.isLetterOrDigit(last);
  }

  private void act(String name, int paragraph) {
    actor = name;
    actorParagraph = paragraph;
  }
}
