package org.lectern.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write one output folder. The system takes it back when the process ends, however it
 * ends, so whoever holds it may clear away what others left.
 */
final class OutputLock implements AutoCloseable {
  /** A place far behind the content, as Windows keeps others from reading locked bytes. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /**
   * The files that this process has locked. POSIX drops all locks of a process on a file when it
   * closes any channel of that file, so that here a locked file is never opened a second time.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private OutputLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes the lock; empty if somebody else has it. */
  static Optional<OutputLock> take(Path file) throws IOException {
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    Optional<OutputLock> lock = Optional.empty();
    try {
      lock = takeFromOthers(file);
      return lock;
    } finally {
      if (lock.isEmpty()) {
        HELD.remove(file);
      }
    }
  }

  private static Optional<OutputLock> takeFromOthers(Path file) throws IOException {
    while (true) {
      Optional<Object> before = identity(file);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (before.isEmpty()) {
        channel.close(); // now that it is there, the next turn knows which file it opens
        continue;
      }
      if (!locked(channel)) {
        channel.close();
        return Optional.empty();
      }
      if (before.equals(identity(file))) {
        return Optional.of(new OutputLock(file, channel));
      }
      channel.close(); // its holder deleted the file before we had the lock
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false; // another thread of this process has it
    }
  }

  /** What tells the file at a path from a later one at the same path, without opening it. */
  private static Optional<Object> identity(Path file) throws IOException {
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return Optional.of(key == null ? file : key); // Windows deletes no open file
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(file);
    } finally {
      channel.close();
      HELD.remove(file);
    }
  }
}
