package org.lectern.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.lectern.extract.ExtractStage;
import org.lectern.model.CorpusInput;
import org.lectern.model.Document;
import org.lectern.model.Source;
import org.lectern.read.CorpusReader;

/**
 * How quickly texts are read and understood. {@code Extract SECONDS FOLDER...}: each folder is read
 * and extracted again and again on all processors, until that took SECONDS of the processors' time,
 * to warm the machine, and then as long again to measure it.
 */
public final class Extract {
  private static final long STACK = 64L << 20; // as the program has
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Extract() {}

  public static void main(String[] args) throws Exception {
    int processors = Runtime.getRuntime().availableProcessors();
    ExecutorService pool =
        Executors.newFixedThreadPool(processors, task -> new Thread(null, task, "extract", STACK));
    long nanos = (long) (Double.parseDouble(args[0]) * 1e9);
    System.out.printf(
        "%d processors. CPU: of the whole process, collection of garbage included, milliseconds a"
            + " document; the rate by CPU is that of %d processors with nothing else to do.%n",
        processors, processors);
    System.out.printf(
        "%-28s %9s %9s %8s %8s %12s %12s %12s%n",
        "folder", "documents", "words", "read", "CPU", "documents/s", "by CPU", "words/s by CPU");
    for (int i = 1; i < args.length; i++) {
      Path folder = Path.of(args[i]);
      Run.of(folder, pool, nanos);
      print(folder, Run.of(folder, pool, nanos), processors);
    }
    pool.shutdown();
  }

  private static void print(Path folder, Run run, int processors) {
    System.out.printf(
        Locale.ROOT,
        "%-28s %9d %9.0f %8.3f %8.3f %12.0f %12.0f %,12.0f%n",
        folder.getName(folder.getNameCount() - 2) + "/" + folder.getFileName(),
        run.documents / run.passes,
        (double) run.words / run.documents,
        run.readCpu / 1e6 / run.documents,
        run.cpu / 1e6 / run.documents,
        run.documents * 1e9 / run.wall,
        run.documents * 1e9 * processors / run.cpu,
        run.words * 1e9 * processors / run.cpu);
  }

  /** Sums over some passes; times in nanoseconds, those of the processor over all threads. */
  private record Run(int passes, long documents, long words, long wall, long readCpu, long cpu) {
    static Run of(Path folder, ExecutorService pool, long nanos) throws Exception {
      Run sum = new Run(0, 0, 0, 0, 0, 0);
      do {
        sum = sum.plus(pass(folder, pool));
      } while (sum.cpu < nanos);
      return sum;
    }

    private static Run pass(Path folder, ExecutorService pool) throws Exception {
      long wall = System.nanoTime();
      long cpu = SYSTEM.getProcessCpuTime();
      CorpusInput input = CorpusReader.read(folder).value();
      long readCpu = SYSTEM.getProcessCpuTime() - cpu;
      List<Document> documents = extract(input, pool);
      long usedCpu = SYSTEM.getProcessCpuTime() - cpu;
      long used = System.nanoTime() - wall;
      long words =
          documents.stream().mapToLong(d -> WORD.matcher(d.text()).results().count()).sum();
      return new Run(1, documents.size(), words, used, readCpu, usedCpu);
    }

    private Run plus(Run other) {
      return new Run(
          passes + other.passes,
          documents + other.documents,
          words + other.words,
          wall + other.wall,
          readCpu + other.readCpu,
          cpu + other.cpu);
    }
  }

  private static List<Document> extract(CorpusInput input, ExecutorService pool) throws Exception {
    ExtractStage stage = new ExtractStage(input.settings(), input.authority());
    List<Future<Document>> futures = new ArrayList<>();
    for (Source source : input.sources()) {
      futures.add(pool.submit(() -> stage.apply(source).value()));
    }
    List<Document> documents = new ArrayList<>();
    for (Future<Document> future : futures) {
      documents.add(future.get());
    }
    return documents;
  }
}
