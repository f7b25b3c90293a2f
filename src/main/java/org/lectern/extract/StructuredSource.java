package org.lectern.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.extract.clean.Assembler;
import org.lectern.extract.clean.Edit;
import org.lectern.extract.clean.EditList;
import org.lectern.extract.clean.Line;
import org.lectern.extract.clean.LineEndHyphens;
import org.lectern.extract.clean.Repairs;
import org.lectern.extract.clean.RightsNotice;
import org.lectern.extract.clean.SourceAccount;
import org.lectern.model.Format;
import org.lectern.model.Inferred;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.model.Structure.Block;
import org.lectern.model.Structure.Omission;
import org.lectern.model.Structure.Piece;

/**
 * Cleans a source whose format says what of it is text, in which paragraphs.
 *
 * <p>Pieces of blocks are kept or, where an entity stands for them, repaired; omissions are removed
 * with their reason; all between is markup, which is a repair if it is tags alone and a removal
 * otherwise. Made for one source.
 */
final class StructuredSource {
  /** Repairs or removes what is neither text nor omission. */
  static final String MARKUP = "markup";

  /** Repairs a character that is written by its name or number. */
  static final String ENTITY = "entity";

  /** Tags that say no more than what the text looks like without them. */
  private static final Pattern BARE_TAGS =
      Pattern.compile("(?:</?[\\p{L}_][^\\s<>=]*\\s*/?>\\s*)++");

  private final Source source;
  private final String text;
  private final SourceAccount account;
  private int nextOmission;

  private StructuredSource(Source source) {
    this.source = source;
    this.text = source.text();
    this.account = new SourceAccount(source, this::markup);
  }

  static Preparation prepare(Source source, boolean english) {
    return new StructuredSource(source).prepare(english);
  }

  private Preparation prepare(boolean english) {
    List<Block> blocks = source.structure().blocks();
    for (Block block : blocks) {
      account.paragraph(block.span().start());
      block.pieces().forEach(this::piece);
    }
    omissions(text.length());
    account.markup(text.length());
    List<Edit> details = account.edits();
    if (source.format() == Format.TEI) {
      return prepared(details, Head.NONE, Optional.empty());
    }
    if (source.format() == Format.PDF) {
      List<Span> spans = blocks.stream().map(Block::span).toList();
      details.addAll(LineEndHyphens.find(text, spans));
      spans.forEach(span -> details.addAll(Repairs.find(text, span, english)));
    }
    return withHead(details, blocks.stream().map(b -> new Line(b.span(), 1)).toList());
  }

  /** The head and the rights notice are read where the format has no place of its own for them. */
  private Preparation withHead(List<Edit> details, List<Line> lines) {
    Optional<RightsNotice> rights =
        RightsNotice.find(text, lines).filter(r -> r.span().length() < text.strip().length() / 2);
    List<Line> content =
        lines.stream()
            .filter(line -> rights.filter(r -> r.span().overlaps(line.span())).isEmpty())
            .toList();
    Optional<MarkedTitle> marked = MarkedTitle.of(source);
    Head head =
        marked
            .map(title -> title.head(content))
            .orElseGet(() -> isBook() ? Head.NONE : titled(HeadReader.read(text, content, 0)));
    List<Edit> whole = new ArrayList<>();
    head.taken().forEach(taken -> whole.add(Preparation.headEdit(taken)));
    boolean hasTitle = head.taken().stream().anyMatch(t -> t.field().equals("title"));
    if (!hasTitle) {
      source
          .structure()
          .title()
          .filter(span -> whole.stream().noneMatch(e -> e.span().overlaps(span)))
          .ifPresent(span -> whole.add(Edit.take(span, "title")));
    }
    rights.ifPresent(r -> whole.add(Preparation.rightsEdit(r)));
    whole.sort((a, b) -> a.span().compareTo(b.span()));
    return prepared(EditList.merge(whole, details), head, rights);
  }

  /** Whether it is a book that says its title; the first lines are those of its first chapter. */
  private boolean isBook() {
    return source.format() == Format.EPUB && source.embedded().title().isPresent();
  }

  /** The title is the one that the format marks, if it marks one. */
  private Head titled(Head head) {
    Optional<Span> marked = source.structure().title();
    if (marked.isEmpty() || head.title().isPresent()) {
      return head;
    }
    String words = marked.get().of(text).strip().replaceAll("\\s+", " ");
    return head.withTitle(Inferred.of(words, 0.95, "format-title", marked.get()));
  }

  private Preparation prepared(List<Edit> edits, Head head, Optional<RightsNotice> rights) {
    return new Preparation(
        Assembler.assemble(source, edits, account.breaks()),
        head,
        rights,
        source.embedded(),
        List.of(),
        source.structure().blocks().stream().filter(b -> b.heading() > 0).toList());
  }

  private void piece(Piece piece) {
    Span span = piece.source();
    omissions(span.start());
    if (span.of(text).equals(piece.text())) {
      account.keep(span);
    } else {
      account.entity(span, piece.text(), ENTITY);
    }
  }

  /** Removes what the format leaves out before an offset. */
  private void omissions(int to) {
    List<Omission> omissions = source.structure().omissions();
    while (nextOmission < omissions.size() && omissions.get(nextOmission).span().start() < to) {
      Omission omission = omissions.get(nextOmission++);
      account.add(Edit.remove(omission.span(), omission.rule(), omission.reason()));
    }
  }

  private List<Edit> markup(Span gap) {
    return List.of(
        BARE_TAGS.matcher(gap.of(text)).matches()
            ? Edit.repair(gap, "", MARKUP)
            : Edit.remove(gap, MARKUP, "markup with attributes, or a comment"));
  }
}
