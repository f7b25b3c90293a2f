package org.lectern.index.search;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.Token;
import org.lectern.index.search.QuerySyntax.Clause;
import org.lectern.index.search.QuerySyntax.Group;
import org.lectern.index.search.QuerySyntax.Occur;
import org.lectern.index.search.QuerySyntax.Quoted;
import org.lectern.index.search.QuerySyntax.Range;
import org.lectern.index.search.QuerySyntax.Word;

/**
 * Reads the query language. {@code docs/query-language.md} has the grammar and every repair, {@code
 * parse.js} reads alike. Any text is a query, and the time is linear in its length.
 */
final class QueryReader {
  /** Parentheses within more than so many are ignored, so that no text makes the stack overflow. */
  static final int MAX_DEPTH = 32;

  /** More words than this add nothing a reader would notice; Lucene's limit is 1,024 clauses. */
  static final int MAX_WORDS = 256;

  /** The greatest factor of a score, and of a phrase's moves. */
  private static final float MAX_FACTOR = 1000;

  private static final int MAX_SLOP = 999;
  private static final int MAX_EDITS = 2;

  /** Each name that a field may be typed by, and its own. */
  static final Map<String, String> FIELDS =
      Map.ofEntries(
          entry("title", "title"),
          entry("body", "body"),
          entry("person", "person"),
          entry("event", "event"),
          entry("place", "place"),
          entry("source", "source"),
          entry("publisher", "source"),
          entry("year", "year"),
          entry("date", "date"),
          entry("type", "type"),
          entry("kind", "type"),
          entry("lang", "lang"),
          entry("language", "lang"),
          entry("said", "said"),
          entry("speaker", "said"));

  /** Fields whose values are compared whole. */
  private static final Set<String> EXACT = Set.of("type", "lang", "said");

  private static final Set<String> DATES = Set.of("date", "year");

  /** White space, as JavaScript's {@code \s} has it. */
  private static final String SPACE =
      "\\t-\\r \\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";

  private static final String QUOTE = "\"\\xAB\\xBB\\u201C-\\u201F\\uFF02";

  /** What ends a word. */
  private static final String END = SPACE + QUOTE + "!():^\\[\\]{}~";

  private static final String LIMIT = "\"?([^" + SPACE + "\"\\[\\]{}]+)\"?";
  static final Pattern ENDS = Pattern.compile("[" + END + "]");
  static final Pattern QUOTES = Pattern.compile("[" + QUOTE + "]");
  private static final Pattern SPACES = Pattern.compile("[" + SPACE + "]+");
  private static final Pattern BLANK = Pattern.compile("[" + SPACE + "]*");
  private static final Pattern RANGE =
      Pattern.compile(
          String.format("([\\[{])[%1$s]*%2$s[%1$s]+TO[%1$s]+%2$s[%1$s]*([\\]}])", SPACE, LIMIT));
  private static final Pattern OPERATOR =
      Pattern.compile("(?:AND|OR|NOT|&&|\\|\\|)(?![^" + END + "])|[-+!]");
  private static final Pattern ALONE = Pattern.compile("[-+!](?![^" + SPACE + "])");
  private static final Pattern FIELD =
      Pattern.compile(String.format("([A-Za-z]{1,9})[%1$s]*:[%1$s]*", SPACE));
  private static final Pattern VALUE =
      Pattern.compile("[(" + QUOTE + "]|" + RANGE + "|(?!" + OPERATOR + ")[^" + END + "]");
  private static final Pattern SUFFIX = Pattern.compile("([~^])(\\d+(?:\\.\\d+)?|[^" + END + "]*)");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** What ends a question, where nothing else makes a pattern of the word. */
  private static final Pattern QUESTION = Pattern.compile("^([^\uFDD0\uFDD1]*)\uFDD1+\\z");

  private static final Pattern WILD = Pattern.compile("[\uFDD0\uFDD1]");

  private final String text;
  private final LecternAnalyzer analyzer;
  private int at;
  private int left = MAX_WORDS;
  private boolean repaired;

  private QueryReader(String text, LecternAnalyzer analyzer) {
    this.text = text;
    this.analyzer = analyzer;
  }

  /**
   * What was read.
   *
   * @param repaired whether something was not read as it was typed
   */
  record Reading(Group query, boolean repaired) {}

  static Reading read(String text, LecternAnalyzer analyzer) {
    QueryReader reader = new QueryReader(text, analyzer);
    Group query = new Group(reader.query("", 0));
    return new Reading(query, reader.repaired);
  }

  /** Whether a field says something of the document, rather than being its text. */
  static boolean isMetadata(String field) {
    return !field.isEmpty() && !field.equals("title") && !field.equals("body");
  }

  /** What a pattern finds here, or null. */
  private Matcher match(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    return matcher.lookingAt() ? matcher : null;
  }

  private Matcher take(Pattern pattern) {
    Matcher found = match(pattern);
    if (found != null) {
      at = found.end();
    }
    return found;
  }

