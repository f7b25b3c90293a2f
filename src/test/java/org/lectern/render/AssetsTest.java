package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which scripts a site gets, and under what addresses. */
class AssetsTest {
  @TempDir Path folder;

  private MemoryFiles written(Assets assets) throws IOException {
    MemoryFiles out = new MemoryFiles();
    assets.write(out);
    return out;
  }

  private Theme with(String name, String content) throws IOException {
    Path file = folder.resolve("assets").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return Theme.standard().with(folder, "templates");
  }

  @Test
  void ourScriptsAreOneSmallFileEach() throws IOException {
    Assets assets = new Assets(Theme.standard());
    MemoryFiles out = written(assets);
    for (String name : List.of("site", "document", "search-page", "engine")) {
      String address = assets.address(name + ".js").orElseThrow();
      assertTrue(address.matches("assets/" + name + "\\.[0-9a-f]{10}\\.js"), address);
      assertTrue(out.text(address).startsWith("/*!"), address);
    }
    String shipped = out.text(assets.address("site.js").orElseThrow());
    assertFalse(shipped.contains("// "), "comments are not for readers");
    assertFalse(shipped.contains("import"), "what it imports is in it");
  }

  @Test
  void theSearchHasAnAddressThatNeverChanges() throws IOException {
    Assets assets = new Assets(Theme.standard());
    assertEquals(Optional.of("assets/search.js"), assets.address("search.js"));
    String module = written(assets).text("assets/search.js");
    assertTrue(module.strip().endsWith("=Lectern;") && module.contains("export const{"), module);
  }

  @Test
  void theSearchNamesItsPartsByTheirHashes() throws IOException {
    Assets assets = new Assets(Theme.standard());
    MemoryFiles out = written(assets);
    for (String part : List.of("engine-beside.js", "engine-positional.js", "engine-syntax.js")) {
      String address = assets.address(part).orElseThrow();
      String name = address.substring("assets/".length());
      assertTrue(name.matches("engine-[a-z]+\\.[0-9a-f]{10}\\.js"), name);
      assertTrue(out.files.containsKey(address), address);
      for (String search : List.of("engine.js", "search.js")) {
        assertTrue(
            out.text(assets.address(search).orElseThrow()).contains("\"./" + name + "\""), name);
      }
    }
  }

  @Test
  void aPublishersScriptIsShippedAsItIs() throws IOException {
    String mine = "// mine\nimport \"./more/own.js\";\n";
    with("more/own.js", "export {};\n");
    Assets assets = new Assets(with("site.js", mine));
    MemoryFiles out = written(assets);
    String address = assets.address("site.js").orElseThrow();
    assertEquals(mine, out.text(address));
    String imported = assets.address("more/own.js").orElseThrow();
    assertEquals(address.replace("site.js", "more/own.js"), imported, "imports are relative");
    // Ours lie beside it as they are written, for it may import them.
    Theme.ThemeFile ours = Theme.standard().file("assets/search-page.js").orElseThrow();
    assertArrayEquals(
        ours.content(), out.files.get(assets.address("search-page.js").orElseThrow()));
    assertTrue(assets.address("engine.js").orElseThrow().matches("assets/engine\\..*\\.js"));
  }

  @Test
  void theAddressChangesWithTheContent() throws IOException {
    String one = new Assets(with("site.js", "1;")).address("site.js").orElseThrow();
    String two = new Assets(with("site.js", "2;")).address("site.js").orElseThrow();
    assertTrue(!one.equals(two), one);
  }

  @Test
  void onlyFontsThatSomethingNamesAreShipped() throws IOException {
    assertTrue(new Assets(Theme.standard()).names().stream().anyMatch(n -> n.endsWith(".woff2")));
    Theme plain = Theme.named("plain", folder, "templates").value();
    assertEquals(
        List.of(), new Assets(plain).names().stream().filter(n -> n.endsWith(".woff2")).toList());
    Files.createDirectories(folder.resolve("assets/fonts"));
    Files.write(folder.resolve("assets/fonts/own.woff2"), new byte[] {1});
    assertTrue(new Assets(plain.with(folder, "templates")).address("fonts/own.woff2").isPresent());
  }
}
