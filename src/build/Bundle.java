import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.Environment;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.DependencyOptions;
import com.google.javascript.jscomp.DiagnosticGroup;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.ModuleIdentifier;
import com.google.javascript.jscomp.Result;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.deps.ModuleLoader.ResolutionMode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the scripts that a site ships from the modules that we write. The build of the project runs
 * it with Closure Compiler; see docs/decisions/0004-bundle.md.
 *
 * <p>{@code Bundle ENGINE THEME OUTPUT}: from the folder ENGINE, {@code search.js} (an ES module,
 * the public address of the search) and {@code engine.js} (a classic script that sets the global
 * {@code Lectern}), both around the same code, and {@code disk.js}, which follows the engine in a
 * portable site, and {@code worker.js}, the service worker; from each script at the top of the folder THEME that
 * no other imports a classic script of the same name in {@code OUTPUT/scripts}, with all that it
 * imports.
 */
final class Bundle {
  /** What {@code search.js} offers to others. */
  private static final List<String> API =
      List.of("IndexError", "StaleIndexError", "analyze", "openIndex");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^(?:import|export|\\}) ?(?:.* from )?[\"']\\./([^\"']+)[\"'];");

  private static final String NOTICE = "/*! Lectern, Apache-2.0 */\n";

  private Bundle() {}

  public static void main(String[] args) throws IOException {
    Path engine = Path.of(args[0]);
    Path theme = Path.of(args[1]);
    Path output = Path.of(args[2]);
    Files.createDirectories(output.resolve("scripts"));
    String names = String.join(",", API);
    // Assigned to a name that both wrappers declare: the compiler neither knows nor renames it.
    String entry = "import {" + names + "} from './search.js';Lectern={" + names + "};";
    String code = compiled(engine, "bundle-entry.js", entry, "var Lectern;");
    write(output.resolve("engine.js"), "var Lectern;" + closed(code));
    write(
        output.resolve("search.js"),
        "let Lectern;" + closed(code) + "export const{" + names + "}=Lectern;\n");
    for (String name : List.of("disk.js", "worker.js")) {
      write(output.resolve(name), closed(compiled(engine, name, null, "")));
    }
    for (String name : entries(theme)) {
      write(output.resolve("scripts").resolve(name), closed(compiled(theme, name, null, "")));
    }
  }

  private static void write(Path file, String code) throws IOException {
    Files.writeString(file, NOTICE + code);
  }

  /** Code in a scope of its own, strict as the code of a module is. */
  private static String closed(String code) {
    return "(()=>{\"use strict\";" + code.strip() + "\n})();\n";
  }

  /** The scripts at the top of a folder that pages ask for, and not another script. */
  private static List<String> entries(Path folder) throws IOException {
    List<String> entries = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (Path script : scripts(folder, 1)) {
      entries.add(script.getFileName().toString());
      all.append(Files.readString(script)).append('\n');
    }
    Matcher imported = IMPORT.matcher(all);
    while (imported.find()) {
      entries.remove(imported.group(1));
    }
    return entries;
  }

  /** Scripts in a folder, sorted: the order of files must not reach the output. */
  private static List<Path> scripts(Path folder, int depth) throws IOException {
    try (Stream<Path> walk = Files.walk(folder, depth)) {
      return walk.filter(p -> p.toString().endsWith(".js")).sorted().toList();
    }
  }

  /**
   * A module and all that it imports as one script, minified.
   *
   * @param text what the entry has; null if it is a file of the folder
   * @param externs declarations of names that are given from outside
   */
  private static String compiled(Path folder, String entry, String text, String externs)
      throws IOException {
    List<SourceFile> sources = new ArrayList<>();
    for (Path script : scripts(folder, Integer.MAX_VALUE)) {
      // Named from the folder, so that no place on a disk can reach the output.
      String name = folder.relativize(script).toString().replace('\\', '/');
      sources.add(SourceFile.fromCode(name, Files.readString(script)));
    }
    if (text != null) {
      sources.add(SourceFile.fromCode(entry, text));
    }
    List<SourceFile> given =
        new ArrayList<>(CommandLineRunner.getBuiltinExterns(Environment.BROWSER));
    given.add(SourceFile.fromCode("given.js", externs));
    Compiler compiler = new Compiler(new PrintStream(OutputStream.nullOutputStream()));
    Result result = compiler.compile(given, sources, options(entry));
    for (JSError error : result.errors) {
      System.err.println(folder + "/" + error);
    }
    if (!result.success) {
      throw new IllegalStateException(
          "the scripts in "
              + folder
              + " cannot be bundled; hint: Closure Compiler knows the language up to ES2022, but no"
              + " #private names and no /v expressions");
    }
    return compiler.toSource();
  }

  private static CompilerOptions options(String entry) {
    CompilerOptions options = new CompilerOptions();
    // Renames what is local and drops what is not used; never touches a property.
    CompilationLevel.SIMPLE_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
    CompilationLevel.SIMPLE_OPTIMIZATIONS.setWrappedOutputOptimizations(options);
    // "Unstable" means all syntax that it can read, and that it writes it again as it was.
    options.setLanguageIn(LanguageMode.UNSTABLE);
    options.setLanguageOut(LanguageMode.UNSTABLE);
    options.setModuleResolutionMode(ResolutionMode.BROWSER);
    options.setDependencyOptions(
        DependencyOptions.pruneForEntryPoints(List.of(ModuleIdentifier.forFile(entry))));
    options.setEmitUseStrict(false);
    options.setAllowDynamicImport(true);
    options.setOutputCharset(java.nio.charset.StandardCharsets.UTF_8);
    // Types are TypeScript's to check; their notation is not the compiler's.
    for (DiagnosticGroup group : DiagnosticGroups.getRegisteredGroups().values()) {
      options.setWarningLevel(group, CheckLevel.OFF);
    }
    return options;
  }
}
