package org.lectern.extract.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.model.Mention;

/**
 * Who has acted and who has spoken so far, and so whom a pronoun, an office or a description means
 * and whose words can go on. Made for one document, and told of its sentences in order.
 */
final class Discourse {
  /** How far from its beginning a sentence may have the one of whom it tells. */
  private static final int FARTHEST_ACTOR = 6;

  /** How many paragraphs may lie between "he" and whom it means. */
  private static final int FARTHEST_ONE = 2;

  private final String text;
  private final boolean delegates;
  private final Set<String> people = new HashSet<>();
  private final Map<String, String> offices = new HashMap<>();

  private String group;
  private boolean groupSeveral;
  private boolean groupOne;
  private int groupParagraph;

  /** Whether nobody has acted or spoken since several spoke, and so they can go on. */
  private boolean groupSpoke;

  /** The text that has just been told of, and so can be "it". */
  private String document;

  private int documentParagraph;

  private String actor;
  private int actorParagraph;

  /** Who spoke last, be it a person or a body, and so can go on in quotation marks. */
  private String voice;

  private int voiceParagraph;

  /** The person whose speech can go on without being named. */
  private String speech;

  private int speechParagraph;

  Discourse(String text, List<Mention> mentions, List<Scene> scenes, boolean delegates) {
    this.text = text;
    this.delegates = delegates;
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
   * Whom an attribution means.
   *
   * @param name the speaker's name
   * @param several whether several speak together
   * @param confidence how sure that is, 0 to 1
   */
  record Speaker(String name, boolean several, double confidence) {}

  /** Whom an attribution means; empty for a pronoun that nobody near is meant by. */
  Optional<Speaker> speaker(Attribution attribution, Scene scene) {
    int paragraph = scene.sentence().paragraph();
    double confidence = attribution.confidence();
    boolean pronoun = attribution.speaker().isEmpty();
    if (pronoun && attribution.several()) {
      return body(attribution, scene);
    }
    if (pronoun) {
      Actors.before(scene, attribution.verb().start()).ifPresent(name -> act(name, paragraph));
      int away = paragraph - actorParagraph;
      double sure = confidence - 0.1 * away - (delegates ? 0.15 : 0);
      // Of a body, "he" is the one who spoke for it last; behind several nobody is.
      boolean several =
          delegates && groupSpoke && groupParagraph == paragraph && !people.contains(actor);
      return actor != null && away <= FARTHEST_ONE && !several
          ? Optional.of(new Speaker(actor, attribution.several(), sure))
          : Optional.empty();
    }
    String named = attribution.speaker().get();
    boolean office = attribution.rule().equals(Attribution.OFFICE) || described(attribution);
    String name = office ? holder(named, paragraph) : named;
    return Optional.of(new Speaker(name, attribution.several(), confidence));
  }

  /** Whom "they" or "it" means. */
  private Optional<Speaker> body(Attribution attribution, Scene scene) {
    int paragraph = scene.sentence().paragraph();
    boolean it = attribution.rule().equals(Attribution.IT);
    Optional<Scene.Subject> leader =
        Actors.leader(scene)
            .filter(s -> it && !s.isPerson())
            .filter(s -> s.mention().span().end() < attribution.verb().start());
    if (leader.isPresent()) { // "Norway will build the road, it said."
      String name = leader.get().mention().name();
      return Optional.of(new Speaker(name, false, attribution.confidence()));
    }
    int farthest = it || groupSpoke ? 1 : 0;
    boolean text = attribution.rule().equals(Attribution.IT_TEXT);
    if (text || it && tellsOfText(paragraph)) {
      return tellsOfText(paragraph)
          ? Optional.of(new Speaker(document, false, attribution.confidence()))
          : Optional.empty();
    }
    boolean near = group != null && paragraph - groupParagraph <= farthest && (!it || groupOne);
    return near
        ? Optional.of(new Speaker(group, groupSeveral && !it, attribution.confidence()))
        : Optional.empty();
  }

  /** Whether the last sentence of a paragraph told of a text. */
  boolean tellsOfText(int paragraph) {
    return document != null && documentParagraph == paragraph;
  }

  private void ofText(SpeakerPhrase phrase, int paragraph) {
    boolean text = phrase != null && phrase.sort() == SpeakerPhrase.Sort.DOCUMENT;
    document = text && !phrase.several() ? phrase.name() : null;
    documentParagraph = paragraph;
  }

  /** The text that is the subject of a sentence, if one can be; else null. */
  private static SpeakerPhrase leadingText(Scene scene) {
    Sentence sentence = scene.sentence();
    boolean can = sentence.hasAny(Trait.DOCUMENT.bit()) && Words.DETERMINERS.has(sentence.at(0));
    return can ? SpeakerPhrase.at(scene, 0, sentence.size()) : null;
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

  /** Whom an attribution to one means inside a quotation: the one named, or the last actor. */
  Optional<String> meant(Attribution attribution, int paragraph) {
    return attribution.rule().equals(Attribution.OFFICE)
        ? attribution.speaker().map(office -> holder(office, paragraph))
        : attribution
            .speaker()
            .or(
                () ->
                    Optional.ofNullable(paragraph - actorParagraph > FARTHEST_ONE ? null : actor));
  }

  /**
   * Notes that somebody said something in a sentence.
   *
   * @param direct whether that is in quotation marks, behind which the writer goes on
   */
  void said(Attribution attribution, Speaker speaker, Scene scene, boolean direct) {
    int paragraph = scene.sentence().paragraph();
    boolean named = attribution.type().equals(Optional.of(Mention.Type.PERSON));
    boolean person = named || attribution.speaker().isEmpty() && !attribution.several();
    groupSpoke = !person && speaker.several();
    if (!attribution.rule().equals(Attribution.IT_TEXT)) {
      ofText(leadingText(scene), paragraph);
    }
    if (!person) {
      group = speaker.name();
      groupSeveral = speaker.several();
      groupOne = !speaker.several();
      groupParagraph = paragraph;
    }
    boolean source = attribution.rule().equals("according-to") && !person;
    if (person || delegates && !attribution.several() && !source) {
      act(speaker.name(), paragraph);
    }
    if (!person) {
      Actors.actorOf(scene).ifPresent(s -> act(s.mention().name(), paragraph));
    }
    speaks(speaker.several() ? null : speaker.name(), paragraph);
    boolean aside =
        attribution.rule().equals("relative-clause") || scene.sentence().isWord(0, "as");
    speech = person && !aside && !direct && people.contains(speaker.name()) ? speaker.name() : null;
    speechParagraph = paragraph;
  }

  /** Notes that the subject of a sentence goes on to say something in it. */
  void wentOn(String speaker, int paragraph) {
    groupSpoke = false;
    document = null;
    act(speaker, paragraph);
    speaks(speaker, paragraph);
    speech = speaker;
    speechParagraph = paragraph;
  }

  /** Notes a sentence that is nobody's: a speech ends, and its subject is the next "he". */
  void silent(Scene scene) {
    int paragraph = scene.sentence().paragraph();
    speech = null;
    ofText(leadingText(scene), paragraph);
    if (caption(scene.sentence())) {
      voiceParagraph += paragraph - voiceParagraph == 1 ? 1 : 0;
      return;
    }
    voice = null;
    groupSpoke = false;
    if (scene.subjects().isEmpty()) {
      return; // As most, and then nobody acts in it.
    }
    Actors.acted(scene)
        .ifPresent(
            name -> {
              group = name;
              groupSeveral = true;
              groupOne = scene.subjects().get(0).mention().name().equals(name);
              groupParagraph = paragraph;
              if (delegates && groupOne) {
                act(name, groupParagraph);
              }
            });
    Actors.actorOf(scene)
        .or(() -> Actors.agentOf(scene))
        .or(() -> Actors.only(scene))
        .ifPresent(s -> act(s.mention().name(), paragraph));
    // "Jane Doe had a short answer.": words in quotation marks behind it are hers.
    Actors.actorOf(scene)
        .filter(s -> s.start() <= FARTHEST_ACTOR)
        .ifPresent(s -> speaks(s.mention().name(), paragraph));
  }

  /** A caption or a heading, which has no full stop, does not break off a quotation. */
  private boolean caption(Sentence sentence) {
    return Character.isLetterOrDigit(text.charAt(sentence.span().end() - 1));
  }

  /** Who spoke last, if anybody did, and can go on in quotation marks. */
  Optional<String> voice() {
    return Optional.ofNullable(voice);
  }

  /** How many paragraphs ago that was. */
  int sinceVoice(int paragraph) {
    return paragraph - voiceParagraph;
  }

  /** The person whose speech goes on until somebody acts or an event is told, if anybody's does. */
  Optional<String> speech() {
    return Optional.ofNullable(speech);
  }

  /** How many paragraphs ago it was last heard. */
  int sinceSpeech(int paragraph) {
    return paragraph - speechParagraph;
  }

  /** Notes that a speech goes on in a paragraph. */
  void speechIn(int paragraph) {
    speechParagraph = paragraph;
  }

  /** Notes that who spoke last does so in quotation marks in a paragraph. */
  void voiceIn(int paragraph) {
    speechParagraph += speech == null ? 0 : sinceVoice(paragraph);
    voiceParagraph = paragraph;
  }

  private void speaks(String speaker, int paragraph) {
    voice = speaker;
    voiceParagraph = paragraph;
  }

  private void act(String name, int paragraph) {
    actor = name;
    actorParagraph = paragraph;
  }
}
