package org.lectern.extract.html;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.lectern.text.Phrases;

/**
 * What the names that an author gave an element, its classes and its id, say of its use.
 *
 * <p>Names are read as words: {@code relatedArticles}, {@code related-articles} and {@code
 * related_articles} are the same two. They are English on pages of most languages, as the software
 * that makes the pages is. A long word that means one thing is also found inside a longer one.
 *
 * @param unlikely the boilerplate that the names speak of, or null
 * @param sure the boilerplate that they speak of whatever else they say, or null
 * @param content whether they speak of an article or its text
 * @param weight what they add to the score of a block: positive for content
 * @param share whether they speak of sharing
 * @param byline whether they speak of who wrote it, or when
 * @param dated whether they speak of a date
 * @param published whether they speak of publication
 * @param changed whether they speak of a change
 */
record Hints(
    Skip unlikely,
    Skip sure,
    boolean content,
    int weight,
    boolean share,
    boolean byline,
    boolean dated,
    boolean published,
    boolean changed) {
  static final int WEIGHT = 25;

  /** Those of an element without names. */
  static final Hints NONE = new Hints(null, null, false, 0, false, false, false, false, false);

  /** Four words and more, as ids that are made of headings have. */
  private static final Pattern LONG_ID = Pattern.compile("^[^-]+-[^-]+-[^-]+-[^-]");

  private static final Evaluator HEADINGS = Selector.evaluatorOf("h1, h2, h3, h4, h5, h6");
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** What names say, as the pages of a site have the same again and again. */
  private static final Map<String, Hints> KNOWN = new ConcurrentHashMap<>();

  /** When so many are known, they are forgotten. */
  private static final int MOST = 20_000;

  /** Longer names are not kept, in characters. */
  private static final int LONGEST = 100;

  private static final Phrases PHRASES = new Phrases();

  private static final long CONTENT =
      PHRASES.group("article|content|body| main | column | text |story| post | entry ");
  private static final long GOOD =
      PHRASES.group(
          "article|content|body|entry| main |story|blog| text | page | post |paragraph|prose");
  private static final long BAD =
      PHRASES.group(
          "comment|footer|footnote nav|sidebar|sponsor|related|promo|banner|masthead|widget"
              + "|share|sharing|outbrain|taboola|shopping|contact| meta | media | hid | hidden "
              + "| tags | scroll |gdpr|cookie|advert| ad | ads |newsletter|combx| tool ");
  private static final long SHARE =
      PHRASES.group(" share | shares | sharing |sharedaddy|sharebar|sharetools|sharelinks");
  private static final long BYLINE =
      PHRASES.group(
          "byline| author | authors | dateline |writtenby|written by| p author |post meta"
              + "|entry meta|article meta|publish date|pub date| pubdate |post date|entry date");

  private static final long DATED =
      PHRASES.group(
          "date|publish|posted|byline| meta | time |timestamp|datum|fecha|author|submitted");
  private static final long PUBLISHED = PHRASES.group("publish|entry date|post date|pub date");

  /**
   * Kinds of boilerplate, in the order in which they are asked, the words for them, and those that
   * tell them even where a word of content is among them, as in "related articles".
   */
  private enum Kind {
    CONSENT(Skip.CONSENT, "cookie|gdpr|consent", ""),
    COMMENTS(
        Skip.COMMENTS,
        "comment|disqus|replies| remark |shoutbox| respond ",
        "comment list|comments area|comment content|comment body|comment form|comment section"
            + "|comments section|post comment|article comment|kommentare"),
    CREDIT(
        Skip.CREDIT,
        "photo credit|image credit|picture credit|media credit| img credit |photocredit|imagecredit"
            + "|image copyright|photo copyright|image source|photo by| photographer ",
        ""),
    CAPTION(
        Skip.CAPTION,
        "caption|bildunterschrift|bildtext|bildtitel|image text|image title|image subtitle"
            + "|image description|image info|image legend|image box|img text|img title|picture text"
            + "|picture title|photo text|photo title|media title|media description|media legend"
            + "|pie de foto|piefoto|pie foto|photo desc|legende| legend ",
        ""),
    SHARE(
        Skip.SHARE,
        "social|sharedaddy|addthis| share | sharing |sharebar|sharetools",
        "article share|post share|entry share|content share|share post|article social"),
    ADVERTISEMENT(
        Skip.ADVERTISEMENT,
        "sponsor|advert|skyscraper|outbrain|taboola|ai2html| ad | ads | ad break | banner ",
        "affiliate"),
    SIGN_UP(
        Skip.SIGN_UP,
        "newsletter|agegate| signup | sign up | login |subscribe|paywall",
        "subscribe|paywall"),
    NAVIGATION(
        Skip.NAVIGATION,
        "breadcrumb|pagination|navbox| pager | menu |navbar|navigation| nav |skip link|toolbar",
        "navbox|post nav|posts nav|article nav|entry nav|content nav| tag list |taglist|article tags"
            + "|post tags|entry tags"),
    RELATED(
        Skip.RELATED,
        "related|recommend|read more|more stories|supplement",
        "related post|related article|related stor|related content|related entr|related news"
            + "|relatedarticle|relatedpost|article related|articles related|post related"
            + "|content related|similar post|similar article|recent post|popular post|latest post"
            + "|more articles|further articles|interesting articles|recommended article|read also"
            + "|also read|see also"),
    AUTHOR(
        Skip.AUTHOR,
        "",
        "author box|author bio|author description|author info|author card|author profile|author"
            + " block|author details|about author|about the author|authorbox|bio box|biobox"),
    BYLINE(
        Skip.BYLINE, "", "entry meta|post meta|postmetadata|article meta|entry footer|post footer"),
    FOOTER(Skip.FOOTER, "footer|copyright|trackback", "copyright|trackback"),
    ASIDE(
        Skip.ASIDE,
        "sidebar| side bar |infobox|info box|factbox|fact box",
        "infobox|factbox|column sidebar|sidebar column"),
    HEADER(Skip.HEADER, " header |masthead", ""),
    UNPRINTED(
        Skip.UNPRINTED,
        "",
        "noprint|no print|print none| hidden print |print hidden|dont print|donotprint|do not print"),
    OTHER(
        Skip.BOILERPLATE,
        "popup| modal |cover wrap| extra | legends | rss |yom remote|combx",
        "disclosure| rating | ratings | rate ");

    private final Skip skip;
    private final long words;
    private final long sure;

    Kind(Skip skip, String words, String sure) {
      this.skip = skip;
      this.words = words.isEmpty() ? 0 : PHRASES.group(words);
      this.sure = sure.isEmpty() ? 0 : PHRASES.group(sure);
    }
  }

  /**
   * Reads the class names and the id of an element, but for an id that is no more than the heading
   * of the element again.
   */
  static Hints of(String classes, String id, Element element) {
    boolean heads = !id.isEmpty() && LONG_ID.matcher(id).find() && isHeading(element, id);
    String names = id.isEmpty() || heads ? classes : classes + ' ' + id;
    if (names.isBlank()) {
      return NONE;
    }
    Hints known = KNOWN.get(names);
    if (known != null) {
      return known;
    }
    Hints hints = of(names);
    if (names.length() <= LONGEST) {
      if (KNOWN.size() >= MOST) {
        KNOWN.clear();
      }
      KNOWN.put(names, hints);
    }
    return hints;
  }

  private static boolean isHeading(Element element, String id) {
    Element heading = element.selectFirst(HEADINGS);
    String words = heading == null ? "" : heading.text();
    return !words.isEmpty()
        && words.substring(0, 1).toLowerCase(Locale.ROOT).charAt(0) == id.charAt(0)
        && PUNCTUATION.matcher(words).replaceAll("-").toLowerCase(Locale.ROOT).startsWith(id);
  }

  private static Hints of(String names) {
    String words = words(names);
    long said = PHRASES.in(words);
    return new Hints(
        unlikely(said),
        sure(said),
        (said & CONTENT) != 0,
        ((said & GOOD) != 0 ? WEIGHT : 0) - ((said & BAD) != 0 ? WEIGHT : 0),
        (said & SHARE) != 0,
        (said & BYLINE) != 0,
        (said & DATED) != 0,
        (said & PUBLISHED) != 0,
        words.contains("updat") || words.contains("modif"));
  }

  /** The words of names in lower case, a space before each and behind the last. */
  private static String words(String names) {
    StringBuilder words = new StringBuilder(names.length() + 8).append(' ');
    boolean small = false;
    for (int i = 0; i < names.length(); ) {
      int c = names.codePointAt(i);
      boolean part = small && Character.isUpperCase(c) || !Character.isLetterOrDigit(c);
      if (part && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
      if (Character.isLetterOrDigit(c)) {
        words.appendCodePoint(c);
      }
      small = Character.isLowerCase(c);
      i += Character.charCount(c);
    }
    if (words.length() > 1 && words.charAt(words.length() - 1) != ' ') {
      words.append(' ');
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  private static Skip unlikely(long said) {
    return first(said, kind -> kind.words | kind.sure);
  }

  private static Skip sure(long said) {
    return first(said, kind -> kind.sure);
  }

  private static Skip first(long said, ToLongFunction<Kind> words) {
    for (Kind kind : Kind.values()) {
      if ((said & words.applyAsLong(kind)) != 0) {
        return kind.skip;
      }
    }
    return null;
  }
}
