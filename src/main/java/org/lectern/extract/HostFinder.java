package org.lectern.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.OwnWords.Meaning;
import org.lectern.model.Host;
import org.lectern.model.Host.Role;
import org.lectern.model.Inferred;
import org.lectern.model.Paragraph;
import org.lectern.model.Reason;
import org.lectern.model.Span;
import org.lectern.text.Sentences;

/**
 * Finds who held a document's own event: "the forum, hosted by Ghana, was held", "the meeting was
 * organised by", "thanked Ghana for hosting the conference". Who holds another event that the text
 * names, or one to come, is left.
 */
final class HostFinder {
  private static final String RULE = "event-hosted-by";
  private static final String THANKED = "event-host-thanked";

  /** How many sentences behind the event's own "the meeting" can mean it. */
  private static final int REACH = 3;

  private static final Pattern BY =
      Pattern.compile(
          "\\b(?:[Cc]o-?\\s?|[Jj]ointly\\s+)?"
              + "(?:([Hh]osted)|([Oo]rgani[sz]ed|[Cc]onvened)|([Ss]ponsored))"
              + "(?:\\s+(?:jointly|together))?\\s+by\\s+"
              + "|\\b([Uu]nder\\s+the\\s+auspices\\s+of)\\s+");
  private static final Pattern LINK =
      Pattern.compile(
          "\\s*(?:,?\\s*(?:which|and|that|but)\\b)?\\s*"
              + "(?:\\b(?:was|were|is|are|has been|have been|had been|being)\\b)?"
              + "\\s*(?:\\b(?:also|jointly|successfully|again)\\b)?\\s*$");
  private static final Pattern HELD =
      Pattern.compile(
          ",?\\s+(?:(?:which\\s+)?(?:was|were|is|has"
              + " been)\\s+(?:jointly\\s+|also\\s+|co-)?(?:held|convened|hosted|organi[sz]ed|sponsored|opened|staged)|held|took"
              + " place|taking place|opened|convened|concluded|began|ended|kicked off"
              + "|(?:co-?)?(?:hosted|organi[sz]ed|sponsored)\\s+by)\\b");
  private static final Pattern COMING =
      Pattern.compile(
          "\\b(?:will|shall|would|to be|is to|are to|scheduled|upcoming|forthcoming|plans?"
              + " to|hopes? to)\\b");
  private static final Pattern WITH =
      Pattern.compile(
          "\\s*,?\\s*(?:in|with)\\s+(?:close\\s+)?"
              + "(?:(cooperation|co-operation|partnership|collaboration|association|conjunction)\\s+with"
              + "|(?:the\\s+)?(?:financial\\s+|generous\\s+)?(support|assistance|sponsorship)\\s+(?:of|from))\\s+");
  private static final Pattern ACTIVE =
      Pattern.compile(
          "(?:\\s+(?:has|have|had|jointly|also|successfully|again|proudly))*\\s+(?:co-?)?hosted\\s+"
              + "(?=(?:the|this|today[’']s)\\s)");
  private static final Pattern THANKS =
      Pattern.compile(
          "\\b(?:[Tt]hank(?:s|ed|ing)?|[Gg]ratitude|[Gg]rateful|[Aa]ppreciation|[Cc]ongratulat\\w+"
              + "|[Cc]ommend\\w*|[Aa]pplaud\\w*|[Aa]ppreciat(?:e[sd]?|ing))\\s+(?:\\w+ly\\s+)?(?:go(?:es)?\\s+)?(?:to\\s+)?"
              + "([^.;]{2,200}?)\\s+for\\s+(?:[^.;]{0,80}?\\s)?(?:co-?)?hosting\\s+(?=(?:the|this|our|today[’']s)\\s)");
  private static final Pattern ELSEWHERE =
      Pattern.compile("^\\s*(?:of|on|for|last|next|held|that|which|where|in|at)\\b");

  private final Reading reading;
  private final String text;
  private final OwnWords own;
  private final Map<String, Host> hosts = new LinkedHashMap<>();

  private HostFinder(Reading reading, String event) {
    this.reading = reading;
    this.text = reading.text();
    this.own = new OwnWords(reading, event);
  }

  /**
   * Them, in the order of the text.
   *
   * @param event the name of the event
   */
  static List<Host> find(Reading reading, String event) {
    HostFinder finder = new HostFinder(reading, event);
    reading.cues().of(SentenceCues.Family.HOSTED).stream().forEach(finder::sentence);
    finder.farther();
    finder.hosts.putAll(new HanHosts(reading, event).find());
    return List.copyOf(finder.hosts.values());
  }

  /** Thanks at the end of a long text, behind the part whose sentences are read. */
  private void farther() {
    for (Paragraph paragraph : reading.cleaned().paragraphs()) {
      Span span = paragraph.span();
      if (span.start() >= Reading.EVENT_PART && span.of(text).contains("hosting ")) {
        Sentences.of(text, span).forEach(this::thanks);
      }
    }
  }

  private void sentence(int index) {
    Span sentence = reading.sentences().get(index);
    if (COMING.matcher(sentence.of(text)).find()) {
      return;
    }
    Matcher by =
        BY.matcher(text).region(sentence.start(), sentence.end()).useTransparentBounds(true);
    while (by.find()) {
      Meaning subject = subject(sentence, by);
      if (subject == Meaning.NAME || subject == Meaning.KIND && isNear(index)) {
        names(by.end(), sentence, role(by), subject == Meaning.NAME ? 0.92 : 0.85, by.group());
      }
    }
    active(index, sentence);
    thanks(sentence);
  }

  private static Role role(Matcher by) {
    return by.group(1) != null ? Role.HOST : by.group(2) != null ? Role.ORGANISER : Role.SPONSOR;
  }

