package org.lectern.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.model.Corpus;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What describes the data, by the schemas of those who made the formats; see their README. */
class ForeignSchemaTest {
  private static final Validator VALIDATOR =
      new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();

  private static final URI PACKAGE = schema("data-package.json");
  private static final URI TABLE = schema("tabular-data-resource.json");
  private static final URI CITATION = schema("citation-file-format.json");

  private static URI schema(String name) {
    try (InputStream in = ForeignSchemaTest.class.getResourceAsStream("foreign/" + name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return VALIDATOR.registerSchema(URI.create("urn:" + name), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<Corpus> corpora() {
    return Stream.of(
        SampleCorpus.of("The Title", Optional.of("https://example.org/texts/"), "Words"),
        SampleCorpus.of("题目: \"<&", Optional.empty(), "W \u0007 ]]> : - # {b}"),
        SampleCorpus.many(0));
  }

  private static Map<String, byte[]> write(Corpus corpus) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    SampleCorpus.stage().write(corpus, (path, content, claimant) -> files.put(path, content));
    return files;
  }

  private static List<String> faults(URI schema, String json) {
    return VALIDATOR.validate(schema, json).getErrors().stream()
        .map(e -> e.getInstanceLocation() + ": " + e.getError())
        .toList();
  }

  private static String text(Map<String, byte[]> files, String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  private static String citation(Map<String, byte[]> files) {
    LoadSettings strict = LoadSettings.builder().setAllowDuplicateKeys(false).build();
    return new Gson().toJson(new Load(strict).loadFromString(text(files, "data/CITATION.cff")));
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void theDataPackageIsValid(Corpus corpus) throws IOException {
    String described = text(write(corpus), "data/datapackage.json");
    assertEquals(List.of(), faults(PACKAGE, described));
    int tables = 0;
    for (JsonElement each :
        JsonParser.parseString(described).getAsJsonObject().getAsJsonArray("resources")) {
      JsonObject resource = each.getAsJsonObject();
      if (resource.has("profile")
          && resource.get("profile").getAsString().equals("tabular-data-resource")) {
        assertEquals(List.of(), faults(TABLE, resource.toString()));
        tables++;
      }
    }
    assertEquals(3, tables);
  }

  @ParameterizedTest
  @MethodSource("corpora")
  void theCitationFileIsValid(Corpus corpus) throws IOException {
    assertEquals(List.of(), faults(CITATION, citation(write(corpus))));
  }

  /** The schemas find something. */
  @ParameterizedTest
  @CsvSource({
    "package, resources, 7",
    "package, resources, {}",
    "citation, authors, 7",
    "citation, cff-version, \"1\""
  })
  void whatIsWrongIsFound(String file, String key, String value) throws IOException {
    Map<String, byte[]> files =
        write(SampleCorpus.of("T", Optional.of("https://example.org/"), "W"));
    boolean ofPackage = file.equals("package");
    JsonObject json =
        JsonParser.parseString(ofPackage ? text(files, "data/datapackage.json") : citation(files))
            .getAsJsonObject();
    json.add(key, JsonParser.parseString(value));
    assertFalse(faults(ofPackage ? PACKAGE : CITATION, json.toString()).isEmpty());
  }

  /** The terms that Croissant's context makes its own are all that is not schema.org's. */
  @Test
  void croissantUsesItsOwnTermsAndHasWhatItRequires() throws IOException {
    JsonObject croissant =
        JsonParser.parseString(
                text(
                    write(SampleCorpus.of("T", Optional.of("https://example.org/"), "W")),
                    "data/croissant.json"))
            .getAsJsonObject();
    for (String key :
        List.of("@context", "@type", "conformsTo", "description", "license", "name", "url")) {
      assertTrue(croissant.has(key), key);
    }
    JsonObject context = croissant.remove("@context").getAsJsonObject();
    List<String> unknown = new ArrayList<>();
    unknown(croissant, context, unknown);
    assertEquals(List.of(), unknown);
  }

  /** Properties of schema.org that the format takes over: sections "Dataset" and "FileObject". */
  private static final List<String> OF_SCHEMA_ORG =
      List.of(
          "@type",
          "@id",
          "name",
          "description",
          "url",
          "license",
          "inLanguage",
          "creator",
          "distribution",
          "contentUrl",
          "encodingFormat",
          "contentSize",
          "sha256");

  private static void unknown(JsonElement node, JsonObject context, List<String> unknown) {
    if (node.isJsonArray()) {
      node.getAsJsonArray().forEach(each -> unknown(each, context, unknown));
    } else if (node.isJsonObject()) {
      node.getAsJsonObject()
          .entrySet()
          .forEach(
              entry -> {
                if (!OF_SCHEMA_ORG.contains(entry.getKey()) && !context.has(entry.getKey())) {
                  unknown.add(entry.getKey());
                }
                unknown(entry.getValue(), context, unknown);
              });
    }
  }
}
