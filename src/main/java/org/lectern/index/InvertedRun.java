package org.lectern.index;

import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.FieldType;

/** The inverted fields of consecutive documents; for one thread. */
final class InvertedRun {
  private final Map<String, InvertedField> fields = new TreeMap<>();

  /** A field, which is there from now on. */
  InvertedField field(String name, FieldType type) {
    return fields.computeIfAbsent(name, x -> new InvertedField(name, type));
  }

  /** The fields by name. */
  Map<String, InvertedField> fields() {
    return fields;
  }
}
