package org.lectern.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What Zotero makes of a page, by the rules that its translators "Embedded Metadata" (of 13 June
 * 2024) and "RDF" document in their code. The rules are told here anew, as far as they concern
 * pages that stand for a text of their own: no ISBN, no DOI, no journals, no containers.
 *
 * <ol>
 *   <li>A {@code meta} element whose name has a known prefix is a statement: {@code DC.type} of
 *       Dublin Core, {@code og:title} of Open Graph. Of a name of three parts, the second is taken
 *       for a prefix first.
 *   <li>The type is what a Highwire tag says beyond doubt; else EPrints', else Open Graph's, else
 *       Dublin Core's if it is the name of a type; else {@code journalArticle} where there is a
 *       {@code citation_title}; else {@code webpage}.
 *   <li>Fields come from statements, and are overwritten by Highwire tags.
 *   <li>Authors come from {@code citation_author}. The family name stands before a comma, or is the
 *       last word. One author alone with a comma between two names of several words is two.
 *   <li>What a type has no author for gets its first role: presenter, interviewee.
 *   <li>Where no tag has a date, that of the first {@code time} element of the page is taken.
 * </ol>
 *
 * @param type the type of the item
 * @param creators its creators
 * @param fields the rest by Zotero's names
 */
record ZoteroReader(String type, List<Creator> creators, Map<String, String> fields) {

  /**
   * Somebody who made it.
   *
   * @param role such as {@code author}
   * @param family the family name, or the whole name if it is one word
   * @param given the rest
   */
  record Creator(String role, String family, String given) {}

  private static final Set<String> TYPES =
      Set.of(
          ("artwork audioRecording bill blogPost book bookSection case computerProgram"
                  + " conferencePaper dataset dictionaryEntry document email encyclopediaArticle film"
                  + " forumPost hearing instantMessage interview journalArticle letter"
                  + " magazineArticle manuscript map newspaperArticle note patent podcast preprint"
                  + " presentation radioBroadcast report standard statute thesis tvBroadcast"
                  + " videoRecording webpage")
              .split(" "));

  private static final Set<String> PREFIXES =
      Set.of(
          ("bib bibo dc dcterms prism foaf vcard link z eprint eprints og article book music video so"
                  + " codemeta rdf")
              .split(" "));

  private static final Map<String, String> HIGHWIRE =
      Map.ofEntries(
          Map.entry("citation_title", "title"),
          Map.entry("citation_publication_date", "date"),
          Map.entry("citation_cover_date", "date"),
          Map.entry("citation_date", "date"),
          Map.entry("citation_journal_title", "publicationTitle"),
          Map.entry("citation_conference_title", "conferenceName"),
          Map.entry("citation_technical_report_institution", "institution"),
          Map.entry("citation_publisher", "publisher"),
          Map.entry("citation_abstract", "abstractNote"),
          Map.entry("citation_public_url", "url"),
          Map.entry("citation_language", "language"));

  /** Highwire tags that say the type beyond doubt. */
  private static final Map<String, String> HIGHWIRE_TYPES =
      Map.of(
          "citation_journal_title", "journalArticle",
          "citation_technical_report_institution", "report",
          "citation_conference_title", "conferencePaper",
          "citation_conference", "conferencePaper",
          "citation_book_title", "bookSection",
          "citation_inbook_title", "bookSection",
          "citation_dissertation_institution", "thesis");

  private static final Map<String, List<String>> STATEMENTS =
      Map.of(
          "title", List.of("dc title", "dcterms title", "eprints title", "og title"),
          "publicationTitle", List.of("eprints publication", "dc source", "dcterms source"),
          "rights", List.of("prism copyright", "dc rights", "dcterms rights"),
          "publisher", List.of("dc publisher", "dcterms publisher", "eprints institution"),
          "place", List.of("eprints place_of_pub", "eprints event_location"),
          "date",
              List.of(
                  "eprints date",
                  "og published_time",
                  "article published_time",
                  "dcterms issued",
                  "dc date",
                  "dcterms date"),
          "url", List.of("eprints official_url", "og url"),
          "archiveLocation", List.of("dc coverage", "dcterms coverage"),
          "abstractNote", List.of("eprints abstract", "og description", "dcterms abstract"),
          "language", List.of("dc language", "dcterms language"));

