package org.lectern.address;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.lectern.model.Ledger;

/**
 * Where everything lies in a site, as addresses from its root, percent-encoded (RFC 3986) where
 * they need it. A page's address ends in a slash, but for the root, which is empty.
 *
 * <p>No two things share an address. Ids and the last names of lists are {@linkplain Slug safe
 * names}; the names of pages and folders of ours that lie beside ids are either reserved ({@code
 * by-score} for phrases), or lie where no page of an id is ({@code people/page/2/}: what has the id
 * {@code page} has no page {@code 2/}), or are no safe names ({@link #document(String, int)}).
 */
public final class Addresses {
  /** The list of documents. */
  public static final String DOCUMENTS = "documents/";

  /** Behind it lie the further pages and orders of the list of documents; it is no page itself. */
  public static final String ALL_DOCUMENTS = DOCUMENTS + "all/";

  /** The list of events. */
  public static final String EVENTS = "events/";

  /** The list of people. */
  public static final String PEOPLE = "people/";

  /** The list of phrases. */
  public static final String PHRASES = "phrases/";

  /** The list of organisations. */
  public static final String ORGANISATIONS = "organisations/";

  /** The list of places. */
  public static final String PLACES = "places/";

  /** The list of event series. */
  public static final String SERIES = "series/";

  /** The search. */
  public static final String SEARCH = "search/";

  /** The page on the data, and the folder of the tables. */
  public static final String DATA = "data/";

  /** The page on how the site was made. */
  public static final String METHOD = "method/";

  /** The page of the design, which only a build that is asked for it has. */
  public static final String STYLEGUIDE = "styleguide/";

  /** The static JSON API. */
  public static final String API = "api/";

  /** What stands before the number of a further page of a list that has its entries beside it. */
  public static final String PAGE = "page/";

  private static final String INDEX = "index.html";

  /** Names of folders among those of documents that have lists in them. */
  private static final Set<String> LISTS =
      Set.of("all", "event", "language", "person", "place", "source", "type", "year");

  private Addresses() {}

  /**
   * Whether a name beside the ids of documents is that of a folder of lists, such as {@code year}.
   * A document may have it all the same: its folder has both.
   */
  public static boolean isListFolder(String name) {
    return LISTS.contains(name);
  }

  /** The page of a document. */
  public static String document(String id) {
    return DOCUMENTS + encoded(id) + "/";
  }

  /**
   * A page of a document's text, {@code 2/} in its folder. Where lists lie in that folder, too, as
   * {@code documents/all/2/}, it is {@code text.2/}: no list can have a name with a full stop.
   *
   * @param page its number; the first is the document's own page
   */
  public static String document(String id, int page) {
    return page == 1 ? document(id) : document(id) + (isListFolder(id) ? "text." : "") + page + "/";
  }

  /**
   * A list of documents that have something in common. Such lists lie two folders deep, where no
   * document's first page can be.
   *
   * @param field what it is, a name of the search index such as {@code year}, which {@link
   *     #isListFolder} knows
   * @param slug which of it, a safe name
   */
  public static String documentsBy(String field, String slug) {
    return DOCUMENTS + field + "/" + encoded(slug) + "/";
  }

  /** The list of all values of a field by which documents are listed. */
  public static String valuesOf(String field) {
    return ALL_DOCUMENTS + field + "/";
  }

  /** A download of a document, such as that with the suffix {@code .md}. */
  public static String download(String id, String suffix) {
    return document(id) + encoded(id) + suffix;
  }

  /** The page of an event. */
  public static String event(String id) {
    return EVENTS + encoded(id) + "/";
  }

  /** The page that shows the reports of an event side by side. */
  public static String compare(String event) {
    return event(event) + "compare/";
  }

  /**
   * The fragment of a passage in the page of comparison. It says where the passage begins, so that
   * a change of one paragraph moves none in others.
   *
   * @param offset how many characters of the paragraph are before it
   */
  public static String passage(String document, String paragraph, int offset) {
    return document + "." + paragraph + (offset == 0 ? "" : "." + offset);
  }

  /** The page of a person. */
  public static String person(String id) {
    return PEOPLE + encoded(id) + "/";
  }

  /** The page of an organisation. */
  public static String organisation(String id) {
    return ORGANISATIONS + encoded(id) + "/";
  }

  /** The page of a place. */
  public static String place(String id) {
    return PLACES + encoded(id) + "/";
  }

  /** The page of an event series. */
  public static String series(String id) {
    return SERIES + encoded(id) + "/";
  }

  /**
   * The documents that name somebody or something, where they are too many for its page.
   *
   * @param page that page
   */
  public static String documentsOf(String page) {
    return page + DOCUMENTS;
  }

  /** The page of what a ledger keeps. */
  public static String of(Ledger.Kind kind, String id) {
    return switch (kind) {
      case DOCUMENT -> document(id);
      case EVENT -> event(id);
      case ORGANISATION -> organisation(id);
      case PERSON -> person(id);
      case PHRASE -> phrase(id);
      case PLACE -> place(id);
      case SERIES -> series(id);
    };
  }

  /** The page of a phrase. */
  public static String phrase(String id) {
    return PHRASES + encoded(id) + "/";
  }

  /** The folder of the pages in a language that is not the main one, by its BCP 47 tag. */
  public static String language(String tag) {
    return tag + "/";
  }

  /** A page that somebody wrote. */
  public static String page(String slug) {
    return encoded(slug) + "/";
  }

  /** The file of a document's download; its address is {@link #download}. */
  public static String downloadFile(String id, String suffix) {
    return DOCUMENTS + id + "/" + id + suffix;
  }

  /** A document, person or event in the API, by the name of its table. */
  public static String api(String table, String id) {
    return API + table + "/" + encoded(id) + ".json";
  }

  /** The file of {@link #api}. */
  public static String apiFile(String table, String id) {
    return API + table + "/" + id + ".json";
  }

  /** The file of a page by its address. */
  public static String file(String address) {
    return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8) + INDEX;
  }

  /** Whether a file of the site is a page with an address of its own. */
  public static boolean isPage(String file) {
    return file.equals(INDEX) || file.endsWith("/" + INDEX);
  }

  /** The address of a page by its file. */
  public static String ofPage(String file) {
    return encoded(file.substring(0, file.length() - INDEX.length())).replace("%2F", "/");
  }

  /**
   * The way from a page back to the root: {@code ./} at the root, {@code ../../} two folders in.
   */
  public static String root(String address) {
    long depth = address.chars().filter(c -> c == '/').count();
    return depth == 0 ? "./" : "../".repeat((int) depth);
  }

  /** One name inside an address, or a fragment, percent-encoded where it needs it. */
  public static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
  }
}
