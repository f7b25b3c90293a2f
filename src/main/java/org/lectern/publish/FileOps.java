package org.lectern.publish;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Every operation by which publishing changes the disk, so that a test can stop behind each. */
interface FileOps {
  /** The operations of the file system. */
  FileOps REAL = new FileOps() {};

  /** Writes a new file. */
  default void write(Path file, byte[] content) throws IOException {
    Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Writes a file that may be there already. */
  default void overwrite(Path file, byte[] content) throws IOException {
    Files.write(file, content);
  }

  /** Makes a folder and those above it, where they are missing. */
  default void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  /** Renames a file or folder on one file system, in one step. */
  default void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Copies a file. */
  default void copy(Path from, Path to) throws IOException {
    CopyOption[] options = {
      StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING
    };
    Files.copy(from, to, options);
  }

  /** Deletes a file or an empty folder. */
  default void delete(Path path) throws IOException {
    Files.delete(path);
  }
}
