package org.lectern.record;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * What must not stand without quotation marks, so that readers of YAML 1.1, of which there are
 * many, take no text for something else: {@code no} is the language Norwegian and not false.
 */
final class OldYamlSchema extends CoreSchema {
  private static final Pattern BOOLEAN = Pattern.compile("(?i)y|n|yes|no|on|off|true|false");

  @Override
  public ScalarResolver getScalarResolver() {
    ScalarResolver core = super.getScalarResolver();
    return (value, implicit) ->
        implicit && BOOLEAN.matcher(value).matches() ? Tag.BOOL : core.resolve(value, implicit);
  }
}
