package org.lectern.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DirectoryReader;
import org.lectern.analysis.LecternAnalyzer.Stemming;

/**
 * What a reader must know to ask the index as it was made; one line of JSON in the root.
 *
 * @param stemming how the fields title and body are analysed
 * @param titleBoost how much a word in the title counts beside one in the body, greater than 0
 */
public record IndexSettings(Stemming stemming, float titleBoost) {
  /** The name of the settings in the commit, for Java, and in the segment, for the root. */
  static final String ATTRIBUTE = "lectern";

  String toJson() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("stemming", stemming.id());
      json.writeNumberField("titleBoost", titleBoost);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
    return text.toString();
  }

  /**
   * The settings of a published index.
   *
   * @throws IOException if the index is not of this program's making
   */
  public static IndexSettings of(DirectoryReader reader) throws IOException {
    String text = reader.getIndexCommit().getUserData().get(ATTRIBUTE);
    if (text != null) {
      return parse(text);
    }
    throw new IOException("not an index that lectern published: " + reader.directory());
  }

  private static IndexSettings parse(String text) throws IOException {
    Stemming stemming = null;
    float titleBoost = 0;
    try (JsonParser json = new JsonFactory().createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "stemming" -> stemming = Stemming.of(json.getText());
          case "titleBoost" -> titleBoost = json.getFloatValue();
          default -> json.skipChildren();
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("unknown index settings: " + text, e);
    }
    if (stemming == null || !(titleBoost > 0)) {
      throw new IOException("incomplete index settings: " + text);
    }
    return new IndexSettings(stemming, titleBoost);
  }
}
