package org.lectern.parallel;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads for work on texts from elsewhere. Parsers recurse, and a text made for it recurses
 * deeply; the system gives a thread only as much of its stack as it uses.
 */
public final class BigStack {
  private static final long BYTES = 64L << 20;

  private BigStack() {}

  /** Makes daemon threads, so that an interrupted run does not wait for them. */
  public static ThreadFactory threads(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(null, task, name + "-" + number.incrementAndGet(), BYTES);
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Runs a task on such a thread and waits for it.
   *
   * @throws Exception what the task throws, or that waiting was interrupted
   */
  public static <T> T call(String name, Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    threads(name).newThread(future).start();
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
