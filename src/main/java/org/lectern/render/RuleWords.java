package org.lectern.render;

import org.lectern.i18n.Messages;

/**
 * What rules go by, in words for a reader: the messages behind {@code rule.}. A rule that has none
 * is called by its name, whose hyphens become spaces; rules are named so that this reads well
 * enough.
 */
final class RuleWords {
  private RuleWords() {}

  /** A rule in words. */
  static String of(String rule, Messages messages) {
    String key = "rule." + rule;
    return messages.has(key) ? messages.text(key) : rule.replace('-', ' ').replace('_', ' ');
  }
}
