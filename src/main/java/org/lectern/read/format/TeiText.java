package org.lectern.read.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.lectern.model.EmbeddedMetadata;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Span;
import org.lectern.model.Structure;
import org.lectern.model.Structure.Block;
import org.lectern.model.Structure.Omission;
import org.lectern.model.Structure.Piece;

/**
 * Reads a {@code TEI} element: its paragraphs as they are marked, who speaks them, and what is not
 * said or written by anybody in them. Made for one text.
 */
final class TeiText {
  /** Elements that begin and end a paragraph; all others run on in the text. */
  private static final Set<String> BLOCKS =
      Set.of(
          "ab",
          "argument",
          "back",
          "bibl",
          "body",
          "byline",
          "castItem",
          "castList",
          "cell",
          "closer",
          "dateline",
          "div",
          "div1",
          "div2",
          "div3",
          "div4",
          "div5",
          "div6",
          "div7",
          "docAuthor",
          "docDate",
          "docImprint",
          "docTitle",
          "epigraph",
          "front",
          "group",
          "head",
          "imprimatur",
          "item",
          "l",
          "label",
          "lg",
          "list",
          "listBibl",
          "opener",
          "p",
          "postscript",
          "row",
          "salute",
          "signed",
          "sp",
          "speaker",
          "spGrp",
          "table",
          "text",
          "floatingText",
          "titlePage",
          "titlePart",
          "trailer",
          "u",
          "annotationBlock",
          "quote");

  /** What nobody says, wherever it stands. */
  private static final Set<String> EVENTS =
      Set.of("kinesic", "incident", "vocal", "gap", "fw", "figure", "del", "desc", "pause");

  private final String file;
  private final int offset;
  private final Map<String, String> people;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Omission> omissions = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private Optional<String> speaker = Optional.empty();
  private boolean spoken;
  private int heading;

  private TeiText(String file, int offset, Map<String, String> people) {
    this.file = file;
    this.offset = offset;
    this.people = people;
  }

  /**
   * Reads a text.
   *
   * @param file the characters of the file
   * @param root the {@code TEI} element
   * @param part whether it is one of several in the file, so that its source is not all of it
   * @param corpus what the corpus that it is in says of it
   * @param people names by id
   */
  static FormattedText read(
      String file,
      Element root,
      boolean part,
      EmbeddedMetadata corpus,
      Map<String, String> people) {
    Span span = part ? Tei.whole(root) : new Span(0, file.length());
    TeiText text = new TeiText(file, span.start(), people);
    Optional<Element> header = Tei.all(root, "teiHeader").stream().findFirst();
    for (String name : List.of("text", "standOff", "facsimile", "sourceDoc")) {
      for (Element element : Tei.all(root, name)) {
        if (name.equals("text")) {
          text.element(element, 0);
        } else {
          text.omit(element, "tei-" + name, "part of the file beside the text");
        }
      }
    }
    text.endBlock();
    EmbeddedMetadata embedded =
        header.map(h -> TeiHeader.of(h, span.start())).orElse(EmbeddedMetadata.NONE).orElse(corpus);
    return new FormattedText(
        span.of(file),
        header.map(h -> Tei.whole(h).end() - span.start()).orElse(0),
        text.ownLanguage(root).orElse(text.transcript(embedded)),
        new Structure(text.blocks, text.inOrder(), Optional.empty()));
  }

  private List<Omission> inOrder() {
    omissions.sort((a, b) -> a.span().compareTo(b.span()));
    return omissions;
  }

  /** The language that the text or the whole states of itself. */
  private EmbeddedMetadata ownLanguage(Element root) {
    List<Element> places = new ArrayList<>(Tei.all(root, "text"));
    places.add(root);
    Optional<Inferred<String>> language =
        places.stream()
            .flatMap(e -> Tei.attribute(e, "xml:lang").flatMap(TeiHeader::tag).stream())
            .findFirst()
            .map(tag -> Inferred.of(tag, 0.97, "tei-lang"));
    return with(language, Optional.empty());
  }

  private EmbeddedMetadata transcript(EmbeddedMetadata embedded) {
    Optional<Inferred<Kind>> kind =
        spoken
            ? Optional.of(
                Inferred.of(Kind.TRANSCRIPT, 0.9, "tei-speech")
                    .because("It is marked as the speech of several."))
            : Optional.empty();
    return embedded.orElse(with(Optional.empty(), kind));
  }

  private static EmbeddedMetadata with(
      Optional<Inferred<String>> language, Optional<Inferred<Kind>> kind) {
    return new EmbeddedMetadata(
        Optional.empty(),
        language,
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  // ---- the text

  private void element(Element element, int depth) {
    String name = Tei.name(element);
    if (isOmitted(element, name)) {
      return;
    }
    switch (name) {
      case "u", "sp" -> speech(element, name, depth);
      case "lb", "pb", "cb" -> lineBreak(element);
      case "head" -> {
        endBlock();
        heading = Math.max(1, depth);
        children(element, depth);
        endBlock();
        heading = 0;
      }
      default -> {
        boolean block = isBlock(element, name);
        if (block) {
          endBlock();
        }
        children(element, name.startsWith("div") ? depth + 1 : depth);
        if (block) {
          endBlock();
        }
      }
    }
  }

  private void children(Element element, int depth) {
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner) {
        element(inner, depth);
      } else if (child instanceof TextNode text) {
        text(text);
      }
    }
  }

