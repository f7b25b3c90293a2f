package org.lectern.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.address.Addresses;
import org.lectern.model.Entity;
import org.lectern.model.Mention;

/**
 * How often something is named, by the year of the texts: mentions a 10,000 words of all texts of
 * that year. Years in which there are no texts are left out; years that do not name it are not, but
 * several of them in a row are one row.
 *
 * @param years the years, the earliest first
 * @param undated how many of the mentions stand in texts of unknown year
 */
record TrendView(List<YearView> years, int undated) {
  private static final int PER = 10_000;

  /** So many years in a row that do not name it are one row. */
  private static final int SILENT = 3;

  /**
   * A year, or several in a row that do not name it.
   *
   * @param label the year, or the first and the last
   * @param mentions how often its texts name it
   * @param documents how many of its texts name it
   * @param ofDocuments how many texts it has
   * @param words how many words they have
   * @param rate mentions a 10,000 words, with one decimal
   * @param width the rate as a share of the highest, a percentage of a picture's width
   * @param href the search for the texts that name it; absent for none
   */
  record YearView(
      String label,
      int mentions,
      int documents,
      int ofDocuments,
      int words,
      String rate,
      String width,
      Optional<String> href) {}

  /** The numbers of one year. */
  private record Count(int mentions, int documents) {
    private Count plus(Count other) {
      return new Count(mentions + other.mentions, documents + other.documents);
    }
  }

  /** The trend; empty where one year alone names it, as one number is no trend. */
  static Optional<TrendView> of(Mention.Type type, Entity entity, Lookup lookup) {
    Map<String, Count> counts = new TreeMap<>();
    int undated = 0;
    for (Entity.Naming naming : entity.namings()) {
      Optional<String> year = lookup.card(naming.document()).flatMap(DocumentCard::year);
      if (year.isPresent()) {
        counts.merge(year.get(), new Count(naming.mentions(), 1), Count::plus);
      } else {
        undated += naming.mentions();
      }
    }
    if (counts.size() < 2) {
      return Optional.empty();
    }
    double highest =
        lookup.years().entrySet().stream()
            .mapToDouble(e -> rate(counts.get(e.getKey()), e.getValue().words()))
            .max()
            .orElse(0);
    String search = EntityView.searchHref(type, entity);
    List<YearView> years = new ArrayList<>();
    lookup
        .years()
        .forEach(
            (year, texts) ->
                years.add(view(year, texts, counts.get(year), highest, search, lookup)));
    return Optional.of(new TrendView(joined(years), undated));
  }

  private static List<YearView> joined(List<YearView> years) {
    List<YearView> joined = new ArrayList<>();
    int from = 0;
    while (from < years.size()) {
      int to = from;
      while (to < years.size() && years.get(to).mentions == 0) {
        to++;
      }
      if (to - from >= SILENT) {
        joined.add(years.subList(from, to).stream().reduce(TrendView::join).orElseThrow());
        from = to;
      } else {
        joined.add(years.get(from++));
      }
    }
    return List.copyOf(joined);
  }

  private static YearView join(YearView a, YearView b) {
    return new YearView(
        a.label.replaceFirst("–.*", "") + "–" + b.label,
        0,
        0,
        a.ofDocuments + b.ofDocuments,
        a.words + b.words,
        a.rate,
        a.width,
        Optional.empty());
  }

  private static YearView view(
      String year,
      Lookup.YearOfTexts texts,
      Count count,
      double highest,
      String search,
      Lookup lookup) {
    Count known = count == null ? new Count(0, 0) : count;
    double rate = rate(count, texts.words());
    return new YearView(
        year.replaceFirst("^0+(?=.)", ""),
        known.mentions,
        known.documents,
        texts.documents(),
        texts.words(),
        lookup.messages().decimal(rate, 1),
        decimals(highest == 0 ? 0 : 100 * rate / highest, 2) + "%",
        known.documents == 0
            ? Optional.empty()
            : Optional.of(search + "&year=" + Addresses.encoded(year)));
  }

  private static double rate(Count count, int words) {
    return count == null || words == 0 ? 0 : (double) PER * count.mentions / words;
  }

  /** The same in every locale. */
  private static String decimals(double number, int most) {
    return BigDecimal.valueOf(number).setScale(most, RoundingMode.HALF_UP).toPlainString();
  }
}
