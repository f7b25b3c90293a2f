package org.lectern.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records as JSON objects and back, by their components, so that the benchmark need not change when
 * what the index takes of a document does. Components are strings, numbers, enums, records, and
 * lists and optionals of such.
 */
final class RecordJson {
  private RecordJson() {}

  static void write(Object value, JsonGenerator json) throws IOException {
    if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Enum<?> constant) {
      json.writeString(constant.name());
    } else if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        write(optional.get(), json);
      } else {
        json.writeNull();
      }
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (value instanceof Record) {
      json.writeStartObject();
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        json.writeFieldName(component.getName());
        write(get(value, component), json);
      }
      json.writeEndObject();
    } else {
      throw new IllegalArgumentException("not supported: " + value);
    }
  }

  private static Object get(Object record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads a value whose first token is the parser's current one. */
  static Object read(Type type, JsonParser json) throws IOException {
    if (type instanceof ParameterizedType parameterized) {
      Type inner = parameterized.getActualTypeArguments()[0];
      if (parameterized.getRawType() == Optional.class) {
        boolean absent = json.currentToken() == JsonToken.VALUE_NULL;
        return absent ? Optional.empty() : Optional.of(read(inner, json));
      }
      List<Object> list = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        list.add(read(inner, json));
      }
      return list;
    }
    Class<?> kind = (Class<?>) type;
    if (kind == String.class) {
      return json.getText();
    } else if (kind == int.class || kind == Integer.class) {
      return json.getIntValue();
    } else if (kind == long.class || kind == Long.class) {
      return json.getLongValue();
    } else if (kind == double.class || kind == Double.class) {
      return json.getDoubleValue();
    } else if (kind == boolean.class || kind == Boolean.class) {
      return json.getBooleanValue();
    } else if (kind.isEnum()) {
      for (Object constant : kind.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(json.getText())) {
          return constant;
        }
      }
    } else if (kind.isRecord()) {
      return readRecord(kind, json);
    }
    throw new IllegalArgumentException("not supported: " + type);
  }

  private static Object readRecord(Class<?> kind, JsonParser json) throws IOException {
    Shape shape = SHAPES.get(kind);
    Object[] values = new Object[shape.types().size()];
    while (json.nextToken() != JsonToken.END_OBJECT) {
      Integer place = shape.places().get(json.currentName());
      json.nextToken();
      if (place == null) {
        json.skipChildren();
      } else {
        values[place] = read(shape.types().get(place), json);
      }
    }
    try {
      return shape.constructor().newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What reflection says of a record; asked once, as it takes longer than reading one. */
  private record Shape(
      Constructor<?> constructor, Map<String, Integer> places, List<Type> types) {}

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> kind) {
          Map<String, Integer> places = new HashMap<>();
          List<Type> types = new ArrayList<>();
          List<Class<?>> classes = new ArrayList<>();
          for (RecordComponent component : kind.getRecordComponents()) {
            places.put(component.getName(), places.size());
            types.add(component.getGenericType());
            classes.add(component.getType());
          }
          try {
            Constructor<?> constructor =
                kind.getDeclaredConstructor(classes.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new Shape(constructor, places, types);
          } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
          }
        }
      };
}
