package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.model.Mention;
import org.lectern.model.ReportedEvent.Part;
import org.lectern.model.ReportedEvent.Participant;
import org.lectern.model.Span;

/** Finds who took part in the event that a text reports, and what they did there. */
public final class ParticipantFinder {
  private static final int NOUN_WITHIN = 8;

  /** How many mentions may stand between somebody and the words on what they did. */
  private static final int FARTHEST = 30;

  /** How many tokens behind "present" its "were" can stand. */
  private static final int PRESENT_WITHIN = 6;

  /** How many tokens before "attended by" the meeting can stand that was. */
  private static final int MEETING_WITHIN = 14;

  private static final Set<String> BEFORE_ATTENDED =
      Set.of("was", "were", "is", "been", "also", "which", "and", "being");

  private static final Set<String> SPEECHES =
      Set.of("speech", "speeches", "remarks", "address", "lecture", "keynote", "report");
  private static final Set<String> LAST =
      Set.of("concluding", "closing", "summary", "final", "wrap-up", "summing-up");

  private ParticipantFinder() {}

  /**
   * The participants of a text, in the order in which it names them; one with several parts stands
   * once for each.
   *
   * @param tokenized the cleaned text
   * @param mentions its mentions, as {@link MentionFinder} gives them
   */
  public static List<Participant> find(TokenizedText tokenized, List<Mention> mentions) {
    List<Sentence> telling = new ArrayList<>();
    List<List<Deed>> deeds = new ArrayList<>();
    for (Sentence sentence : tokenized.sentences()) {
      List<Deed> of = deeds(sentence);
      if (!of.isEmpty()) {
        telling.add(sentence);
        deeds.add(of);
      }
    }
    List<Scene> scenes = Scene.of(telling, mentions);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < scenes.size(); i++) {
      find(scenes.get(i), deeds.get(i), found);
    }
    findHan(tokenized, mentions, found);
    found.sort((a, b) -> a.mention.span().compareTo(b.mention.span()));
    List<Participant> participants = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Found one : found) {
      if (seen.add(one.mention.name() + "\n" + one.part)) {
        participants.add(new Participant(one.mention.name(), one.part, one.span));
      }
    }
    return participants;
  }

  private static void findHan(TokenizedText tokenized, List<Mention> mentions, List<Found> found) {
    String text = tokenized.text();
    Map<Span, Mention> people = new HashMap<>();
    Set<String> names = new HashSet<>();
    for (Mention mention : mentions) {
      if (mention.type() == Mention.Type.PERSON) {
        names.add(mention.span().of(text));
        people.put(mention.span(), mention);
      }
    }
    for (Sentence sentence : tokenized.sentences()) {
      if (!sentence.han()) {
        continue;
      }
      for (HanAttendance.Attendant one :
          HanAttendance.find(text, sentence.span(), names::contains, name -> false)) {
        Mention mention = people.get(one.named().name());
        if (mention != null) {
          found.add(new Found(mention, one.part(), one.words()));
        }
      }
    }
  }

  private record Found(Mention mention, Part part, Span span) {}

  /**
   * Words that say what somebody did.
   *
   * @param from their first token
   * @param to one past their last token
   */
  private record Deed(Part part, int from, int to) {}

  private static void find(Scene scene, List<Deed> deeds, List<Found> found) {
    if (scene.subjects().stream().noneMatch(Scene.Subject::isPerson)) {
      return;
    }
    for (Deed deed : deeds) {
      Span words = scene.sentence().span(deed.from(), deed.to());
      for (Scene.Subject doer : doers(scene, deed)) {
        found.add(new Found(doer.mention(), deed.part(), words));
      }
    }
  }

  private static List<Deed> deeds(Sentence sentence) {
    if (!sentence.hasAny(Trait.TAKES_PART.bit())) {
      return List.of();
    }
    List<Deed> deeds = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Optional<Deed> deed =
          sentence.hasAny(i, Trait.TAKES_PART.bit()) ? deed(sentence, i) : Optional.empty();
      if (deed.isPresent()) {
        deeds.add(deed.get());
        i = deed.get().to() - 1;
      }
    }
    return deeds;
  }

  /** Whether {@link #deed} can find anything at a word in lower case. */
  static boolean isOfPart(String lower) {
    return switch (lower) {
      case "presided", "presiding", "chaired", "chairing", "co-chaired", "moderated" -> true;
      case "attended", "attending", "present", "attendance", "conveyed", "relayed" -> true;
      case "made", "delivered", "gave", "delivering", "making", "giving" -> true;
      case "addressed", "addressing", "opened", "in" -> true;
      default -> SPEECHES.contains(lower);
    };
  }

  private static Optional<Deed> deed(Sentence sentence, int i) {
    return switch (sentence.at(i).lower()) {
      case "presided", "presiding" ->
          Optional.of(new Deed(Part.PRESIDED, i, behind(sentence, i, "over")));
      case "chaired", "chairing", "co-chaired", "moderated" ->
          until(sentence, i, Part.PRESIDED, Words.EVENTS::has);
      case "attended", "attending" -> attended(sentence, i);
      case "present", "attendance" -> present(sentence, i);
      case "conveyed", "relayed" -> Optional.of(new Deed(Part.CONVEYED, i, i + 1));
      case "made", "delivered", "gave", "delivering", "making", "giving" -> spoke(sentence, i);
      case "addressed", "addressing", "opened" -> until(sentence, i, Part.SPOKE, Words.EVENTS::has);
      case "in" -> inRemarks(sentence, i);
      case "speech", "speeches", "remarks", "address", "lecture", "keynote", "report" ->
          speechNoun(sentence, i);
      default -> Optional.empty();
    };
  }

  private static int behind(Sentence sentence, int i, String word) {
    return sentence.isWord(i + 1, word) ? i + 2 : i + 1;
  }

  private static Optional<Deed> attended(Sentence sentence, int i) {
    if (!sentence.isWord(i + 1, "by")) {
      return until(sentence, i, Part.ATTENDED, Words.EVENTS::has);
    }
    return isOther(sentence, i) ? Optional.empty() : Optional.of(new Deed(Part.ATTENDED, i, i + 1));
  }

  /**
   * Whether "attended by" is said of a meeting that the sentence tells apart from the text's own:
   * "recalled the meeting of ministers on 20 May, focusing on money and attended by".
   */
  private static boolean isOther(Sentence sentence, int attended) {
    boolean plain = true;
    for (int i = attended - 1; i > 0 && i > attended - MEETING_WITHIN; i--) {
      Token token = sentence.at(i);
      if (Words.EVENTS.has(token.lower())) {
        return !plain && i > MEETING_WITHIN;
      }
      plain &= token.mark(",") || BEFORE_ATTENDED.contains(token.lower());
    }
    return false;
  }

  private static Optional<Deed> present(Sentence sentence, int i) {
    for (int back = i - 1; back >= 0 && back >= i - 3; back--) {
      String word = sentence.at(back).lower();
      if (word.equals("were") || word.equals("was")) {
        return Optional.of(new Deed(Part.ATTENDED, back, i + 1));
      }
    }
    int ahead = i <= 1 ? wereBehind(sentence, i) : i + 1;
    boolean were = sentence.isWord(ahead, "were") || sentence.isWord(ahead, "was");
    boolean list = i <= 1 && sentence.isMark(i + 1, ":");
    return were || list
        ? Optional.of(new Deed(Part.ATTENDED, i, were ? ahead + 1 : i + 2))
        : Optional.empty();
  }

  /** "In attendance at the opening were": the next "were", or -1. */
  private static int wereBehind(Sentence sentence, int i) {
    for (int at = i + 1; at <= i + PRESENT_WITHIN && sentence.at(at) != null; at++) {
      if (sentence.isWord(at, "were") || sentence.isWord(at, "was")) {
        return at;
      }
      if (sentence.at(at).mark(",;:.")) {
        break;
      }
    }
    return -1;
  }

  /** "made a concluding speech", "delivered remarks", "made the instruction at a conference". */
  private static Optional<Deed> spoke(Sentence sentence, int i) {
    Optional<Deed> speech = until(sentence, i, Part.SPOKE, SPEECHES::contains);
    // "Made the remarks in a statement" tells of no event.
    boolean these = sentence.isWord(i + 1, "the") || sentence.isWord(i + 1, "these");
    if (speech.isPresent() && !(these && sentence.isWord(i + 2, "remarks"))) {
      return speech.map(d -> last(sentence, d) ? new Deed(Part.CONCLUDED, d.from(), d.to()) : d);
    }
    for (int at = i + 1; at <= i + 3; at++) {
      if (sentence.isWord(at, "at")) {
        return until(sentence, at, Part.SPOKE, Words.EVENTS::has)
            .map(d -> new Deed(Part.SPOKE, i, d.to()));
      }
    }
    return Optional.empty();
  }

  private static boolean last(Sentence sentence, Deed deed) {
    for (int i = deed.from(); i < deed.to(); i++) {
      if (LAST.contains(sentence.at(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "in his concluding remarks", "in her speech". */
  private static Optional<Deed> inRemarks(Sentence sentence, int i) {
    boolean own = sentence.isWord(i + 1, "his") || sentence.isWord(i + 1, "her");
    if (!own) {
      return Optional.empty();
    }
    for (int at = i + 2; at <= i + 4; at++) {
      Token token = sentence.at(at);
      if (token != null && SPEECHES.contains(token.lower())) {
        Deed deed = new Deed(Part.SPOKE, i, at + 1);
        return Optional.of(last(sentence, deed) ? new Deed(Part.CONCLUDED, i, at + 1) : deed);
      }
    }
    return Optional.empty();
  }

  /** "the speech delivered by X": the verb is found by itself; here "a speech by X". */
  private static Optional<Deed> speechNoun(Sentence sentence, int i) {
    return sentence.isWord(i + 1, "by")
        ? Optional.of(new Deed(Part.SPOKE, i, i + 1))
        : Optional.empty();
  }

  /** From a verb to the first fitting noun behind it, with no mark between. */
  private static Optional<Deed> until(
      Sentence sentence, int i, Part part, java.util.function.Predicate<String> noun) {
    for (int at = i + 1; at <= i + NOUN_WITHIN && sentence.at(at) != null; at++) {
      Token token = sentence.at(at);
      if (token.mark(",;:.")) {
        break;
      }
      if (noun.test(token.lower())) {
        return Optional.of(new Deed(part, i, at + 1));
      }
      if (part == Part.SPOKE && token.is("by") && at == i + 1) {
        return Optional.of(new Deed(part, i, at));
      }
    }
    return Optional.empty();
  }

  private static List<Scene.Subject> doers(Scene scene, Deed deed) {
    Sentence sentence = scene.sentence();
    boolean passive =
        sentence.isWord(deed.to(), "by") && !isGerund(sentence.at(deed.to() + 1))
            || deed.part() == Part.ATTENDED && isPresence(sentence.at(deed.from()));
    if (passive) {
      return listFrom(scene, firstFrom(scene, deed.to()));
    }
    int subject = acting(scene, deed.from());
    if (subject < 0) {
      int next = firstFrom(scene, deed.to());
      boolean leads = next >= 0 && scene.acts(scene.subjects().get(next));
      return leads && leadsIn(sentence, deed) ? List.of(scene.subjects().get(next)) : List.of();
    }
    return listUpTo(scene, subject);
  }

  private static boolean isPresence(Token token) {
    return token.is("present") || token.is("attendance");
  }

  /** "Opened the session by honouring", which names nobody who opened it. */
  private static boolean isGerund(Token token) {
    return token != null && !token.capitalised() && token.lower().endsWith("ing");
  }

  /** Whether a deed stands in a phrase before the subject: "While presiding over the meeting,". */
  private static boolean leadsIn(Sentence sentence, Deed deed) {
    return deed.from() <= 3 && sentence.at(0).capitalised();
  }

  /** The index of the first subject at or behind a token. */
  private static int firstAt(List<Scene.Subject> subjects, int token) {
    int low = 0;
    int high = subjects.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (subjects.get(middle).from() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int firstFrom(Scene scene, int token) {
    List<Scene.Subject> subjects = scene.subjects();
    int low = firstAt(subjects, token);
    while (low < subjects.size() && !subjects.get(low).isPerson()) {
      low++;
    }
    return low < subjects.size() ? low : -1;
  }

  /** The last person before a token who can act there. */
  private static int acting(Scene scene, int token) {
    List<Scene.Subject> subjects = scene.subjects();
    int last = firstAt(subjects, token) - 1;
    for (int i = last; i >= Math.max(0, last - FARTHEST); i--) {
      Scene.Subject subject = subjects.get(i);
      boolean agent = scene.sentence().isWord(subject.start() - 1, "by");
      if (subject.to() <= token && subject.isPerson() && (scene.acts(subject) || agent)) {
        return i;
      }
    }
    return -1;
  }

  /** A list that ends with a subject. */
  private static List<Scene.Subject> listUpTo(Scene scene, int last) {
    List<Scene.Subject> list = new ArrayList<>();
    list.add(scene.subjects().get(last));
    for (int i = last - 1; i >= 0 && joined(scene, i); i--) {
      list.add(0, scene.subjects().get(i));
    }
    return list;
  }

  private static List<Scene.Subject> listFrom(Scene scene, int first) {
    List<Scene.Subject> list = new ArrayList<>();
    for (int i = first; i >= 0 && i < scene.subjects().size(); i++) {
      list.add(scene.subjects().get(i));
      if (!joined(scene, i)) {
        break;
      }
    }
    return list;
  }

  /** Whether only the marks of a list stand between a subject and the next. */
  private static boolean joined(Scene scene, int index) {
    List<Scene.Subject> subjects = scene.subjects();
    if (index + 1 >= subjects.size()
        || !subjects.get(index + 1).isPerson()
        || !subjects.get(index).isPerson()) {
      return false;
    }
    Sentence sentence = scene.sentence();
    int from = subjects.get(index).to();
    int to = subjects.get(index + 1).start();
    for (int i = from; i < to; i++) {
      if (!sentence.isMark(i, ",") && !sentence.isWord(i, "and")) {
        return false;
      }
    }
    return from < to;
  }
}
