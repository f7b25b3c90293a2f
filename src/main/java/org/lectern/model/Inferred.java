package org.lectern.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A fact, and why it is believed.
 *
 * @param value the fact
 * @param confidence from 0 (a guess) to 1 (the publisher's own word)
 * @param rule the rule that found it, a stable lower-case name such as {@code dateline-place}
 * @param support the characters of the decoded source that support it, in order; empty when the
 *     support lies outside the text
 * @param reasons the steps of the reasoning, each a sentence
 * @param <T> the kind of fact
 */
public record Inferred<T>(
    T value, double confidence, String rule, List<Span> support, List<Reason> reasons) {

  /** The rule of a fact that the publisher stated in front matter or {@code corpus.yaml}. */
  public static final String STATED = "stated";

  /**
   * @throws IllegalArgumentException if the confidence is outside 0 to 1
   */
  public Inferred {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
    support = List.copyOf(support);
    reasons = List.copyOf(reasons);
  }

  /** A fact found by one rule in one or more places of the source. */
  public static <T> Inferred<T> of(T value, double confidence, String rule, Span... support) {
    return new Inferred<>(value, confidence, rule, List.of(support), List.of());
  }

  /** The publisher's own word: certain, and without support in the text. */
  public static <T> Inferred<T> stated(T value) {
    return new Inferred<>(value, 1, STATED, List.of(), List.of());
  }

  /** The same support and reasoning for a value computed from this one. */
  public <R> Inferred<R> map(Function<? super T, ? extends R> function) {
    return new Inferred<>(function.apply(value), confidence, rule, support, reasons);
  }

  /** This fact with further reasons, in reading order. */
  public Inferred<T> because(Reason... more) {
    List<Reason> all = new ArrayList<>(reasons);
    all.addAll(List.of(more));
    return new Inferred<>(value, confidence, rule, support, all);
  }

  /** This fact with a further reason into which nothing is filled. */
  public Inferred<T> because(String words) {
    return because(Reason.of(words));
  }

  /** This fact, believed to another degree. */
  public Inferred<T> withConfidence(double other) {
    return new Inferred<>(value, other, rule, support, reasons);
  }
}
