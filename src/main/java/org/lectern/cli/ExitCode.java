package org.lectern.cli;

/** How a command ends, for scripts. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /** A mistake of ours; the stack trace is printed. */
  static final int BUG = 1;

  /** The command line cannot be understood. */
  static final int USAGE = 2;

  /** Something in the files must be mended first. */
  static final int BAD_INPUT = 3;

  private ExitCode() {}
}
