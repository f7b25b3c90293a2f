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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the scripts that a site ships from the modules that we write. The build of the project runs
 * it with Closure Compiler; see docs/decisions/0004-bundle.md.
 *
 * <p>{@code Bundle ENGINE THEME OUTPUT}: from the folder ENGINE, {@code search.js} (an ES module,
 * the public address of the search) and {@code engine.js} (a classic script that sets the global
 * {@code Lectern}), both around the same code, and {@code engine-PART.js} for each part that this
 * code fetches when a query needs it; {@code disk.js}, the whole engine and how it reads a disk, which
 * a portable site has instead; {@code worker.js}, the service worker; and from each script at the top of the folder THEME that
 * no other imports a classic script of the same name in {@code OUTPUT/scripts}, with all that it
 * imports.
 */
final class Bundle {
  /** What {@code search.js} offers to others. */
  private static final List<String> API =
      List.of("IndexError", "StaleIndexError", "analyze", "openIndex");

  /** The parts that {@code parts.js} leads to: their modules, and what of each is used. */
  private static final SortedMap<String, List<String>> PARTS =
      new TreeMap<>(
          Map.of(
              "beside", List.of("Columns", "byDate", "complete", "countFacet"),
              "positional", List.of("PositionalLeaf", "inAll", "pairRanges"),
              "syntax", List.of("like", "said", "suggest", "understand")));

