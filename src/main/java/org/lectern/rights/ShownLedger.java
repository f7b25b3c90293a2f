package org.lectern.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.LecternAnalyzer.Stemming;
import org.lectern.analysis.Token;
import org.lectern.model.Document;
import org.lectern.model.Ledger;
import org.lectern.model.Paragraph;
import org.lectern.model.Phrase;

/**
 * The ids that a site may tell of. Those of phrases are made of words of the texts: one that went
 * away is told of only if its words still stand in what may be seen, as the text that had it may be
 * withheld by now.
 */
final class ShownLedger {
  private final Set<String> phrases;
  private final List<Document> documents;

  /**
   * @param phrases the phrases that may be seen
   * @param documents all documents as they may be seen
   */
  ShownLedger(Collection<Phrase> phrases, List<Document> documents) {
    this.phrases = phrases.stream().map(Phrase::id).collect(Collectors.toSet());
    this.documents = documents;
  }

  Ledger of(Ledger ledger) {
    List<Ledger.Subject> gone =
        ledger.subjects(Ledger.Kind.PHRASE).stream().filter(Ledger.Subject::gone).toList();
    Set<String> standing = standing(gone);
    List<Ledger.Subject> shown = new ArrayList<>();
    for (Ledger.Subject subject : ledger.subjects()) {
      if (subject.kind() != Ledger.Kind.PHRASE || phrases.contains(subject.id())) {
        shown.add(subject);
      } else if (standing.contains(subject.id())) {
        shown.add(subject.gone(subject.into().filter(phrases::contains)));
      }
    }
    return new Ledger(ledger.paragraphs(), shown);
  }

  /** A form of a phrase: the words of it, and the phrase's id. */
  private record Form(List<String> words, String id) {}

  /** The ids of those of which a form stands in a text. */
  private Set<String> standing(List<Ledger.Subject> gone) {
    Set<String> found = new HashSet<>();
    try (LecternAnalyzer analyzer = new LecternAnalyzer(Stemming.NONE)) {
      Map<String, List<Form>> byFirst = new HashMap<>();
      for (Ledger.Subject subject : gone) {
        for (String name : subject.names()) {
          Form form = new Form(words(name, analyzer), subject.id());
          if (!form.words().isEmpty()) {
            byFirst.computeIfAbsent(form.words().get(0), k -> new ArrayList<>()).add(form);
          }
        }
      }
      if (!byFirst.isEmpty()) {
        for (Document document : documents) {
          for (Paragraph paragraph : document.paragraphs()) {
            find(byFirst, words(document.textOf(paragraph), analyzer), found);
          }
        }
      }
    }
    return found;
  }

  private static void find(Map<String, List<Form>> byFirst, List<String> text, Set<String> found) {
    for (int at = 0; at < text.size(); at++) {
      for (Form form : Optional.ofNullable(byFirst.get(text.get(at))).orElse(List.of())) {
        int end = at + form.words().size();
        if (end <= text.size() && text.subList(at, end).equals(form.words())) {
          found.add(form.id());
        }
      }
    }
  }

  private static List<String> words(String text, LecternAnalyzer analyzer) {
    return analyzer.analyze(text).stream().map(Token::form).toList();
  }
}
