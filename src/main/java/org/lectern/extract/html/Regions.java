package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Node;
import org.lectern.model.Span;

/** The parts of a page that have none of its article, each as large as can be. */
final class Regions {
  /** A part of the source with the reason why it is no text. */
  record Region(Span span, Skip skip) {}

  private final boolean[] alive;
  private final Set<Words> kept = new HashSet<>();
  private final List<Region> regions = new ArrayList<>();

  private Regions(PageTree page) {
    this.alive = new boolean[page.boxes.size()];
  }

  /** The parts without words of the article, sorted. */
  static List<Region> of(PageTree page, List<Words> article) {
    Regions regions = new Regions(page);
    regions.kept.addAll(article);
    for (Words words : article) {
      Box box = words.box();
      while (box != null && !regions.alive[box.index]) {
        regions.alive[box.index] = true;
        box = box.parent;
      }
    }
    page.boxes.forEach(regions::visit);
    regions.regions.sort(Comparator.comparing(Region::span));
    return regions.regions;
  }

  private void visit(Box box) {
    if (alive[box.index]) {
      for (Object one : box.content) {
        if (one instanceof Words words && !words.isBlank() && !kept.contains(words)) {
          add(words.source(), Skip.OUTSIDE);
        }
      }
    } else if ((box.parent == null || alive[box.parent.index]) && says(box)) {
      add(box.source(), reason(box));
    }
  }

  private void add(Span span, Skip skip) {
    if (!span.isEmpty()) {
      regions.add(new Region(span, skip));
    }
  }

  /** Whether there is more in an element than its tags. */
  private static boolean says(Box box) {
    List<Box> open = new ArrayList<>(List.of(box));
    for (int i = 0; i < open.size(); i++) {
      for (Object one : open.get(i).content) {
        if (one instanceof Words words && !words.isBlank()) {
          return true;
        } else if (one instanceof Box inner) {
          open.add(inner);
        }
      }
      for (Node node : open.get(i).element.childNodes()) {
        if (node instanceof DataNode || node instanceof Comment) {
          return true;
        }
      }
    }
    return false;
  }

  /** Its own reason, or the one of most of what is in it. */
  private static Skip reason(Box box) {
    if (box.skip() != null) {
      return box.skip();
    }
    Map<Skip, Integer> sizes = new EnumMap<>(Skip.class);
    List<Box> open = new ArrayList<>(List.of(box));
    for (int i = 0; i < open.size(); i++) {
      for (Object one : open.get(i).content) {
        if (one instanceof Words words) {
          sizes.merge(Skip.OUTSIDE, words.chars(), Integer::sum);
        } else if (one instanceof Box inner && inner.skip() != null) {
          sizes.merge(inner.skip(), inner.source().length() / 4, Integer::sum);
        } else if (one instanceof Box inner) {
          open.add(inner);
        }
      }
    }
    return sizes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Skip.OUTSIDE);
  }
}
