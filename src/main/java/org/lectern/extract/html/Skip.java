package org.lectern.extract.html;

/** Why a part of a page is no part of its article. */
enum Skip {
  CODE("html-code", "scripts and styles"),
  HIDDEN("html-hidden", "hidden on the page"),
  NAVIGATION("html-navigation", "navigation"),
  HEADER("html-header", "head of the page"),
  FOOTER("html-footer", "foot of the page"),
  ASIDE("html-aside", "beside the article"),
  SHARE("html-share", "share buttons"),
  CONSENT("html-consent", "cookie or privacy notice"),
  RELATED("html-related", "links to other articles"),
  COMMENTS("html-comments", "readers' comments"),
  ADVERTISEMENT("html-advertisement", "advertisement"),
  SIGN_UP("html-sign-up", "newsletter, sign-up or log-in"),
  FORM("html-form", "form or its controls"),
  MEDIA("html-media", "embedded media"),
  CREDIT("html-credit", "credit of a picture"),
  CAPTION("html-caption", "caption of a picture"),
  AUTHOR("html-author", "portrait of the author"),
  READING("html-ruby", "how characters are read"),
  BYLINE("html-byline", "byline or dateline of the page"),
  TITLE("html-title", "title of the page"),
  REPEATED("html-repeated", "the same on other pages of the site"),
  UNPRINTED("html-unprinted", "left out when the page is printed"),
  BOILERPLATE("html-boilerplate", "boilerplate by its name"),
  LINKS("html-links", "a block of links, pictures or controls"),
  UNLIKE("html-unlike", "unlike the text of an article"),
  OUTSIDE("html-outside", "outside the article");

  /** The rule's stable name. */
  final String rule;

  /** What to tell a reader. */
  final String reason;

  Skip(String rule, String reason) {
    this.rule = rule;
    this.reason = reason;
  }
}
