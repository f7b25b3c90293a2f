package org.lectern.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code gen.jar} in a process of its own, as a user does. */
final class GenJar {
  /** The checkout, where {@code gen.jar} and {@code seeds} are. */
  static final Path PROJECT = Path.of("").toAbsolutePath();

  private GenJar() {}

  /**
   * What a run left behind.
   *
   * @param exit the exit code
   * @param out standard output
   * @param err standard error
   */
  record Run(int exit, String out, String err) {
    /** Both streams, for the message of a failed assertion. */
    String all() {
      return "exit " + exit + "\n" + out + "\n" + err;
    }
  }

  /** Runs to the end, in a folder. */
  static Run run(Path folder, String... args) throws IOException, InterruptedException {
    return runJar(folder, PROJECT.resolve("gen.jar"), args);
  }

  /** Runs another copy of the program to the end, in a folder. */
  static Run runJar(Path folder, Path jar, String... args)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("gen", ".out");
    Path err = Files.createTempFile("gen", ".err");
    try {
      Process process =
          builder(folder, jar, args)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException("no end after five minutes: " + List.of(args));
      }
      return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }

  /** Starts and does not wait. */
  static Process start(Path folder, String... args) throws IOException {
    return builder(folder, PROJECT.resolve("gen.jar"), args)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Whether a path lies in the checkout, where a test writes nothing. */
  private static boolean isOurs(String argument) {
    return argument.startsWith(PROJECT + "/");
  }

  private static ProcessBuilder builder(Path folder, Path jar, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(List.of(args));
    if (args[0].equals("build") && List.of(args).stream().anyMatch(GenJar::isOurs)) {
      command.add("--no-ledger");
    }
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  /** Writes a text file below a folder, making the folders between. */
  static void write(Path folder, String name, String content) throws IOException {
    write(folder, name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file below a folder, making the folders between. */
  static void write(Path folder, String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  /** Puts a copy of the example corpus into a folder. */
  static void copySeeds(Path to) throws IOException {
    try (var files = Files.walk(PROJECT.resolve("seeds"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = PROJECT.resolve("seeds").relativize(file).toString();
        write(to, name, Files.readAllBytes(file));
      }
    }
  }
}
