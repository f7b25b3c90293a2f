package org.lectern.link.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.Token;
import org.lectern.model.Document;
import org.lectern.model.Inferred;

/**
 * Words that carry grammar and no content. The lists are Snowball's and Lucene's, with few words of
 * our own. A word that is one in some languages of the corpus and none in others is taken for what
 * it is in most of its uses.
 */
public final class FunctionWords {
  private static final Map<String, String> SNOWBALL =
      Map.ofEntries(
          Map.entry("da", "danish"),
          Map.entry("de", "german"),
          Map.entry("en", "english"),
          Map.entry("es", "spanish"),
          Map.entry("fi", "finnish"),
          Map.entry("fr", "french"),
          Map.entry("hu", "hungarian"),
          Map.entry("it", "italian"),
          Map.entry("nb", "norwegian"),
          Map.entry("nl", "dutch"),
          Map.entry("no", "norwegian"),
          Map.entry("pt", "portuguese"),
          Map.entry("ru", "russian"),
          Map.entry("sv", "swedish"));

  /** Languages for which there is a list of our own, beside Snowball's or alone. */
  private static final Set<String> OWN = Set.of("en", "zh");

  /** The prepositions of the languages above that say of what something is, with their articles. */
  public static final Set<String> GENITIVE =
      Set.of(
          "of", "de", "du", "des", "del", "do", "da", "dos", "das", "di", "della", "dello", "dei",
          "degli", "delle", "van", "von", "av", "af");

  private final boolean[] byForm;

  private FunctionWords(boolean[] byForm) {
    this.byForm = byForm;
  }

  /**
   * The function words of a corpus.
   *
   * @param language the language of documents that do not know theirs
   */
  public static FunctionWords of(CorpusWords corpus, String language) {
    Map<String, boolean[]> lists = new HashMap<>();
    int[] uses = new int[corpus.forms()];
    int[] asFunction = new int[corpus.forms()];
    for (DocumentWords words : corpus.documents()) {
      String own = languageOf(words.document(), language);
      boolean[] list = lists.computeIfAbsent(own, l -> marked(corpus, list(l)));
      for (int i = 0; i < words.size(); i++) {
        int form = words.form(i);
        uses[form]++;
        if (list[form]) {
          asFunction[form]++;
        }
      }
    }
    boolean[] byForm = new boolean[uses.length];
    for (int form = 0; form < uses.length; form++) {
      byForm[form] = uses[form] > 0 && 2 * asFunction[form] > uses[form];
    }
    return new FunctionWords(byForm);
  }

  /** Whether a form is a function word in most of its uses. */
  public boolean isFunction(int form) {
    return byForm[form];
  }

  /** The Chinese characters that begin and end no phrase. */
  public static Set<String> characters() {
    return own("zh");
  }

  private static String languageOf(Document document, String otherwise) {
    String tag = document.metadata().language().map(Inferred::value).orElse(otherwise);
    int end = tag.indexOf('-');
    return end < 0 ? tag : tag.substring(0, end);
  }

  private static boolean[] marked(CorpusWords corpus, Set<String> list) {
    boolean[] marked = new boolean[corpus.forms()];
    for (int form = 0; form < marked.length; form++) {
      marked[form] = list.contains(corpus.form(form));
    }
    return marked;
  }

  /** The words of a language's lists, folded as the index has them. */
  private static Set<String> list(String language) {
    Set<String> words = new HashSet<>();
    if (OWN.contains(language)) {
      words.addAll(own(language));
    }
    if (language.equals("ar")) {
      ArabicAnalyzer.getDefaultStopSet().forEach(w -> words.add(new String((char[]) w)));
    }
    Optional.ofNullable(SNOWBALL.get(language)).ifPresent(name -> words.addAll(snowball(name)));
    try (LecternAnalyzer analyzer = new LecternAnalyzer(LecternAnalyzer.Stemming.NONE)) {
      return words.stream()
          .map(analyzer::analyze)
          .filter(tokens -> tokens.size() == 1)
          .map(tokens -> tokens.get(0))
          .map(Token::form)
          .collect(Collectors.toSet());
    }
  }

  private static Set<String> snowball(String name) {
    try (Reader reader = reader(SnowballFilter.class.getResourceAsStream(name + "_stop.txt"))) {
      Set<String> words = new HashSet<>();
      WordlistLoader.getSnowballWordSet(reader).forEach(w -> words.add(new String((char[]) w)));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> own(String language) {
    String file = "function-words-" + language + ".txt";
    try (InputStream in = FunctionWords.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.split(" ")).stream())
          .filter(word -> !word.isBlank())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader reader(InputStream in) {
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
