package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;

class SearchViewTest {
  private static SearchView of(Document... documents) {
    return SearchView.of(
        new Lookup(Drafts.corpus(Drafts.settings("S"), documents), Drafts.english()));
  }

  private static Document titled(String id, String title, String text) {
    Drafts.Draft draft = new Drafts.Draft(id, text, List.of(text));
    draft.metadata = Drafts.metadata(Inferred.of(title, 1, "t"), Kind.SPEECH, null, null, null);
    return draft.build();
  }

  private static Document dated(String id, String edtf, Kind kind) {
    Drafts.Draft draft = new Drafts.Draft(id, "Text.", List.of("Text."));
    draft.metadata =
        Drafts.metadata(Inferred.of("A", 1, "t"), kind, Drafts.date(edtf, 1, "d"), null, null);
    return draft.build();
  }

  @Test
  void anEmptyCorpusHasNothingToChooseAndNoExamples() {
    SearchView view = of();
    assertEquals(List.of(), view.facets());
    assertEquals(Optional.empty(), view.years());
    assertEquals(
        new SearchExamples(Optional.empty(), Optional.empty(), Optional.empty()), view.examples());
  }

  @Test
  void onlyWhatTellsDocumentsApartIsAFilter() {
    List<SearchView.Choice> alike =
        of(dated("a", "2018-01-02", Kind.SPEECH), dated("b", "2018-03", Kind.SPEECH)).facets();
    assertEquals(List.of(), alike);
    SearchView view = of(dated("a", "2018-01-02", Kind.SPEECH), dated("b", "0987", Kind.REPORT));
    assertEquals(
        List.of("year", "type"), view.facets().stream().map(SearchView.Choice::field).toList());
    assertEquals(Optional.of(new SearchView.Years("0987", "2018", 1032)), view.years());
  }

  @Test
  void theWordsAreThoseOfMostTitlesInARow() {
    SearchExamples examples =
        of(
                titled("a", "On Rural Broadband, again", "Broadband for every farmhouse."),
                titled("b", "The Green Harbour", "Ships."),
                titled("c", "Rural broadband: a report", "Cables and farmhouse lanes."),
                titled("d", "More rural broadband", "Cables only."))
            .examples();
    assertEquals(
        Optional.of(
            new SearchExamples.Words(
                "rural", "broadband", Optional.of("farmhouse"), "broad", "broaband")),
        examples.words());
  }

  @Test
  void aWordThatIsThereInAnotherFormIsNoneToLeaveOut() {
    SearchExamples examples =
        of(
                titled("a", "Rural broadband", "The farmhouse."),
                titled("b", "Rural broadband", "Many farmhouses."))
            .examples();
    assertEquals(Optional.empty(), examples.words().orElseThrow().without());
  }

  @Test
  void wordsBesideOtherSignsAreNoPair() {
    assertEquals(
        Optional.empty(),
        of(titled("a", "Rural-broadband rural/broadband", "x")).examples().words());
  }

  @Test
  void charactersAreThoseOfMostTitles() {
    SearchExamples examples = of(titled("a", "扎实推动共同富裕", "一"), titled("b", "共同富裕", "二")).examples();
    assertEquals(Optional.of("共同富裕"), examples.characters());
    assertEquals(Optional.empty(), examples.words());
  }

  @Test
  void theSpeakerIsTheOneWhoSaysMost() {
    Corpus corpus = SeedCorpus.build();
    SearchExamples.Speaker speaker =
        SearchExamples.of(new Lookup(corpus, Drafts.english())).speaker().orElseThrow();
    int most = corpus.people().stream().mapToInt(p -> p.statements().size()).max().orElseThrow();
    assertTrue(
        corpus.people().stream()
            .filter(p -> p.statements().size() == most)
            .anyMatch(p -> p.name().equals(speaker.name())),
        speaker.name());
    String word = speaker.word().orElseThrow();
    assertTrue(
        corpus.documents().stream()
            .flatMap(
                d ->
                    d.statements().stream()
                        .filter(s -> s.speaker().equals(speaker.name()))
                        .map(s -> s.span().of(d.text()).toLowerCase(Locale.ROOT)))
            .anyMatch(said -> said.contains(word)),
        word);
  }
}
