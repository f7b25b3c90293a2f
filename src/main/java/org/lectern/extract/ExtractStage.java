package org.lectern.extract;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.extract.clean.Chars;
import org.lectern.extract.clean.Cleaned;
import org.lectern.extract.date.FactPhrases;
import org.lectern.extract.html.SitePages;
import org.lectern.extract.people.Gazetteer;
import org.lectern.extract.people.MentionFinder;
import org.lectern.extract.people.ParticipantFinder;
import org.lectern.extract.people.StatementFinder;
import org.lectern.extract.people.TokenizedText;
import org.lectern.extract.structure.SectionFinder;
import org.lectern.model.Authority;
import org.lectern.model.CorpusInput;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Document;
import org.lectern.model.Format;
import org.lectern.model.Inferred;
import org.lectern.model.Mention;
import org.lectern.model.Metadata;
import org.lectern.model.Outcome;
import org.lectern.model.Paragraph;
import org.lectern.model.Problem;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Section;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.model.StatedMetadata;
import org.lectern.model.Statement;
import org.lectern.model.Structure.Block;
import org.lectern.text.Sentences;

/**
 * Understands a source: cleaning, paragraphs, structure, and metadata with its evidence.
 *
 * <p>Pure and thread-safe. Any characters are good input; what is wrong with them is told as
 * problems.
 */
public final class ExtractStage implements Function<Source, Outcome<Document>> {
  private static final int SCRIPT_SAMPLE = 1_000;
  private static final int LANGUAGE_SAMPLE = 50_000;

  private final CorpusSettings settings;
  private final Gazetteer gazetteer;
  private final SitePages site;
  private final FactPhrases facts;

  /**
   * A stage for texts of which each is understood by itself.
   *
   * @param settings what {@code corpus.yaml} says; its statements win over every rule
   * @param authority what is known of the world outside the texts
   */
  public ExtractStage(CorpusSettings settings, Authority authority) {
    this(settings, authority, SitePages.NONE);
  }

  private ExtractStage(CorpusSettings settings, Authority authority, SitePages site) {
    this.settings = settings;
    this.gazetteer = Gazetteer.of(authority);
    this.facts = new FactPhrases(authority.datedFacts());
    this.site = site;
  }

  /** A stage that knows what the saved pages of a corpus have in common. */
  public static ExtractStage of(CorpusInput input) {
    return new ExtractStage(input.settings(), input.authority(), SitePages.of(input.sources()));
  }

  @Override
  public Outcome<Document> apply(Source source) {
    StatedMetadata stated =
        source.stated().orElse(settings.statedOf(source.id())).orElse(settings.defaults());
    Preparation prepared = prepare(source, stated);
    Cleaned cleaned = prepared.cleaned();
    Optional<Inferred<String>> language = prepared.embedded().language();
    List<List<Span>> sentences = Sentences.of(cleaned.text(), cleaned.paragraphs());
    Reading reading =
        Reading.of(source, cleaned, prepared.head(), prepared.rights(), sentences, facts);
    MetadataFinder.Result found =
        new MetadataFinder(reading, prepared.embedded(), stated, language).find();
    List<Problem> problems = new ArrayList<>(Doubts.find(reading, found, stated));
    problems.addAll(prepared.problems());
    problems.addAll(emptiness(source, cleaned));
    return new Outcome<>(document(source, prepared, sentences, found), problems);
  }

  /** The language of the words, among which markup does not count. */
  private static Optional<Inferred<String>> language(Source source) {
    StringBuilder words = new StringBuilder();
    for (Block block : source.structure().blocks()) {
      if (words.length() < LANGUAGE_SAMPLE) {
        block.pieces().forEach(piece -> words.append(piece.text()));
        words.append('\n');
      }
    }
    return words.isEmpty()
        ? LanguageGuess.of(source.text(), source.bodyStart())
        : LanguageGuess.of(words.toString(), 0);
  }

  private Preparation prepare(Source source, StatedMetadata stated) {
    if (source.format() == Format.HTML) {
      return Preparation.ofPage(source, site);
    }
    Optional<Inferred<String>> language = source.embedded().language().or(() -> language(source));
    String tag = stated.language().or(() -> language.map(Inferred::value)).orElse("");
    boolean english = tag.equals("en") || tag.startsWith("en-");
    Preparation prepared =
        switch (source.format()) {
          case MARKDOWN -> MarkdownSource.prepare(source, english);
          case TEI, DOCX, EPUB, PDF -> StructuredSource.prepare(source, english);
          default -> Preparation.ofText(source, english);
        };
    return prepared.in(language);
  }

  private Document document(
      Source source,
      Preparation prepared,
      List<List<Span>> sentences,
      MetadataFinder.Result found) {
    Cleaned cleaned = prepared.cleaned();
    String text = cleaned.text();
    List<Paragraph> paragraphs = withLanguages(text, cleaned.paragraphs(), found.metadata());

    TokenizedText tokenized = TokenizedText.of(text, paragraphs, sentences);
    List<Mention> mentions = MentionFinder.find(tokenized, gazetteer);
    List<Statement> statements = statements(source, cleaned, tokenized, mentions);
    List<ReportedEvent.Participant> participants = ParticipantFinder.find(tokenized, mentions);

    return new Document(
        source,
        found.metadata(),
        text,
        cleaned.map(),
        paragraphs,
        sections(prepared, statements),
        statements,
        mentions,
        withParticipants(found.events(), participants),
        cleaned.removed(),
        cleaned.repairs(),
        cleaned.taken());
  }

