package org.lectern.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs tasks that do not depend on each other. */
final class Parallel {
  private static final int MAX_RUNS = 8;
  private static final int MIN_DOCUMENTS = 500;

  private Parallel() {}

  /**
   * Documents that one task deals with.
   *
   * @param from the number of the first
   * @param to after the last
   */
  record Run(int from, int to) {}

  /** Shares documents out among the processors, in order: at least one run, which may be empty. */
  static List<Run> runs(int documents) {
    int processors = Math.min(Runtime.getRuntime().availableProcessors(), MAX_RUNS);
    int count = Math.max(1, Math.min(processors, documents / MIN_DOCUMENTS));
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) documents * i / count);
      int to = (int) ((long) documents * (i + 1) / count);
      runs.add(new Run(from, to));
    }
    return runs;
  }

  /**
   * Runs all tasks, each in a thread of its own, and waits for all of them. If some fail, the
   * failure of the first of these is thrown.
   */
  static void run(List<Callable<Void>> tasks) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while indexing", e);
    } catch (ExecutionException e) {
      throw asIoException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static IOException asIoException(Throwable cause) {
    if (cause instanceof RuntimeException e) {
      throw e;
    }
    if (cause instanceof Error e) {
      throw e;
    }
    return cause instanceof IOException e ? e : new IOException(cause);
  }
}
