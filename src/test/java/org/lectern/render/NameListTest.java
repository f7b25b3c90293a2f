package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.address.Addresses;

/** Long lists of names. */
class NameListTest {
  private static List<NameList> of(List<String> names) {
    return NameList.of("people", "People", Addresses.PEOPLE, names, name -> name, Drafts.english());
  }

  private static List<String> names(String letters, int each) {
    return letters
        .chars()
        .mapToObj(Character::toString)
        .flatMap(l -> IntStream.range(0, each).mapToObj(i -> l + "n" + i))
        .toList();
  }

  @Test
  void aFewNamesAreOneGroupWithoutALetter() {
    List<NameList> lists = of(names("AB", 3));
    assertEquals(1, lists.size());
    assertEquals(List.of(), lists.get(0).letters());
    assertEquals(List.of(names("AB", 3)), entries(lists).toList());
    assertEquals(1, of(List.of()).size());
  }

  @Test
  void manyNamesHavePagesAndNoneIsLostOrTwice() {
    List<String> all = names("ABC", 250);
    List<NameList> lists = of(all);
    assertEquals(
        List.of("people/", "people/page/2/", "people/page/3/"),
        lists.stream().map(NameList::address).toList());
    assertEquals(all, entries(lists).flatMap(List::stream).toList());
    assertEquals(List.of(750, 750, 750), lists.stream().map(NameList::total).toList());
    assertEquals("People, page 3", lists.get(2).pageTitle());
    assertTrue(lists.get(1).row().numbers().get(1).current());
  }

  @Test
  void aLetterLeadsToWhereItsNamesBegin() {
    List<NameList> lists = of(names("ABC", 250));
    assertEquals(
        List.of("people/#u41", "people/#u42", "people/page/2/#u43"),
        lists.get(2).letters().stream().map(NameList.Letter::href).toList());
    assertEquals(
        List.of("u42", "u43"), lists.get(1).groups().stream().map(NameList.Group::id).toList());
  }

  @Test
  void accentsDoNotMakeALetterAndDigitsAreNone() {
    List<String> names = Stream.concat(names("EZ", 40).stream(), Stream.of("Émile", "3M")).toList();
    NameList list = of(names).get(0);
    assertEquals(
        List.of("E", "Z", "#"), list.groups().stream().map(NameList.Group::label).toList());
    assertEquals("Émile", list.groups().get(0).entries().get(40));
  }

  private static Stream<List<?>> entries(List<NameList> lists) {
    return lists.stream().flatMap(l -> l.groups().stream()).map(NameList.Group::entries);
  }
}
