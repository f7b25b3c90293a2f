package org.lectern.index.search;

import java.util.List;
import org.lectern.analysis.Token;

/** The tree of a query as it was typed, before it is known what its words mean. */
sealed interface QuerySyntax {
  /** The wildcards in the text of a word: noncharacters, which the analyzer takes for letters. */
  char ANY = '\uFDD0';

  /** One character, as {@link #ANY} is any number of them. */
  char ONE = '\uFDD1';

  /** How a clause counts. */
  enum Occur {
    MUST,
    SHOULD,
    MUST_NOT,
    /** A condition on what is known of the document that is required without a sign. */
    FILTER
  }

  /**
   * A part of a query.
   *
   * @param or whether OR stands before it and says something: that it, or the clause before it, is
   *     a condition which need not be met
   * @param field its own field, or empty; {@link QueryReader#FIELDS} has the names
   * @param factor of the score, as typed, or empty
   */
  record Clause(Occur occur, boolean or, String field, QuerySyntax part, String factor) {}

  /**
   * A word, or several that are joined by signs.
   *
   * @param text without escapes, wildcards as {@link #ANY} and {@link #ONE}
   * @param edits 0, or how far from it a word may be
   */
  record Word(String text, int edits, List<Token> tokens) implements QuerySyntax {
    public Word {
      tokens = List.copyOf(tokens);
    }
  }

  /** What stands in quotation marks, without escapes. */
  record Quoted(String text, int slop, List<Token> tokens) implements QuerySyntax {
    public Quoted {
      tokens = List.copyOf(tokens);
    }
  }

  /**
   * Days from one to another.
   *
   * @param open {@code [} if the first is included, else <code>{</code>
   * @param from a date that {@link DayRange} reads, or {@code *}
   * @param close {@code ]} if the last is included, else <code>}</code>
   */
  record Range(char open, String from, String to, char close) implements QuerySyntax {}

  /** Clauses, in parentheses or all that was typed. */
  record Group(List<Clause> clauses) implements QuerySyntax {
    public Group {
      clauses = List.copyOf(clauses);
    }
  }
}
