package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Document;

/** Paragraphs of another language than their document. */
class ParagraphLanguageTest {
  private static final String ENGLISH =
      "We will speak today about trade, about fish, and about the people who live from both of them"
          + " in a city that has had a harbour for eight hundred years.";
  private static final String FRENCH =
      "Le maire vous souhaite la bienvenue dans notre ville, et vous remercie d'être venus si"
          + " nombreux pour parler de la pêche et de la mer.";
  private static final String GERMAN =
      "Der Bürgermeister heißt Sie in unserer Stadt willkommen und dankt Ihnen dafür, dass Sie so"
          + " zahlreich gekommen sind, um über die Fischerei zu sprechen.";
  private static final String CHINESE = "今天我们将谈论贸易、渔业以及以此为生的人们。这座城市的港口已有八百年的历史。";
  private static final String NAMES =
      "Présents: Müller, Žižek, Ångström, Nuñez, Håkansson, Françoise Lefèvre, Łukasz Wójcik.";

  /** In the table each letter is a paragraph. */
  @ParameterizedTest
  @CsvSource({
    "EEFEE, --f--",
    "EECEGE, --z-d-",
    "FFEFF, --e--",
    "GGGFEG, ---fe-",
    "EENEE, -----",
    "CCECC, --e--",
  })
  void isTold(String paragraphs, String expected) {
    String text =
        paragraphs
            .chars()
            .mapToObj(c -> paragraph((char) c))
            .collect(Collectors.joining("\n\n", "On the Sea\n\n", "\n"));
    Document document = Fixtures.document(text);
    assertEquals(
        expected,
        document.paragraphs().stream()
            .map(p -> p.language().map(tag -> tag.substring(0, 1)).orElse("-"))
            .collect(Collectors.joining()));
  }

  private static String paragraph(char kind) {
    return switch (kind) {
      case 'E' -> ENGLISH;
      case 'F' -> FRENCH;
      case 'G' -> GERMAN;
      case 'C' -> CHINESE;
      default -> NAMES;
    };
  }
}
