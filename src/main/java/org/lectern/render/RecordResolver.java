package org.lectern.render;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lets templates read the components of records and nothing else of them. An {@link Optional} is
 * its value, or null when empty, which prints as nothing and is {@code empty}.
 */
final class RecordResolver implements AttributeResolver {
  /** Asking a class for its components takes longer than filling a template with them. */
  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new TreeMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            accessors.put(component.getName(), component.getAccessor());
          }
          return accessors;
        }
      };

  @Override
  public ResolvedAttribute resolve(
      Object instance,
      Object attribute,
      Object[] values,
      ArgumentsNode arguments,
      EvaluationContextImpl context,
      String template,
      int line) {
    if (!(instance instanceof Record)) {
      return null;
    }
    String name = String.valueOf(attribute);
    Map<String, Method> accessors = ACCESSORS.get(instance.getClass());
    Method accessor = accessors.get(name);
    if (accessor == null) {
      throw new UnknownNameException(name, List.copyOf(accessors.keySet()), line, template);
    }
    return new ResolvedAttribute(unwrap(value(instance, accessor)));
  }

  private static Object value(Object instance, Method accessor) {
    try {
      return accessor.invoke(instance);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + accessor, e);
    }
  }

  private static Object unwrap(Object value) {
    return value instanceof Optional<?> optional ? optional.orElse(null) : value;
  }
}
