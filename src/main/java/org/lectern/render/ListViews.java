package org.lectern.render;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.model.Person;

/** The groups in which lists are shown. */
final class ListViews {
  private static final int FEW = 60;

  private ListViews() {}

  /**
   * Entries under a heading.
   *
   * @param id an address for it in the page
   * @param label the heading
   * @param entries the entries
   * @param <T> what is listed
   */
  record Group<T>(String id, String label, List<T> entries) {}

  /** Documents by year, as they come; those of unknown year in a group of their own. */
  static List<Group<DocumentCard>> documents(List<DocumentCard> cards) {
    return groups(cards, card -> year(card.date()));
  }

  /** Events by year, as they come. */
  static List<Group<EventCard>> events(List<EventCard> cards) {
    return groups(cards, card -> year(card.date()));
  }

  /** People by the first letter of their name, or in one group when they are few. */
  static List<Group<PersonView.PersonCard>> people(List<Person> people) {
    List<PersonView.PersonCard> cards = people.stream().map(PersonView.PersonCard::of).toList();
    return groups(cards, card -> people.size() > FEW ? letter(card.name()) : "");
  }

  static String year(Optional<DateView> date) {
    return date.filter(DateView::yearKnown)
        .map(known -> known.edtf().substring(0, 4).replaceFirst("^0+", ""))
        .orElse("Year unknown");
  }

  private static String letter(String name) {
    String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFKD);
    if (plain.isEmpty() || !Character.isLetter(plain.codePointAt(0))) {
      return "#";
    }
    return Character.toString(plain.codePointAt(0)).toUpperCase(Locale.ROOT);
  }

  private static <T> List<Group<T>> groups(List<T> entries, Function<T, String> label) {
    Map<String, List<T>> byLabel = new LinkedHashMap<>();
    entries.forEach(e -> byLabel.computeIfAbsent(label.apply(e), x -> new ArrayList<>()).add(e));
    List<Group<T>> groups = new ArrayList<>();
    byLabel.forEach(
        (name, list) ->
            groups.add(new Group<>("g" + (groups.size() + 1), name, List.copyOf(list))));
    return List.copyOf(groups);
  }
}
