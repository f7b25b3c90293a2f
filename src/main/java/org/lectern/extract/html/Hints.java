package org.lectern.extract.html;

import java.util.Locale;

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

  /** Kinds of boilerplate, and the words for them, in the order in which they are asked. */
  private enum Kind {
    CONSENT(Skip.CONSENT, "cookie|gdpr|consent"),
    COMMENTS(Skip.COMMENTS, "comment|disqus|replies| remark |shoutbox| respond "),
    CREDIT(
        Skip.CREDIT,
        "photo credit|image credit|picture credit|media credit| img credit |photocredit|imagecredit"
            + "|image copyright|photo copyright|image source|photo by| photographer "),
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
    private final long words;

    Kind(Skip skip, String words) {
      this.skip = skip;
      this.words = PHRASES.group(words);
    }
  }

  /** Reads the class names and the id of an element. */
  static Hints of(String names) {
    if (names.isBlank()) {
      return NONE;
    }
    String words = words(names);
    long said = PHRASES.in(words);
    return new Hints(
        unlikely(said),
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
    for (Kind kind : Kind.values()) {
      if ((said & kind.words) != 0) {
        return kind.skip;
      }
    }
    return null;
  }
}
