package org.lectern.cli;

/** The entry point of {@code gen.jar}. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {}
}