  private static final Pattern YEAR = Pattern.compile("\\b\\d{4}(?:[-/]\\d{2}){0,2}\\b");

  static ZoteroReader of(Document page) {
    Map<String, String> statements = statements(page);
    String type = type(page, statements);
    return new ZoteroReader(
        type, creators(page, primaryRole(type)), fields(page, type, statements));
  }

  /** The first value of each property, by {@code prefix property}. */
  private static Map<String, String> statements(Document page) {
    Map<String, String> statements = new LinkedHashMap<>();
    for (Element meta : page.select("meta")) {
      String name = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
      String[] parts = name.split("[.:_]");
      boolean second = parts.length > 2 && PREFIXES.contains(parts[1].toLowerCase());
      int prefix = second ? parts[0].length() + 1 + parts[1].length() : parts[0].length();
      String word = second ? parts[1].toLowerCase() : parts[0].toLowerCase();
      if (PREFIXES.contains(word) && prefix < name.length() && !meta.attr("content").isEmpty()) {
        String property = name.substring(prefix + 1);
        statements.putIfAbsent(
            word + " " + property.substring(0, 1).toLowerCase() + property.substring(1),
            meta.attr("content"));
      }
    }
    return statements;
  }

  private static String type(Document page, Map<String, String> statements) {
    Optional<String> sure =
        page.select("meta[name]").eachAttr("name").stream()
            .flatMap(name -> Stream.ofNullable(HIGHWIRE_TYPES.get(name)))
            .reduce((first, last) -> last);
    if (sure.isPresent()) {
      return sure.get();
    }
    String graph = statements.getOrDefault("og type", "");
    if (graph.equals("website") || graph.equals("book")) {
      return graph.equals("website") ? "webpage" : "book";
    }
    String core = statements.getOrDefault("dc type", "");
    if (TYPES.contains(core)) {
      return core;
    }
    return page.select("meta[name=citation_title]").isEmpty() ? "webpage" : "journalArticle";
  }

  private static String primaryRole(String type) {
    return switch (type) {
      case "presentation" -> "presenter";
      case "interview" -> "interviewee";
      default -> "author";
    };
  }

  private static List<Creator> creators(Document page, String role) {
    List<String> tags = page.select("meta[name=citation_author]").eachAttr("content");
    List<Creator> creators = new ArrayList<>();
    for (String tag : tags) {
      List<String> names = List.of(tag.split("\\s*;\\s*"));
      String[] sides = tag.split("\\s*,\\s*");
      if (names.size() == 1
          && tags.size() == 1
          && sides.length > 1
          && sides[0].contains(" ")
          && sides[1].contains(" ")) {
        names = List.of(sides);
      }
      names.forEach(name -> creators.add(creator(role, name)));
    }
    return creators;
  }

  private static Creator creator(String role, String name) {
    int comma = name.indexOf(',');
    if (comma >= 0) {
      return new Creator(role, name.substring(0, comma).strip(), name.substring(comma + 1).strip());
    }
    int space = name.lastIndexOf(' ');
    return new Creator(role, name.substring(space + 1), name.substring(0, Math.max(space, 0)));
  }

  private static Map<String, String> fields(
      Document page, String type, Map<String, String> statements) {
    Map<String, String> fields = new LinkedHashMap<>();
    STATEMENTS.forEach(
        (field, properties) ->
            properties.stream()
                .filter(statements::containsKey)
                .findFirst()
                .ifPresent(property -> fields.put(field, statements.get(property))));
    if (type.equals("newspaperArticle") && statements.containsKey("og site_name")) {
      fields.putIfAbsent("publicationTitle", statements.get("og site_name"));
    }
    if (type.equals("presentation") && statements.containsKey("eprints event_title")) {
      fields.put("meetingName", statements.get("eprints event_title"));
    }
    HIGHWIRE.forEach(
        (tag, field) ->
            page.select("meta[name=" + tag + "]").stream()
                .findFirst()
                .ifPresent(meta -> fields.put(field, meta.attr("content"))));
    page.select("meta[name=description]")
        .forEach(meta -> fields.putIfAbsent("abstractNote", meta.attr("content")));
    Optional.ofNullable(page.selectFirst("time[datetime]"))
        .map(time -> YEAR.matcher(time.attr("datetime")))
        .filter(Matcher::find)
        .ifPresent(year -> fields.putIfAbsent("date", year.group()));
    return fields;
  }
}
