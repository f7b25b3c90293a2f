package org.lectern.publish;

import java.util.regex.Pattern;

/**
 * A script as a classic one, which a browser loads from a disk too.
 *
 * @param source the script, a module or not
 */
record PortableScript(String source) {
  private static final Pattern NOTHING_EXPORTED =
      Pattern.compile("(?m)^[ \\t]*export[ \\t]*\\{[ \\t]*\\}[ \\t]*;?[ \\t]*$");
  private static final Pattern MODULE =
      Pattern.compile("(?m)^[ \\t]*(import(?=[\\s{*\"'])(?!\\s*\\()|export(?=[\\s{*]))");

  /** Whether it has something of a module that a classic script cannot have. */
  boolean needsModules() {
    return MODULE.matcher(withoutMark()).find();
  }

  /**
   * The same in a scope of its own and strict, as a module is. One that needs modules is left as it
   * is.
   */
  String classic() {
    return needsModules() ? source : "(()=>{\"use strict\";\n" + withoutMark() + "\n})();\n";
  }

  /** Without {@code export {};}, which only marks a module. */
  private String withoutMark() {
    return NOTHING_EXPORTED.matcher(source).replaceAll("");
  }
}
