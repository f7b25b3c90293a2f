package org.lectern.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The benchmark is no part of the build; so that it can be run at any time, it compiles with it.
 */
class BenchSourcesTest {
  @TempDir Path out;

  @Test
  void compile() throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of("bench/java"))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    assertFalse(sources.isEmpty());
    List<String> options =
        List.of(
            "-proc:none",
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            out.toString());
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(told, null, null)) {
      compiler
          .getTask(null, manager, told, options, null, manager.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    assertEquals(List.of(), told.getDiagnostics());
  }
}