  private static final Pattern NAMES =
      Pattern.compile("(?m)^(?:import|export) \\{([^}]*)\\} from '\\./([^']+)';");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^(?:import|export|\\}) ?(?:.* from )?[\"']\\./([^\"']+)[\"'];");

  private static final String NOTICE = "/*! Lectern, Apache-2.0 */\n";

  private Bundle() {}

  public static void main(String[] args) throws IOException {
    Path engine = Path.of(args[0]);
    Path theme = Path.of(args[1]);
    Path output = Path.of(args[2]);
    Files.createDirectories(output.resolve("scripts"));
    write(output.resolve("worker.js"), closed(compiled(engine, "worker.js", Map.of(), "")));
    for (String name : entries(theme)) {
      write(output.resolve("scripts").resolve(name), closed(compiled(theme, name, Map.of(), "")));
    }
    // The build takes search.js for a sign that all is made.
    writeEngine(engine, output);
  }

  /** The engine with its parts apart, and all of it in one. */
  private static void writeEngine(Path engine, Path output) throws IOException {
    String names = String.join(",", API);
    // Assigned to a name that both wrappers declare: the compiler neither knows nor renames it.
    String entry = "import {" + names + "} from './search.js';Lectern={" + names + "};";
    SortedMap<String, Set<String>> shared = shared(engine);
    String code =
        compiled(
            engine,
            "bundle-entry.js",
            Map.of("bundle-entry.js", entry, "parts.js", fetchedParts(shared)),
            "var Lectern;function fetchPart(address){}");
    // Closure Compiler would resolve the import of a part; it is not there when the code is made.
    String fetch = "const fetchPart=address=>import(address);";
    write(output.resolve("engine.js"), "var Lectern;" + closed(fetch + code));
    write(
        output.resolve("search.js"),
        "let Lectern;" + closed(fetch + code) + "export const{" + names + "}=Lectern;\n");
    for (Map.Entry<String, List<String>> part : PARTS.entrySet()) {
      String of = String.join(",", part.getValue());
      Map<String, String> given = new HashMap<>();
      shared.forEach((module, some) -> given.put(module, "export const {" + String.join(",", some) + "}=core;"));
      given.put("bundle-entry.js", "import {" + of + "} from './" + part.getKey() + ".js';part={" + of + "};");
      String made = compiled(engine, "bundle-entry.js", given, "var core;var part;");
      write(
          output.resolve("engine-" + part.getKey() + ".js"),
          "export default core=>{let part;" + made.strip() + "\nreturn part};\n");
    }
    String whole =
        compiled(
            engine,
            "bundle-entry.js",
            Map.of("bundle-entry.js", entry, "parts.js", includedParts()),
            "var Lectern;");
    write(
        output.resolve("disk.js"),
        "var Lectern;" + closed(whole) + closed(compiled(engine, "disk.js", Map.of(), "")));
  }

  /** What the modules of the parts use of those that the engine begins with, by module. */
  private static SortedMap<String, Set<String>> shared(Path engine) throws IOException {
    Set<String> core = reached(engine, "search.js", Set.of());
    SortedMap<String, Set<String>> shared = new TreeMap<>();
    for (String part : PARTS.keySet()) {
      for (String module : reached(engine, part + ".js", core)) {
        Matcher names = NAMES.matcher(Files.readString(engine.resolve(module)));
        while (names.find()) {
          if (core.contains(names.group(2))) {
            Set<String> some = shared.computeIfAbsent(names.group(2), key -> new TreeSet<>());
            for (String name : names.group(1).split(",")) {
              some.add(name.strip().replaceFirst(" as .*", ""));
            }
          }
        }
      }
    }
    return shared;
  }

  /** A module and all that it imports, but for some. */
  private static SortedSet<String> reached(Path folder, String entry, Set<String> without)
      throws IOException {
    SortedSet<String> found = new TreeSet<>();
    Deque<String> left = new ArrayDeque<>(List.of(entry));
    while (!left.isEmpty()) {
      String module = left.pop();
      if (!without.contains(module) && found.add(module)) {
        Matcher imported = IMPORT.matcher(Files.readString(folder.resolve(module)));
        while (imported.find()) {
          left.push(imported.group(1));
        }
      }
    }
    return found;
  }

  /**
   * The module {@code parts.js} of an engine that fetches its parts. A part is a function of what it
   * shares with the engine, so that nothing is shipped twice and no address need name the other.
   */
  private static String fetchedParts(SortedMap<String, Set<String>> shared) {
    StringBuilder code = new StringBuilder("import {IndexError as CannotFetch} from './bytes.js';\n");
    List<String> all = new ArrayList<>();
    shared.forEach(
        (module, names) -> {
          code.append("import {" + String.join(",", names) + "} from './" + module + "';\n");
          all.addAll(names);
        });
    code.append(
        """
        const fetched = {};
        const fetchOnce = (address) =>
          (fetched[address] ??= fetchPart(address).then(
            (module) => module.default({%s}),
            (cause) => {
              delete fetched[address];
              throw new CannotFetch('Part of the search cannot be fetched.', cause);
            },
          ));
        """
            .formatted(String.join(",", all)));
    for (String part : PARTS.keySet()) {
      code.append("export const " + part + " = () => fetchOnce('./engine-" + part + ".js');\n");
    }
    return code.toString();
  }

  /** The module {@code parts.js} of an engine that has its parts in it. */
  private static String includedParts() {
    StringBuilder code = new StringBuilder();
    PARTS.forEach(
        (part, names) -> {
          String all = String.join(",", names);
          code.append("import {" + all + "} from './" + part + ".js';\n");
          code.append("export const " + part + " = async () => ({" + all + "});\n");
        });
    return code.toString();
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
   * @param made modules that are not those of the folder, by name
   * @param externs declarations of names that are given from outside
   */
  private static String compiled(
      Path folder, String entry, Map<String, String> made, String externs)
      throws IOException {
    List<SourceFile> sources = new ArrayList<>();
    for (Path script : scripts(folder, Integer.MAX_VALUE)) {
      // Named from the folder, so that no place on a disk can reach the output.
      String name = folder.relativize(script).toString().replace('\\', '/');
      if (!made.containsKey(name)) {
        sources.add(SourceFile.fromCode(name, Files.readString(script)));
      }
    }
    new TreeMap<>(made).forEach((name, code) -> sources.add(SourceFile.fromCode(name, code)));
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
    options.setLineLengthThreshold(Integer.MAX_VALUE); // line ends are bytes that say nothing
    options.setAllowDynamicImport(true);
    options.setOutputCharset(java.nio.charset.StandardCharsets.UTF_8);
    // Types are TypeScript's to check; their notation is not the compiler's.
    for (DiagnosticGroup group : DiagnosticGroups.getRegisteredGroups().values()) {
      options.setWarningLevel(group, CheckLevel.OFF);
    }
    return options;
  }
}