  /** What is hosted, by the words before it or, at the head of a sentence, behind it. */
  private Meaning subject(Span sentence, Matcher by) {
    String before = text.substring(sentence.start(), by.start());
    if (before.isBlank()) {
      HostNames.Row row = HostNames.at(text, by.end(), sentence.end());
      Matcher with = WITH.matcher(text).region(row.end(), sentence.end());
      int end = with.lookingAt() ? HostNames.at(text, with.end(), sentence.end()).end() : row.end();
      Matcher comma = Pattern.compile("[^,]{0,80},\\s+").matcher(text).region(end, sentence.end());
      return comma.lookingAt() ? own.after(comma.end(), sentence.end()) : Meaning.OTHER;
    }
    Matcher link = LINK.matcher(before);
    int end = sentence.start() + (link.find() ? link.start() : before.length());
    Meaning direct = own.before(sentence.start(), end - (text.charAt(end - 1) == ',' ? 1 : 0));
    boolean joined =
        before.matches(
            "(?s).*(?:[,)]|\\band|\\bwhich|\\bbut)\\s+(?:(?:was|were)\\s+)?(?:(?:also|jointly)\\s+)?");
    boolean auspices = by.group(4) != null;
    return direct == Meaning.OTHER && (joined || auspices) ? held(sentence, by.start()) : direct;
  }

  /** What the sentence says was held, before an offset. */
  private Meaning held(Span sentence, int end) {
    Matcher held = HELD.matcher(text).region(sentence.start(), end).useTransparentBounds(true);
    while (held.find()) {
      Meaning meaning = own.before(sentence.start(), held.start());
      if (meaning != Meaning.OTHER) {
        return meaning;
      }
    }
    return Meaning.OTHER;
  }

  /** Whether the event was named last, by the sentence itself or a few before it. */
  private boolean isNear(int index) {
    if (index <= 1) {
      return true;
    }
    for (int i = index - 1; i >= Math.max(0, index - REACH); i--) {
      Span sentence = reading.sentences().get(i);
      Meaning told = told(sentence);
      if (told != Meaning.OTHER) {
        return told == Meaning.NAME;
      }
    }
    return false;
  }

  /** The event of a sentence that says what was held; {@code KIND} stands for another. */
  private Meaning told(Span sentence) {
    Matcher held =
        HELD.matcher(text).region(sentence.start(), sentence.end()).useTransparentBounds(true);
    Meaning told = Meaning.OTHER;
    while (held.find()) {
      Meaning meaning = own.before(sentence.start(), held.start());
      boolean named = EventNames.before(text, sentence.start(), held.start()).isPresent();
      if (meaning == Meaning.NAME) {
        return Meaning.NAME;
      }
      told = named ? Meaning.KIND : told;
    }
    return told;
  }

  private void names(int start, Span sentence, Role role, double confidence, String words) {
    HostNames.Row row = HostNames.at(text, start, sentence.end());
    row.names().forEach(name -> add(name, role, confidence, RULE, words.strip()));
    Matcher with = WITH.matcher(text).region(row.end(), sentence.end());
    if (!row.names().isEmpty() && with.lookingAt()) {
      Role other = with.group(1) != null ? Role.ORGANISER : Role.SPONSOR;
      String how = with.group().replaceFirst("^[\\s,]+", "").strip();
      HostNames.at(text, with.end(), sentence.end())
          .names()
          .forEach(name -> add(name, other, confidence - 0.04, RULE, how));
    }
  }

  private void active(int index, Span sentence) {
    Matcher active =
        ACTIVE.matcher(text).region(sentence.start(), sentence.end()).useTransparentBounds(true);
    while (active.find()) {
      Meaning object = own.after(active.end(), sentence.end());
      boolean hosted =
          object == Meaning.NAME
              || object == Meaning.KIND && isNear(index) && !isElsewhere(active.end(), sentence);
      HostNames.Row row = HostNames.at(text, sentence.start(), active.start());
      if (hosted && row.end() == active.start()) {
        row.names().forEach(name -> add(name, Role.HOST, 0.88, RULE, active.group().strip()));
      }
    }
  }

  private void thanks(Span sentence) {
    Matcher thanks =
        THANKS.matcher(text).region(sentence.start(), sentence.end()).useTransparentBounds(true);
    while (thanks.find()) {
      Meaning object = own.after(thanks.end(), sentence.end());
      boolean present =
          text.startsWith("this", thanks.end()) || text.startsWith("our", thanks.end());
      if (object == Meaning.OTHER
          || object == Meaning.KIND && !present && isElsewhere(thanks.end(), sentence)) {
        continue;
      }
      HostNames.Row row = HostNames.at(text, thanks.start(1), thanks.end(1));
      double confidence = present || object == Meaning.NAME ? 0.85 : 0.75;
      row.names().forEach(name -> add(name, Role.HOST, confidence, THANKED, "for hosting"));
    }
  }

  /** Whether "the meeting" is told apart by what follows: "the meeting in Accra last year". */
  private boolean isElsewhere(int start, Span sentence) {
    String rest = text.substring(start, sentence.end()).replaceFirst("^\\S+\\s+\\S+", "");
    return ELSEWHERE.matcher(rest).find();
  }

  private void add(Span span, Role role, double confidence, String rule, String words) {
    String name = reading.words(span).replaceAll("\\s+", " ");
    String said = words.replaceAll("\\s+", " ");
    Inferred<String> fact =
        Inferred.of(name, confidence, rule, reading.support(span))
            .because(Reason.of("The text says of it “{words}”.").with("words", said));
    hosts.putIfAbsent(role + " " + name, new Host(fact, role));
  }
}
