package org.lectern.index.search;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.index.search.QuerySyntax.Clause;
import org.lectern.index.search.QuerySyntax.Group;
import org.lectern.index.search.QuerySyntax.Occur;
import org.lectern.index.search.QuerySyntax.Quoted;
import org.lectern.index.search.QuerySyntax.Range;
import org.lectern.index.search.QuerySyntax.Word;

/** Prints a query so that reading it gives the same tree, and nothing has to be repaired. */
final class CanonicalQuery {
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "&&", "||");

  private final StringBuilder out = new StringBuilder();

  private CanonicalQuery() {}

  static String print(Group query) {
    CanonicalQuery printer = new CanonicalQuery();
    printer.clauses(query.clauses());
    return printer.out.toString();
  }

  private void clauses(List<Clause> clauses) {
    String between = "";
    for (Clause clause : clauses) {
      out.append(clause.or() ? " OR " : between);
      between = " ";
      if (clause.occur() == Occur.MUST || clause.occur() == Occur.MUST_NOT) {
        out.append(clause.occur() == Occur.MUST ? '+' : '-');
      }
      if (!clause.field().isEmpty()) {
        out.append(clause.field()).append(':');
      }
      part(clause.part());
      if (!clause.factor().isEmpty()) {
        out.append('^').append(clause.factor());
      }
    }
  }

  private void part(QuerySyntax part) {
    if (part instanceof Group group) {
      out.append('(');
      clauses(group.clauses());
      out.append(')');
    } else if (part instanceof Range range) {
      out.append(range.open()).append(range.from()).append(" TO ");
      out.append(range.to()).append(range.close());
    } else if (part instanceof Quoted quoted) {
      out.append('"');
      quoted(quoted.text());
      out.append('"');
      distance(quoted.slop());
    } else if (part instanceof Word word) {
      word(word.text());
      distance(word.edits());
    }
  }

  private void distance(int distance) {
    if (distance > 0) {
      out.append('~').append(distance);
    }
  }

  private void quoted(String text) {
    for (char c : text.toCharArray()) {
      if (c == '\\' || is(QueryReader.QUOTES, c)) {
        out.append('\\');
      }
      out.append(c);
    }
  }

  private void word(String text) {
    if (OPERATORS.contains(text)) {
      out.append('\\').append(text);
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == QuerySyntax.ANY || c == QuerySyntax.ONE) {
        out.append(c == QuerySyntax.ANY ? '*' : '?');
        continue;
      }
      boolean sign = i == 0 && (c == '+' || c == '-');
      if (sign || c == '\\' || c == '*' || c == '?' || is(QueryReader.ENDS, c)) {
        out.append('\\');
      }
      out.append(c);
    }
  }

  private static boolean is(Pattern set, char c) {
    return set.matcher(String.valueOf(c)).matches();
  }
}
