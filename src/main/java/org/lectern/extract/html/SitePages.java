package org.lectern.extract.html;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.lectern.model.Format;
import org.lectern.model.Source;
import org.lectern.model.Span;

/**
 * What the saved pages of one site have in common: blocks of words that stand on many of them are
 * the site's rather than an article's. Immutable, and made before any page is understood.
 */
public final class SitePages {
  /** Where nothing is known of other pages. */
  public static final SitePages NONE = new SitePages(Map.of());

  /** On fewer pages nothing counts as repeated. */
  private static final int FEWEST = 3;

  /** On so many pages a block is repeated, however many pages there are. */
  private static final int MANY = 10;

  private static final double SOME = 0.2;
  private static final double NEARLY_ALL = 0.8;

  /** The least pages of a site of which one can speak of nearly all. */
  private static final int FEWEST_OF_ALL = 5;

  /** Where the address of a page is looked for, in characters. */
  private static final int HEAD = 50_000;

  /**
   * Who published a page: its address in its head, or in the comment that browsers save with it.
   */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)<link[^>]{0,200}?rel=[\"']?canonical[^>]{0,200}?>"
              + "|<meta[^>]{0,200}?og:url[^>]{0,300}?>|saved from url=\\(\\d+\\)\\S+");

  private static final Pattern HOST = Pattern.compile("(?i)https?://(?:www\\.)?([^/\"'\\s>:]+)");

  /**
   * A stretch of a page that other pages have word for word.
   *
   * @param everywhere whether nearly all pages of the site have it
   */
  record Repeated(Span span, boolean everywhere) {}

  /** The hashes of repeated blocks, sorted: those on several pages, and those on nearly all. */
  private record Site(long[] several, long[] nearlyAll) {}

  private final Map<String, Site> sites;

  private SitePages(Map<String, Site> sites) {
    this.sites = sites;
  }

  /** Compares the pages among sources; sources of other formats are passed over. */
  public static SitePages of(List<Source> sources) {
    Map<String, List<long[]>> pages =
        sources.parallelStream()
            .filter(source -> source.format() == Format.HTML)
            .map(source -> Map.entry(site(source), hashes(source)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    TreeMap::new,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    Map<String, Site> sites = new TreeMap<>();
    pages.forEach(
        (name, hashes) -> {
          if (hashes.size() >= FEWEST) {
            sites.put(name, common(hashes));
          }
        });
    return sites.isEmpty() ? NONE : new SitePages(sites);
  }

  /** The host of a page, or its folder where the page does not say it. */
  private static String site(Source source) {
    String text = source.text();
    Matcher address = ADDRESS.matcher(text).region(0, Math.min(HEAD, text.length()));
    while (address.find()) {
      Matcher host = HOST.matcher(address.group());
      if (host.find()) {
        return host.group(1).toLowerCase(Locale.ROOT);
      }
    }
    int slash = source.path().lastIndexOf('/');
    return "/" + (slash < 0 ? "" : source.path().substring(0, slash));
  }

  private static long[] hashes(Source source) {
    return TextBlocks.of(source.text()).stream()
        .mapToLong(TextBlocks.Block::hash)
        .distinct()
        .toArray();
  }

  private static Site common(List<long[]> pages) {
    long[] all = pages.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    double several = Math.max(FEWEST, Math.min(MANY, pages.size() * SOME));
    double nearlyAll = Math.max(FEWEST_OF_ALL, pages.size() * NEARLY_ALL);
    return new Site(onPages(all, several), onPages(all, nearlyAll));
  }

  /** The numbers of a sorted list that are in it as many times and more. */
  private static long[] onPages(long[] sorted, double least) {
    LongStream.Builder found = LongStream.builder();
    for (int i = 0, j; i < sorted.length; i = j) {
      for (j = i; j < sorted.length && sorted[j] == sorted[i]; ) {
        j++;
      }
      if (j - i >= least) {
        found.add(sorted[i]);
      }
    }
    return found.build().toArray();
  }

  /** The stretches of a page that other pages of its site have, in their order. */
  List<Repeated> repeated(Source source) {
    if (sites.isEmpty()) {
      return List.of();
    }
    Site site = sites.get(site(source));
    if (site == null) {
      return List.of();
    }
    return TextBlocks.of(source.text()).stream()
        .filter(block -> has(site.several, block.hash()))
        .map(block -> new Repeated(block.span(), has(site.nearlyAll, block.hash())))
        .sorted(Comparator.comparing(Repeated::span))
        .toList();
  }

  private static boolean has(long[] sorted, long hash) {
    return Arrays.binarySearch(sorted, hash) >= 0;
  }
}