  /** A segment is a paragraph of an utterance, but runs on inside a paragraph. */
  private static boolean isBlock(Element element, String name) {
    boolean segment =
        name.equals("seg") && element.parent() != null && Tei.name(element.parent()).equals("u");
    return segment || isNote(name) || BLOCKS.contains(name);
  }

  private static boolean isNote(String name) {
    return name.equals("note") || name.equals("stage");
  }

  private void speech(Element element, String name, int depth) {
    endBlock();
    Optional<String> before = speaker;
    Optional<String> label = name.equals("sp") ? label(element) : Optional.empty();
    Optional<String> who = Tei.attribute(element, "who").map(this::who);
    speaker = who.filter(w -> !w.startsWith("#")).or(() -> label).or(() -> who);
    spoken = spoken || speaker.isPresent();
    children(element, depth);
    endBlock();
    speaker = before;
  }

  private static Optional<String> label(Element speech) {
    return Tei.all(speech, "speaker").stream()
        .findFirst()
        .flatMap(Tei::words)
        .map(words -> words.replaceAll("[\\s.:,;]+$", ""))
        .filter(words -> !words.isEmpty());
  }

  /** The name of the first person that a {@code who} points to, or its id if that is not known. */
  private String who(String pointers) {
    String first = pointers.split("\\s+")[0];
    int hash = first.indexOf('#');
    String name = people.get(hash < 0 ? first : first.substring(hash + 1));
    return name != null ? name : hash < 0 ? first : first.substring(hash);
  }

  private boolean isOmitted(Element element, String name) {
    if (EVENTS.contains(name)) {
      omit(element, "tei-event", "what happened or is missing, which nobody said");
    } else if (name.equals("speaker")) {
      omit(element, "tei-speaker", "the speaker's name, kept as the speaker");
    } else if (isNote(name) && (isInSpeech(element) || element.attr("type").equals("speaker"))) {
      omit(element, "tei-note", "a note, which is not the speaker's or the text's own");
    } else if (isLesserReading(element, name)) {
      omit(element, "tei-choice", "the reading beside the one that is shown");
    } else {
      return false;
    }
    return true;
  }

  /** Whether a note stands in words; between paragraphs it is one of them. */
  private boolean isInSpeech(Element note) {
    for (Element up = note.parent(); up != null; up = up.parent()) {
      switch (Tei.name(up)) {
        case "u", "sp", "p", "ab", "seg", "l", "head", "item" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** In a {@code choice}, what is corrected, regularised or abbreviated. */
  private static boolean isLesserReading(Element element, String name) {
    return (name.equals("sic") || name.equals("orig") || name.equals("abbr"))
        && element.parent() != null
        && Tei.name(element.parent()).equals("choice")
        && element.parent().childrenSize() > 1;
  }

  private void omit(Element element, String rule, String reason) {
    omissions.add(new Omission(Tei.whole(element).shift(-offset), rule, reason));
  }

  // ---- characters

  private void lineBreak(Element element) {
    if (!pieces.isEmpty() && !element.attr("break").equals("no")) {
      pieces.add(new Piece(Tei.whole(element).shift(-offset), " "));
    }
  }

  private void text(TextNode node) {
    Span span = Tei.span(node);
    int start = span.start();
    int end = span.end();
    if (node instanceof CDataNode) {
      start = file.startsWith("<![CDATA[", start) ? start + "<![CDATA[".length() : start;
      end = file.startsWith("]]>", end - 3) ? end - 3 : end;
      verbatim(start, end);
      return;
    }
    int from = start;
    for (int at = file.indexOf('&', start); at >= 0 && at < end; at = file.indexOf('&', from)) {
      int close = file.indexOf(';', at) + 1;
      verbatim(from, at);
      pieces.add(new Piece(new Span(at, close).shift(-offset), entity(file.substring(at, close))));
      from = close;
    }
    verbatim(from, end);
  }

  private void verbatim(int start, int end) {
    boolean leading = pieces.isEmpty() && file.substring(start, Math.max(start, end)).isBlank();
    if (start < end && !leading) {
      pieces.add(new Piece(new Span(start, end).shift(-offset), file.substring(start, end)));
    }
  }

  /** What an entity stands for; no other can be in a file that was found to be well-formed. */
  private static String entity(String entity) {
    String name = entity.substring(1, entity.length() - 1);
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default ->
          Character.toString(
              name.startsWith("#x")
                  ? Integer.parseInt(name.substring(2), 16)
                  : Integer.parseInt(name.substring(1)));
    };
  }

  private void endBlock() {
    while (!pieces.isEmpty() && pieces.get(pieces.size() - 1).text().isBlank()) {
      pieces.remove(pieces.size() - 1);
    }
    if (!pieces.isEmpty()) {
      blocks.add(new Block(heading, heading > 0 ? Optional.empty() : speaker, pieces));
      pieces.clear();
    }
  }
}
