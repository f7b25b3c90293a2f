package org.lectern.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Tells when something in a folder or below it has changed and has been quiet since. Hidden files
 * and folders do not count: editors and version control write them all the time.
 */
public final class FolderWatch implements AutoCloseable {
  private final Path root;
  private final long quietMillis;
  private final WatchService watcher;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  /**
   * Begins to watch.
   *
   * @param quiet how long nothing must happen before a change is told
   * @throws IOException if the folder cannot be watched, such as when the system's limit is reached
   */
  public FolderWatch(Path root, Duration quiet) throws IOException {
    this.root = root;
    this.quietMillis = quiet.toMillis();
    this.watcher = root.getFileSystem().newWatchService();
    register(root);
  }

  /**
   * Waits until there was a change and then quiet.
   *
   * @return false if {@link #close} was called
   * @throws IOException if a new folder cannot be watched
   */
  public boolean await() throws IOException, InterruptedException {
    try {
      boolean changed = false;
      while (true) {
        // A root that was moved away and came back is watched again.
        WatchKey key =
            changed
                ? watcher.poll(quietMillis, TimeUnit.MILLISECONDS)
                : watcher.poll(1, TimeUnit.SECONDS);
        if (key != null) {
          changed |= take(key);
        } else if (changed) {
          return true;
        } else if (folders.isEmpty() && Files.isDirectory(root)) {
          register(root);
          changed = true;
        }
      }
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  private boolean take(WatchKey key) throws IOException {
    Path folder = folders.get(key);
    boolean counts = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
        register(root);
        counts = true;
      } else if (folder != null && event.context() instanceof Path name && !isHidden(name)) {
        Path changed = folder.resolve(name);
        if (Files.isDirectory(changed)) {
          register(changed);
        }
        counts = true;
      }
    }
    if (!key.reset()) {
      folders.remove(key);
    }
    return counts;
  }

  private static boolean isHidden(Path name) {
    return name.toString().startsWith(".") || name.toString().endsWith("~");
  }

  private void register(Path from) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a)
              throws IOException {
            if (!folder.equals(root) && isHidden(folder.getFileName())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            folders.put(
                folder.register(
                    watcher,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE),
                folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // gone again
          }
        });
  }

  @Override
  public void close() throws IOException {
    watcher.close();
  }
}
