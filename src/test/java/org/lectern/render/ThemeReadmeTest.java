package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates can use is in the README that a publisher reads. */
class ThemeReadmeTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        Components.QuoteView.class,
        CompareView.class,
        CompareView.CellView.class,
        CompareView.ColumnView.class,
        CompareView.PartView.class,
        CompareView.PassageView.class,
        CompareView.RowView.class,
        DataFiles.DataFile.class,
        DateView.class,
        DocumentCard.class,
        DocumentView.class,
        DocumentView.ReportedEventView.class,
        DocumentView.VersionView.class,
        EchoView.class,
        EventCard.class,
        EntityView.class,
        EntityView.Card.class,
        EntityView.FormView.class,
        EventView.class,
        EventView.ParticipantView.class,
        MatrixView.class,
        MovedView.class,
        MatrixView.Row.class,
        MatrixView.Cell.class,
        TextPartView.class,
        TextPartView.Elsewhere.class,
        TextPartView.SectionView.class,
        SeriesView.class,
        SeriesView.Page.class,
        SeriesView.Instance.class,
        TrendView.class,
        TrendView.YearView.class,
        EvidenceView.class,
        FactView.class,
        HomeView.class,
        ListViews.Group.class,
        MachineTags.class,
        MachineTags.Tag.class,
        MachineTags.Translation.class,
        MethodView.class,
        MethodView.Field.class,
        MethodView.Count.class,
        FacetView.class,
        FacetView.ValueView.class,
        Listing.class,
        Listing.Filter.class,
        Listing.OrderView.class,
        NameList.class,
        NameList.Group.class,
        NameList.Letter.class,
        PagedList.PageNumber.class,
        PagedList.Row.class,
        PageView.class,
        PersonView.PersonCard.class,
        PersonView.RoleView.class,
        PersonView.CompanionView.class,
        PersonView.EventSaidView.class,
        PersonView.class,
        PhraseList.class,
        PhraseList.Order.class,
        PhraseView.class,
        PhraseView.LineView.class,
        PhraseView.PhraseCard.class,
        PhraseView.UserView.class,
        PhraseView.UsesView.class,
        PhraseView.VariantView.class,
        PhraseView.YearView.class,
        SearchExamples.class,
        SearchExamples.Speaker.class,
        SearchExamples.Words.class,
        SearchView.class,
        SearchView.Choice.class,
        Selection.Over.class,
        SearchView.Years.class,
        SiteView.PageLink.class,
        StyleGuide.GroupView.class,
        StyleGuide.SpecimenView.class,
        StyleGuideView.class,
        StyleGuideView.ColourView.class,
        StyleGuideView.InScheme.class,
        StyleGuideView.TokenView.class,
        SiteView.class
      })
  void namesEveryComponent(Class<?> view) throws IOException {
    String text = Files.readString(Path.of("templates/README.md"));
    for (RecordComponent component : view.getRecordComponents()) {
      assertTrue(
          text.contains("`" + component.getName() + "`"),
          () -> view.getSimpleName() + "." + component.getName());
    }
  }
}
