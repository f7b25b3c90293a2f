package org.lectern.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "习近平", "a b&\"", "a+b~c", "%41", "?q#f"})
  void ofAPageAndItsFileAreOne(String id) {
    assertEquals(Addresses.document(id), Addresses.ofPage(Addresses.file(Addresses.document(id))));
    assertEquals(Addresses.event(id), Addresses.ofPage(Addresses.file(Addresses.event(id))));
    assertEquals(Addresses.person(id), Addresses.ofPage(Addresses.file(Addresses.person(id))));
    assertEquals(Addresses.page(id), Addresses.ofPage(Addresses.file(Addresses.page(id))));
    assertTrue(Addresses.isPage(Addresses.file(Addresses.page(id))));
    String path = URI.create("/" + Addresses.download(id, ".md")).getPath();
    assertEquals("/" + Addresses.downloadFile(id, ".md"), path);
  }

  @Test
  void ofTheHomePageIsEmpty() {
    assertEquals("", Addresses.ofPage(Addresses.file("")));
    assertFalse(Addresses.isPage("404.html"));
    assertFalse(Addresses.isPage("notindex.html"));
  }

  @ParameterizedTest
  @CsvSource({
    "a, 1, documents/a/",
    "a, 2, documents/a/2/",
    "2, 2, documents/2/2/",
    "all, 1, documents/all/",
    "all, 2, documents/all/text.2/",
    "year, 3, documents/year/text.3/"
  })
  void ofPagesOfATextAreNoLists(String id, int page, String address) {
    assertEquals(address, Addresses.document(id, page));
  }
}