  /** The next character, or 0 at the end; what follows is never decided by a U+0000. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private List<Clause> query(String field, int depth) {
    List<Clause> clauses = new ArrayList<>();
    String join = "";
    Occur sign = null;
    int tooDeep = 0; // parentheses that are open and ignored
    while (true) {
      take(BLANK);
      if (at == text.length() || peek() == ')' && depth > 0 && tooDeep == 0) {
        break;
      }
      if (take(ALONE) != null) {
        repaired = true;
        continue;
      }
      Matcher operator = take(OPERATOR);
      if (operator != null) {
        repaired |= sign != null;
        sign = sign(operator.group());
        if (sign == null) {
          repaired |= !join.isEmpty() || clauses.isEmpty();
          join = clauses.isEmpty() ? "" : operator.group();
        }
        continue;
      }
      if (isStray(depth)) {
        tooDeep += skipStray(tooDeep);
        continue;
      }
      String own = field();
      if (!own.isEmpty() && depth == MAX_DEPTH && peek() == '(') {
        continue; // to where the parenthesis is ignored, and its field with it
      }
      Clause read = clause(own, own.isEmpty() ? field : own, depth);
      if (read.part() == null) {
        repaired = true;
      } else {
        boolean and = join.equals("AND") || join.equals("&&");
        boolean or = join.equals("OR") || join.equals("||");
        if (and) {
          require(clauses);
        }
        Occur occur = sign != null ? sign : and ? Occur.MUST : Occur.SHOULD;
        clauses.add(new Clause(occur, or, own, read.part(), read.factor()));
      }
      if (read.part() instanceof Word && peek() == ':') {
        at++; // no field has this name: what follows is a word as well, with the same sign
        repaired = true;
      } else {
        join = "";
        sign = null;
      }
    }
    repaired |= !join.isEmpty() || sign != null;
    return settled(clauses);
  }

  private static Occur sign(String operator) {
    return switch (operator) {
      case "+" -> Occur.MUST;
      case "-", "!", "NOT" -> Occur.MUST_NOT;
      default -> null;
    };
  }

  /** What AND does to the clause before it. */
  private static void require(List<Clause> clauses) {
    if (clauses.isEmpty()) {
      return;
    }
    int last = clauses.size() - 1;
    Clause before = clauses.get(last);
    if (before.occur() != Occur.MUST_NOT) {
      clauses.set(
          last,
          new Clause(Occur.MUST, before.or(), before.field(), before.part(), before.factor()));
    }
  }

  private boolean isStray(int depth) {
    return switch (peek()) {
      case '(' -> depth == MAX_DEPTH;
      case ')', '^', '~', ':', '[', ']', '{', '}' -> match(RANGE) == null;
      default -> false;
    };
  }

  /** Leaves out a sign; gives by how much the number of ignored parentheses changes. */
  private int skipStray(int tooDeep) {
    repaired = true;
    char stray = peek();
    if (take(SUFFIX) == null) {
      at++;
    }
    if (stray == ')') {
      suffixes(false);
      return tooDeep > 0 ? -1 : 0;
    }
    return stray == '(' ? 1 : 0;
  }

  /** The field that is named here, if a value follows it; else nothing, and nothing is read. */
  private String field() {
    int start = at;
    Matcher name = take(FIELD);
    String own =
        name == null ? "" : FIELDS.getOrDefault(name.group(1).toLowerCase(Locale.ROOT), "");
    if (own.isEmpty() || match(VALUE) == null) {
      at = start;
      return "";
    }
    return own;
  }

  /** A part with what may follow it; the part is null if there is nothing to search for. */
  private Clause clause(String own, String field, int depth) {
    Matcher limits = take(RANGE);
    if (limits != null) {
      QuerySyntax range = null;
      if (DATES.contains(field) && left-- > 0) {
        range =
            range(
                limits.group(1).charAt(0),
                limits.group(2),
                limits.group(3),
                limits.group(4).charAt(0));
      }
      return clause(own, range, suffixes(false).factor());
    }
    if (peek() == '(') {
      at++;
      List<Clause> clauses = query(field, depth + 1);
      close();
      Group group = clauses.isEmpty() ? null : new Group(clauses);
      return clause(own, group, suffixes(false).factor());
    }
    boolean quoted = QUOTES.matcher(text).region(at, text.length()).lookingAt();
    String words = quoted ? quotation() : QUESTION.matcher(read(ENDS, true)).replaceFirst("$1");
    boolean wild = WILD.matcher(words).find();
    if (EXACT.contains(field) && wild) {
      repaired = true;
      words = WILD.matcher(words).replaceAll("");
      wild = false;
    }
    boolean dates = DATES.contains(field);
    Suffixes suffixes = suffixes((quoted || !wild) && !dates && !EXACT.contains(field));
    QuerySyntax part;
    if (dates) {
      part = left-- > 0 ? date(words) : null;
    } else {
      part = words(words, quoted, suffixes.distance());
    }
    return clause(own, part, suffixes.factor());
  }

