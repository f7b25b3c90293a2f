package org.lectern.serve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
  @TempDir Path folder;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private FolderWatch watch;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    watch = new FolderWatch(folder, Duration.ofMillis(100));
  }

  @AfterEach
  void stop() throws IOException {
    watch.close();
    thread.shutdownNow();
  }

  @Test
  void aChangeBelowIsToldOnceItIsQuiet() throws Exception {
    Future<Boolean> change = thread.submit(watch::await);
    for (int i = 0; i < 5; i++) {
      Files.writeString(folder.resolve("sub/a.txt"), "x".repeat(i));
      Thread.sleep(30);
    }
    assertTrue(change.get(10, TimeUnit.SECONDS));
    assertQuiet();
  }

  @Test
  void aNewFolderIsWatchedToo() throws Exception {
    Future<Boolean> made = thread.submit(watch::await);
    Files.createDirectories(folder.resolve("new/deep"));
    assertTrue(made.get(10, TimeUnit.SECONDS));
    Future<Boolean> change = thread.submit(watch::await);
    Files.writeString(folder.resolve("new/deep/a.txt"), "x");
    assertTrue(change.get(10, TimeUnit.SECONDS));
  }

  @Test
  void hiddenFilesDoNotCount() throws Exception {
    Files.writeString(folder.resolve(".a.swp"), "x");
    Files.createDirectories(folder.resolve(".git/objects"));
    Files.writeString(folder.resolve("a.txt~"), "x");
    assertQuiet();
  }

  @Test
  void closingEndsTheWait() throws Exception {
    Future<Boolean> change = thread.submit(watch::await);
    Thread.sleep(50);
    watch.close();
    assertFalse(change.get(10, TimeUnit.SECONDS));
  }

  private void assertQuiet() {
    Future<Boolean> change = thread.submit(watch::await);
    assertThrows(TimeoutException.class, () -> change.get(400, TimeUnit.MILLISECONDS));
  }
}
