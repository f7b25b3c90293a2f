package org.lectern.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.Span;

/**
 * Tells where the words of a text mean its own event: by its name, by what kind of meeting it is
 * ("the conference"), or by "it".
 */
final class OwnWords {
  /** How words mean the event. */
  enum Meaning {
    /** By its name. */
    NAME,
    /** By its kind, so that it must have been named nearby. */
    KIND,
    /** Another event, or none. */
    OTHER
  }

  /** What any event may be called. */
  private static final Set<String> ANY = Set.of("event", "gathering", "occasion");

  /** What is no meeting of people who confer. */
  private static final Set<String> SHOWS = Set.of("expo", "fair", "exhibition", "ceremony");

  private static final String WHICH =
      "(?:\\p{L}+-(?:day|week)|annual|biennial|international|national|regional|global|high-level"
          + "|important|historic|present|current|online|virtual)";
  private static final Pattern KIND_BEFORE =
      Pattern.compile("(?:^|[^\\p{L}])(?:[Tt]he|[Tt]his)\\s+(?:" + WHICH + "\\s+){0,2}(\\p{L}+)$");
  private static final Pattern KIND_AFTER =
      Pattern.compile(
          "(?:[Tt]he|[Tt]his|[Oo]ur|[Tt]oday[’']s)\\s+(?:" + WHICH + "\\s+){0,2}(\\p{L}+)\\b");
  private static final Pattern IT = Pattern.compile("(?:^|.*[.;,]\\s+(?:and )?)[Ii]t$");
  private static final Pattern NAME_END =
      Pattern.compile("[,;:.!?()]|\\s(?:in|at|from|which|that|this|last|next|held|was|were)\\s|$");
  private static final int LONGEST = 200;

  private final String text;
  private final String name;
  private final Set<String> kinds = new HashSet<>();

  OwnWords(Reading reading, String name) {
    this.text = reading.text();
    this.name = folded(name);
    boolean meeting = false;
    for (String word : this.name.split("[^\\p{L}]+")) {
      if (EventNames.hasNoun(word)) {
        kinds.add(word);
        meeting |= !SHOWS.contains(word);
      }
    }
    kinds.addAll(ANY);
    if (meeting) {
      kinds.add("meeting");
    }
  }

  /** What the words mean that end at an offset, none of them before another offset. */
  Meaning before(int from, int end) {
    int to = end;
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    String words = text.substring(from, to);
    if (folded(words).endsWith(name)) {
      return Meaning.NAME;
    }
    Optional<Span> named = EventNames.before(text, from, to);
    if (named.isPresent() && Character.isUpperCase(text.charAt(named.get().start()))) {
      return isOwn(named.get().of(text)) ? Meaning.NAME : Meaning.OTHER;
    }
    Matcher kind = KIND_BEFORE.matcher(words);
    boolean own = kind.find() && isKind(kind.group(1)) || IT.matcher(words).matches();
    return own ? Meaning.KIND : Meaning.OTHER;
  }

  /** What the words mean that begin at an offset with an article or the like. */
  Meaning after(int start, int end) {
    String words = text.substring(start, Math.min(end, start + LONGEST));
    String bare = words.replaceFirst("^(?:[Tt]he|[Tt]his|[Oo]ur|[Aa]n?|[Tt]oday[’']s)\\s+", "");
    if (folded(bare).startsWith(name)) {
      return Meaning.NAME;
    }
    Matcher nameEnd = NAME_END.matcher(bare);
    String first = nameEnd.find() ? bare.substring(0, nameEnd.start()) : bare;
    if (!first.isEmpty() && Character.isUpperCase(first.charAt(0)) && first.indexOf(' ') > 0) {
      return isOwn(first) ? Meaning.NAME : Meaning.OTHER;
    }
    Matcher kind = KIND_AFTER.matcher(words);
    return kind.lookingAt() && isKind(kind.group(1)) ? Meaning.KIND : Meaning.OTHER;
  }

  private boolean isOwn(String words) {
    return EventNames.hasNoun(words) && EventNames.alike(words, name);
  }

  private boolean isKind(String word) {
    return kinds.contains(word.toLowerCase(Locale.ROOT));
  }

  private static String folded(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
