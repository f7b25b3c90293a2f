package org.lectern.render;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Lets templates read the components of records and nothing else of them. An {@link Optional} is
 * its value, or null when empty, which prints as nothing and is {@code empty}.
 */
final class RecordResolver implements AttributeResolver {
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
    for (RecordComponent component : instance.getClass().getRecordComponents()) {
      if (component.getName().equals(name)) {
        return new ResolvedAttribute(unwrap(value(instance, component)));
      }
    }
    throw new UnknownNameException(name, names(instance), line, template);
  }

  private static Object value(Object instance, RecordComponent component) {
    try {
      return component.getAccessor().invoke(instance);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private static Object unwrap(Object value) {
    return value instanceof Optional<?> optional ? optional.orElse(null) : value;
  }

  private static List<String> names(Object instance) {
    return Arrays.stream(instance.getClass().getRecordComponents())
        .map(RecordComponent::getName)
        .toList();
  }
}
