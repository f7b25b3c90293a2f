package org.lectern.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same with many things on all processors. */
public final class InOrder {
  private InOrder() {}

  /**
   * The results of a task for each of some things, in their order.
   *
   * @param name what the threads are called
   * @param task safe to run in several threads at once, which have big stacks ({@link BigStack})
   * @throws CancellationException if waiting was interrupted; the thread's mark of that stays
   * @throws RuntimeException what the task throws for the first thing for which it does; so with an
   *     error
   */
  public static <T, R> List<R> map(String name, List<T> things, Function<T, R> task) {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(threads, BigStack.threads(name));
    try {
      List<Future<R>> futures = new ArrayList<>(things.size());
      for (T thing : things) {
        futures.add(pool.submit(() -> task.apply(thing)));
      }
      List<R> results = new ArrayList<>(things.size());
      for (Future<R> future : futures) {
        results.add(result(future));
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException cancelled = new CancellationException("interrupted");
      cancelled.initCause(e);
      throw cancelled;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
