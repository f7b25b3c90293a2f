package org.lectern.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** File operations that end for good behind a number of them, as a kill does. */
final class Killed implements FileOps {
  /** Thrown in the place of the operation that no longer happens. */
  static final class Kill extends Error {
    private static final long serialVersionUID = 1L;
  }

  private int left;

  Killed(int after) {
    left = after;
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    if (left == 0) {
      // A write is no single step: a kill in it leaves half a file.
      Files.write(file, Arrays.copyOf(content, content.length / 2));
    }
    step();
    FileOps.super.write(file, content);
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    step();
    FileOps.super.createFolders(folder);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    step();
    FileOps.super.rename(from, to);
  }

  @Override
  public void copy(Path from, Path to) throws IOException {
    step();
    FileOps.super.copy(from, to);
  }

  @Override
  public void delete(Path path) throws IOException {
    step();
    FileOps.super.delete(path);
  }

  private void step() {
    if (left <= 0) {
      left = -1;
      throw new Kill();
    }
    left--;
  }
}
