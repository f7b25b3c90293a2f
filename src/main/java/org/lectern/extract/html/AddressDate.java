package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.html.DateClue.Place;
import org.lectern.model.PartialDate;

/** The date in the address of a page. */
final class AddressDate {
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "/((?:19|20)\\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\\d|3[01])(?=[/_-]|$)");
  private static final Pattern COMPACT_IN_ADDRESS =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern DAY_FIRST_IN_ADDRESS =
      Pattern.compile(
          "(?<!\\d)(0[1-9]|[12]\\d|3[01])([-_.]?)(0[1-9]|1[0-2])\\2((?:19|20)\\d{2})(?!\\d)");

  private final DateClues clues;

  AddressDate(DateClues clues) {
    this.clues = clues;
  }

  void find(MetaElements meta, LinkedData data) {
    List<PageFact> addresses = new ArrayList<>(meta.all("canonical", "og:url", "shortlink"));
    data.first("url", "@id").ifPresent(addresses::add);
    for (PageFact fact : addresses) {
      if (address(IN_ADDRESS, fact, 0.9)
          || address(COMPACT_IN_ADDRESS, fact, 0.75)
          || dayFirst(fact)) {
        return;
      }
    }
  }

  private boolean dayFirst(PageFact fact) {
    Matcher matcher = DAY_FIRST_IN_ADDRESS.matcher(fact.value());
    return matcher.find()
        && address(fact, matcher.group(4) + "-" + matcher.group(3) + "-" + matcher.group(1), 0.7);
  }

  private boolean address(Pattern pattern, PageFact fact, double confidence) {
    Matcher matcher = pattern.matcher(fact.value());
    if (!matcher.find()) {
      return false;
    }
    String date =
        "%s-%02d-%02d"
            .formatted(
                matcher.group(1),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    return address(fact, date, confidence);
  }

  private boolean address(PageFact fact, String date, double confidence) {
    Optional<PartialDate> read = PartialDate.parse(date);
    read.ifPresent(
        d -> clues.add(new DateClue(d, fact, "address-date", confidence, Place.ADDRESS)));
    return read.isPresent();
  }
}
