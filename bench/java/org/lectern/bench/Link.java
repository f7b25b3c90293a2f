package org.lectern.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.ExtractStage;
import org.lectern.link.LinkStage;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusInput;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Format;
import org.lectern.model.Outcome;
import org.lectern.model.Source;
import org.lectern.model.StatedMetadata;
import org.lectern.read.CorpusReader;

/**
 * Links documents of 1,000 words each, made of a corpus, and prints what that takes, a row of a
 * table. {@code Link CORPUS DOCUMENTS [one-event]}; {@code one-event} makes them reports of one
 * event, so that they are aligned.
 *
 * <p>Texts of the corpus are joined in the order of their ids and cut after 1,000 words, each part
 * below the first lines of the text that it begins with. When they are used up they are taken anew,
 * their words exchanged for others that are about as frequent: so these do not repeat the first
 * ones, but have as many names and formulations that return.
 */
public final class Link {
  private static final int WORDS = 1000;
  private static final int HEAD_LINES = 2;
  private static final long STACK = 64L << 20; // texts that nest deeply are read recursively

  /** The most frequent words, of grammar for the most part, are never exchanged. */
  private static final int KEPT_WORDS = 200;

  private static final StatedMetadata EVENT =
      new StatedMetadata(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of("Conference of the benchmark"),
          DateRange.parse("2020-05-04"),
          Optional.empty(),
          Optional.empty());

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\u2019']*|\\p{N}+");

  private Link() {}

  public static void main(String[] args) throws Exception {
    CorpusInput input = CorpusReader.read(Path.of(args[0])).value();
    boolean oneEvent = args.length > 2 && args[2].equals("one-event");
    List<Source> sources =
        sources(input.sources(), Integer.parseInt(args[1]), oneEvent ? EVENT : StatedMetadata.NONE);
    List<Document> documents = documents(input, sources);
    sources.clear();
    CorpusInput settings =
        new CorpusInput(input.settings(), input.authority(), List.of(), List.of());
    System.out.println(measured(settings, documents));
  }

  private static List<Source> sources(List<Source> corpus, int wanted, StatedMetadata stated) {
    List<Source> texts = corpus.stream().sorted(Comparator.comparing(Source::id)).toList();
    List<Source> made = new ArrayList<>();
    List<List<String>> ranked = ranked(texts);
    for (int round = 0; made.size() < wanted; round++) {
      Map<String, String> words = round == 0 ? Map.of() : exchanged(ranked, round);
      StringBuilder body = new StringBuilder();
      int count = 0;
      Source head = null;
      for (int t = 0; t < texts.size() && made.size() < wanted; t++) {
        Source text = texts.get(t);
        head = head == null ? text : head;
        for (String line : text.text().substring(bodyOf(text)).split("\n")) {
          Matcher word = WORD.matcher(line);
          int from = 0;
          while (word.find()) {
            if (++count == WORDS && made.size() < wanted) {
              body.append(with(words, line.substring(from, word.end())));
              made.add(source(made.size(), head, words, body, stated));
              body.setLength(0);
              count = 0;
              head = text;
              from = word.end();
            }
          }
          body.append(with(words, line.substring(from))).append('\n');
        }
      }
    }
    return made;
  }

  /** Where the lines end that name a text and its date. */
  private static int bodyOf(Source text) {
    int at = 0;
    for (int i = 0; i < HEAD_LINES && at < text.text().length(); i++) {
      int end = text.text().indexOf('\n', at);
      at = end < 0 ? text.text().length() : end + 1;
    }
    return at;
  }

  private static Source source(
      int number,
      Source head,
      Map<String, String> words,
      StringBuilder body,
      StatedMetadata stated) {
    String first = with(words, head.text().substring(0, bodyOf(head)));
    String id = String.format(Locale.ROOT, "d%05d", number);
    return new Source(
        id, id + ".txt", Format.TEXT, first + "\n" + body, 0, "UTF-8", 1, stated);
  }

  /** The words that are not among the most frequent, by rank. */
  private static List<List<String>> ranked(List<Source> texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (Source text : texts) {
      Matcher word = WORD.matcher(text.text());
      while (word.find()) {
        counts.merge(word.group(), 1, Integer::sum);
      }
    }
    List<String> ranked =
        counts.entrySet().stream()
            .filter(e -> Character.isLetter(e.getKey().charAt(0)))
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .skip(KEPT_WORDS)
            .toList();
    return List.of(
        ranked.stream().filter(w -> Character.isUpperCase(w.charAt(0))).toList(),
        ranked.stream().filter(w -> !Character.isUpperCase(w.charAt(0))).toList());
  }

  /** For each word another of about its rank, and written with a capital or not as it is. */
  private static Map<String, String> exchanged(List<List<String>> ranked, int round) {
    Random random = new Random(round);
    Map<String, String> words = new HashMap<>();
    for (List<String> all : ranked) {
      for (int from = 0; from < all.size(); ) {
        int end = Math.min(all.size(), from + Math.max(20, from));
        List<String> others = new ArrayList<>(all.subList(from, end));
        Collections.shuffle(others, random);
        for (int i = from; i < end; i++) {
          words.put(all.get(i), others.get(i - from));
        }
        from = end;
      }
    }
    return words;
  }

  private static String with(Map<String, String> words, String line) {
    return words.isEmpty()
        ? line
        : WORD.matcher(line)
            .replaceAll(w -> Matcher.quoteReplacement(words.getOrDefault(w.group(), w.group())));
  }

  private static List<Document> documents(CorpusInput input, List<Source> sources)
      throws Exception {
    ExtractStage extract = new ExtractStage(input.settings(), input.authority());
    ExecutorService pool =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(), task -> new Thread(null, task, "x", STACK));
    List<Future<Outcome<Document>>> futures = new ArrayList<>();
    for (Source source : sources) {
      futures.add(pool.submit(() -> extract.apply(source)));
    }
    List<Document> documents = new ArrayList<>();
    for (Future<Outcome<Document>> future : futures) {
      documents.add(future.get().value());
    }
    pool.shutdown();
    return documents;
  }

  private static String measured(CorpusInput input, List<Document> documents) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(p -> p.getType() == MemoryType.HEAP)
            .toList();
    System.gc();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    long cpu = system.getProcessCpuTime();
    long wall = System.nanoTime();
    Corpus corpus = new LinkStage().apply(input, documents).value();
    double seconds = (system.getProcessCpuTime() - cpu) / 1e9;
    double waited = (System.nanoTime() - wall) / 1e9;
    long peak = heap.stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
    return String.format(
        Locale.ROOT,
        "| %,d | %,d | %.1f | %.1f | %,d | %,d | %,d | %,d |",
        documents.size(),
        corpus.links().words().all(),
        seconds,
        waited,
        peak >> 20,
        corpus.links().phrases().size(),
        corpus.links().reuses().size(),
        corpus.links().alignments().size());
  }
}
