package org.lectern.model;

import java.util.List;

/**
 * What a stage made, and what it has to tell the publisher. Bad input is a value here, not an
 * exception.
 *
 * @param value what was made, as far as it could be
 * @param problems what there is to tell, in no particular order
 * @param <T> what the stage makes
 */
public record Outcome<T>(T value, List<Problem> problems) {
  /** Copies the list. */
  public Outcome {
    problems = List.copyOf(problems);
  }

  /** A value without problems. */
  public static <T> Outcome<T> of(T value) {
    return new Outcome<>(value, List.of());
  }

  /** Whether any problem is an error, so that nothing should be published. */
  public boolean failed() {
    return problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
  }
}