  private static List<Section> sections(Preparation prepared, List<Statement> statements) {
    Cleaned cleaned = prepared.cleaned();
    List<Section> headed = FormatParts.sections(prepared.headings(), cleaned);
    if (!headed.isEmpty()) {
      return headed;
    }
    Set<Span> said =
        statements.stream()
            .filter(statement -> statement.kind() == Statement.Directness.DIRECT)
            .map(Statement::span)
            .collect(Collectors.toSet());
    return SectionFinder.find(
        cleaned.text(), cleaned.paragraphs(), paragraph -> said.contains(paragraph.span()));
  }

  /** Who says what: where the format tells it, that is not guessed anew. */
  private static List<Statement> statements(
      Source source, Cleaned cleaned, TokenizedText tokenized, List<Mention> mentions) {
    List<Statement> told = FormatParts.statements(source.structure(), cleaned);
    if (told.isEmpty()) {
      return StatementFinder.find(tokenized, mentions);
    }
    List<Paragraph> others = FormatParts.outside(told, cleaned.paragraphs());
    List<Statement> found =
        StatementFinder.find(TokenizedText.of(cleaned.text(), others), mentions);
    return FormatParts.together(told, found);
  }

  /** Those who took part belong to the main event, the first. */
  private static List<ReportedEvent> withParticipants(
      List<ReportedEvent> events, List<ReportedEvent.Participant> participants) {
    List<ReportedEvent> all = new ArrayList<>(events);
    if (!all.isEmpty()) {
      all.set(0, all.get(0).withParticipants(participants));
    }
    return all;
  }

  private static List<Problem> emptiness(Source source, Cleaned cleaned) {
    return cleaned.text().isEmpty()
        ? List.of(
            Problem.warning(
                Problem.Place.file(source.path()),
                "there is no text in this file",
                "remove the file, or put the text into it"))
        : List.of();
  }

  /** Marks paragraphs that are in another language than the document. */
  private static List<Paragraph> withLanguages(
      String text, List<Paragraph> paragraphs, Metadata metadata) {
    Optional<String> language = metadata.language().map(Inferred::value);
    if (language.isEmpty()) {
      return paragraphs;
    }
    boolean latin = scriptOf(language.get()) == UnicodeScript.LATIN;
    List<Paragraph> marked = new ArrayList<>(paragraphs.size());
    for (Paragraph paragraph : paragraphs) {
      // As nearly all are, and that is quick to see.
      boolean plain =
          latin
              && !Chars.anyBeyondLatin(text, paragraph.span())
              && !spelledOtherwise(text, paragraph.span(), language.get());
      marked.add(plain ? paragraph : withLanguage(text, paragraph, language.get()));
    }
    return marked;
  }

  /**
   * A quick look, whether a paragraph may be of another language that is written in Latin letters:
   * beside English, hardly any does with those of ASCII.
   */
  private static boolean spelledOtherwise(String text, Span paragraph, String document) {
    if (paragraph.length() < FEWEST_OF_LANGUAGE) {
      return false;
    }
    return !LanguageGuess.isSame(document, "en")
        || Chars.hasMarked(text, paragraph, paragraph.length() / LETTERS_A_MARKED_ONE);
  }

  private static Paragraph withLanguage(String text, Paragraph paragraph, String document) {
    UnicodeScript script = script(text, paragraph.span());
    boolean sameScript = script == null || script == scriptOf(document);
    if (sameScript && script != UnicodeScript.LATIN) {
      return paragraph;
    }
    Optional<String> own =
        LanguageGuess.of(paragraph.span().of(text), 0)
            .filter(guess -> !sameScript || guess.confidence() >= SURE_LANGUAGE)
            .map(Inferred::value)
            .filter(
                tag -> sameScript ? !LanguageGuess.isSame(tag, document) : !tag.equals(document));
    return new Paragraph(paragraph.id(), paragraph.span(), paragraph.recovered(), own);
  }

  /** From this confidence on a paragraph's language is told where its script tells nothing. */
  private static final double SURE_LANGUAGE = 0.98;

  private static final int FEWEST_OF_LANGUAGE = 60;

  /** In German about one letter in 60 is marked, in French one in 25. */
  private static final int LETTERS_A_MARKED_ONE = 200;

  /** The script of most of the first letters of a paragraph. */
  private static UnicodeScript script(String text, Span span) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    int end = Math.min(span.end(), span.start() + SCRIPT_SAMPLE);
    Chars.countScripts(text, span.start(), end, letters);
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static UnicodeScript scriptOf(String language) {
    return switch (language.split("-")[0]) {
      case "zh", "ja" -> UnicodeScript.HAN;
      case "ko" -> UnicodeScript.HANGUL;
      case "ru", "bg", "uk", "sr", "mk", "be" -> UnicodeScript.CYRILLIC;
      case "ar", "fa", "ur" -> UnicodeScript.ARABIC;
      case "el" -> UnicodeScript.GREEK;
      case "he" -> UnicodeScript.HEBREW;
      case "th" -> UnicodeScript.THAI;
      case "ka" -> UnicodeScript.GEORGIAN;
      case "hy" -> UnicodeScript.ARMENIAN;
      default -> UnicodeScript.LATIN;
    };
  }
}