  private static Clause clause(String field, QuerySyntax part, String factor) {
    return new Clause(Occur.SHOULD, false, field, part, factor);
  }

  private static Range range(char open, String from, String to, char close) {
    return isLimit(from) && isLimit(to) ? new Range(open, from, to, close) : null;
  }

  private static boolean isLimit(String date) {
    return date.equals("*") || DayRange.of(date).isPresent();
  }

  private static QuerySyntax date(String typed) {
    if (DayRange.of(typed).isPresent()) {
      return new Word(typed, 0, List.of());
    }
    String[] ends =
        typed.equals(String.valueOf(QuerySyntax.ANY))
            ? new String[] {"", ""}
            : typed.split("\\.\\.|/", -1);
    return ends.length == 2
        ? range('[', ends[0].isEmpty() ? "*" : ends[0], ends[1].isEmpty() ? "*" : ends[1], ']')
        : null;
  }

  private String quotation() {
    at++;
    String words = read(QUOTES, false);
    close();
    return SPACES.matcher(words).replaceAll(" ").replaceAll("^ | \\z", "");
  }

  /** Takes what closes a parenthesis or quotation, if it is not the end of the text that does. */
  private void close() {
    if (at < text.length()) {
      at++;
    } else {
      repaired = true;
    }
  }

  /** Text without its escapes. */
  private String read(Pattern end, boolean wildcards) {
    StringBuilder out = new StringBuilder();
    Matcher ends = end.matcher(text);
    int stop = ends.find(at) ? ends.start() : text.length();
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (at >= stop) {
        break;
      }
      if (c == '\\' && at + 1 == text.length()) {
        repaired = true; // nothing to escape
      } else if (c == '\\') {
        out.append(text.charAt(++at));
        if (at == stop) {
          stop = ends.find() ? ends.start() : text.length();
        }
      } else {
        out.append(wildcards ? wildcard(c) : c);
      }
    }
    return out.toString();
  }

  private static char wildcard(char c) {
    return c == '*' ? QuerySyntax.ANY : c == '?' ? QuerySyntax.ONE : c;
  }

  /** What follows a part; no distance is null, no factor empty. */
  private record Suffixes(String distance, String factor) {}

  private Suffixes suffixes(boolean far) {
    String distance = null;
    String factor = "";
    for (Matcher m = take(SUFFIX); m != null; m = take(SUFFIX)) {
      String value = m.group(2);
      if (m.group(1).equals("~") && far && distance == null) {
        distance = value;
      } else if (m.group(1).equals("^") && factor.isEmpty() && isFactor(value)) {
        factor = value;
      } else {
        repaired = true;
      }
    }
    return new Suffixes(distance, factor);
  }

  private static boolean isFactor(String typed) {
    if (typed.isEmpty() || typed.charAt(0) < '0' || typed.charAt(0) > '9') {
      return false;
    }
    float factor = factor(typed);
    return factor > 0 && factor <= MAX_FACTOR;
  }

  /** By way of a double, as in JavaScript. */
  static float factor(String typed) {
    return (float) Double.parseDouble(typed);
  }

  /** A part of as many words as there is room for; null if there are none. */
  private QuerySyntax words(String typed, boolean quoted, String distance) {
    if (left <= 0) {
      return null;
    }
    String words = typed;
    List<Token> tokens = analyzer.analyze(words);
    while (tokens.size() > left) {
      repaired = true;
      words = words.substring(0, tokens.get(left - 1).end());
      tokens = analyzer.analyze(words);
    }
    if (tokens.isEmpty()) {
      return null;
    }
    left -= tokens.size();
    int moves = moves(distance, quoted ? MAX_SLOP : MAX_EDITS);
    if (!quoted && "".equals(distance)) {
      moves = MAX_EDITS;
    } else if (distance != null) {
      repaired |= !String.valueOf(moves).equals(distance) || !quoted && moves == 0;
    }
    return quoted ? new Quoted(words, moves, tokens) : new Word(words, moves, tokens);
  }

  private static int moves(String distance, int most) {
    if (distance == null || !DIGITS.matcher(distance).matches()) {
      return 0;
    }
    return (int) Math.min(Double.parseDouble(distance), most);
  }

  /** Makes conditions required that stand beside no OR, and forgets where OR says nothing. */
  private static List<Clause> settled(List<Clause> clauses) {
    List<Clause> settled = new ArrayList<>();
    boolean optionalBefore = false;
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      boolean condition = clause.occur() == Occur.SHOULD && isMetadata(clause.field());
      boolean beside = clause.or() || i + 1 < clauses.size() && clauses.get(i + 1).or();
      boolean optional = condition && beside;
      settled.add(
          new Clause(
              condition && !optional ? Occur.FILTER : clause.occur(),
              clause.or() && (optional || optionalBefore),
              clause.field(),
              clause.part(),
              clause.factor()));
      optionalBefore = optional;
    }
    return settled;
  }
}
