package org.lectern.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
