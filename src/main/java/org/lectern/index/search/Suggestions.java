package org.lectern.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.Token;
import org.lectern.analysis.WordKey;
import org.lectern.index.IndexFields;
import org.lectern.index.search.QuerySyntax.Clause;
import org.lectern.index.search.QuerySyntax.Group;
import org.lectern.index.search.QuerySyntax.Word;

/**
 * What may have been meant by words that the index has not; {@code docs/query-language.md} has the
 * rule, {@code suggest.js} follows it as well.
 */
final class Suggestions {
  /** A word of at most so many code points may have one edit, a longer one two. */
  private static final int SHORT = 4;

  private final Dictionary dictionary;

  /** The forms that were looked for; empty for words that stay. */
  private final Map<String, Optional<String>> meant = new HashMap<>();

  private Suggestions(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The query with words that the index has, in canonical form; empty if all words stay. */
  static Optional<String> of(String typed, LecternAnalyzer analyzer, Dictionary dictionary)
      throws IOException {
    Group query = QueryReader.read(typed, analyzer).query();
    Suggestions suggestions = new Suggestions(dictionary);
    Group better = suggestions.group(query);
    return suggestions.meant.values().stream().anyMatch(Optional::isPresent)
        ? Optional.of(CanonicalQuery.print(better))
        : Optional.empty();
  }

  private Group group(Group group) throws IOException {
    List<Clause> clauses = new ArrayList<>();
    for (Clause clause : group.clauses()) {
      QuerySyntax part = clause.part();
      if (QueryReader.isMetadata(clause.field())) {
        clauses.add(clause);
        continue;
      }
      if (part instanceof Group inner) {
        part = group(inner);
      } else if (part instanceof Word word && word.edits() == 0) {
        part = word(word);
      }
      clauses.add(new Clause(clause.occur(), clause.or(), clause.field(), part, clause.factor()));
    }
    return new Group(clauses);
  }

  private Word word(Word word) throws IOException {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Token token : word.tokens()) {
      if (QueryCompiler.isPlain(token)) {
        String typed = word.text().substring(token.start(), token.end());
        text.append(word.text(), at, token.start()).append(meant(token).orElse(typed));
        at = token.end();
      }
    }
    return new Word(text.append(word.text().substring(at)).toString(), 0, word.tokens());
  }

  private Optional<String> meant(Token token) throws IOException {
    Optional<String> found = meant.get(token.form());
    if (found == null) {
      found = isKnown(token) ? Optional.empty() : nearest(token.form());
      meant.put(token.form(), found);
    }
    return found;
  }

  private boolean isKnown(Token token) throws IOException {
    return token.form().chars().anyMatch(c -> c >= '0' && c <= '9')
        || !dictionary.forms(IndexFields.TITLE, token.stem()).isEmpty()
        || !dictionary.forms(IndexFields.BODY, token.stem()).isEmpty();
  }

  /** The nearest form of the body; of equally near ones the one that occurs most. */
  private Optional<String> nearest(String form) throws IOException {
    int codePoints = form.codePointCount(0, form.length());
    int least = codePoints > SHORT ? 2 : 1;
    String first = new String(Character.toChars(form.codePointAt(0)));
    String best = null;
    long most = 0;
    for (String term : dictionary.between(IndexFields.BODY, first, key -> true)) {
      String other = WordKey.of(term).form();
      int distance = Edits.between(form, other, least);
      if (distance > least) {
        continue;
      }
      long occurrences = dictionary.occurrences(IndexFields.BODY, term);
      boolean better =
          best == null
              || distance < least
              || occurrences > most
              || occurrences == most && other.compareTo(best) < 0;
      if (better) {
        best = other;
        most = occurrences;
      }
      least = distance;
    }
    return Optional.ofNullable(best);
  }
}
