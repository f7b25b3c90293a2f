package org.lectern.extract.html;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the names that an author gave an element, its classes and its id, say of its use.
 *
 * <p>Names are read as words: {@code relatedArticles}, {@code related-articles} and {@code
 * related_articles} are the same two. They are English on pages of most languages, as the software
 * that makes the pages is. A long word that means one thing is also found inside a longer one.
 *
 * @param unlikely the boilerplate that the names speak of, or null
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
    boolean content,
    int weight,
    boolean share,
    boolean byline,
    boolean dated,
    boolean published,
    boolean changed) {
  static final int WEIGHT = 25;

  private static final Hints NONE = new Hints(null, false, 0, false, false, false, false, false);

  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Pattern CONTENT =
      Pattern.compile("article|content|body| main | column | text |story| post | entry ");
  private static final Pattern GOOD =
      Pattern.compile(
          "article|content|body|entry| main |story|blog| text | page | post |paragraph|prose");
  private static final Pattern BAD =
      Pattern.compile(
          "comment|footer|footnote nav|sidebar|sponsor|related|promo|banner|masthead|widget"
              + "|share|sharing|outbrain|taboola|shopping|contact| meta | media | hid | hidden "
              + "| tags | scroll |gdpr|cookie|advert| ad | ads |newsletter|combx| tool ");
  private static final Pattern SHARE =
      Pattern.compile(" share | shares | sharing |sharedaddy|sharebar|sharetools|sharelinks");
  private static final Pattern BYLINE =
      Pattern.compile(
          "byline| author | authors | dateline |writtenby|written by| p author |post meta"
              + "|entry meta|article meta|publish date|pub date| pubdate |post date|entry date");

  private static final Pattern DATED =
      Pattern.compile(
          "date|publish|posted|byline| meta | time |timestamp|datum|fecha|author|submitted");
  private static final Pattern PUBLISHED = Pattern.compile("publish|entry date|post date|pub date");

  /** Kinds of boilerplate, and the words for them, in the order in which they are asked. */
  private enum Kind {
    CONSENT(Skip.CONSENT, "cookie|gdpr|consent"),
    COMMENTS(Skip.COMMENTS, "comment|disqus|replies| remark |shoutbox| respond "),
    SHARE(Skip.SHARE, "social|sharedaddy|addthis| share | sharing |sharebar|sharetools"),
    ADVERTISEMENT(
        Skip.ADVERTISEMENT,
        "sponsor|advert|skyscraper|outbrain|taboola|ai2html| ad | ads | ad break | banner "),
    SIGN_UP(Skip.SIGN_UP, "newsletter|agegate| signup | sign up | login "),
    NAVIGATION(
        Skip.NAVIGATION,
        "breadcrumb|pagination| pager | menu |navbar|navigation| nav |skip link|toolbar"),
    RELATED(Skip.RELATED, "related|recommend|read more|more stories|supplement"),
    FOOTER(Skip.FOOTER, "footer"),
    ASIDE(Skip.ASIDE, "sidebar| side bar "),
    HEADER(Skip.HEADER, " header |masthead"),
    OTHER(Skip.BOILERPLATE, "popup| modal |cover wrap| extra | legends | rss |yom remote|combx");

    private final Skip skip;
    private final Pattern words;

    Kind(Skip skip, String words) {
      this.skip = skip;
      this.words = Pattern.compile(words);
    }
  }

  /** Reads the class names and the id of an element. */
  static Hints of(String names) {
    if (names.isBlank()) {
      return NONE;
    }
    String split = CAMEL.matcher(names).replaceAll(" ");
    String words =
        " " + MARKS.matcher(split).replaceAll(" ").strip().toLowerCase(Locale.ROOT) + " ";
    return new Hints(
        unlikely(words),
        CONTENT.matcher(words).find(),
        (GOOD.matcher(words).find() ? WEIGHT : 0) - (BAD.matcher(words).find() ? WEIGHT : 0),
        SHARE.matcher(words).find(),
        BYLINE.matcher(words).find(),
        DATED.matcher(words).find(),
        PUBLISHED.matcher(words).find(),
        words.contains("updat") || words.contains("modif"));
  }

  private static Skip unlikely(String words) {
    for (Kind kind : Kind.values()) {
      if (kind.words.matcher(words).find()) {
        return kind.skip;
      }
    }
    return null;
  }
}
