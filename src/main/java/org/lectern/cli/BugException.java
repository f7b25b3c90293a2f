package org.lectern.cli;

/** A mistake of ours that shows with one file. */
final class BugException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param path the file, for the message
   * @param cause what was thrown
   */
  BugException(String path, Throwable cause) {
    super("while working on " + path, cause);
  }
}
