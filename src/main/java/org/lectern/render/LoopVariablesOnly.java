package org.lectern.render;

import io.pebbletemplates.pebble.attributes.methodaccess.MethodAccessValidator;
import java.lang.reflect.Method;

/**
 * Keeps templates from calling methods: they read records, lists and maps. The engine's own {@code
 * loop} is the one object whose getters it has to call.
 */
final class LoopVariablesOnly implements MethodAccessValidator {
  @Override
  public boolean isMethodAccessAllowed(Object object, Method method) {
    return method
        .getDeclaringClass()
        .getName()
        .startsWith("io.pebbletemplates.pebble.node.ForNode");
  }
}
