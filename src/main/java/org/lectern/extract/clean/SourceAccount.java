package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lectern.model.Source;
import org.lectern.model.Span;

/**
 * The account of a source whose format says what of it is text. It is told the pieces of text and
 * what is left out, in the order of the source; all that lies between is markup. Made for one
 * source.
 */
public final class SourceAccount {
  private final String text;
  private final InvisibleEdits invisible;
  private final Function<Span, List<Edit>> markup;
  private final List<Edit> edits = new ArrayList<>();
  private final List<Break> breaks = new ArrayList<>();
  private int done;

  /**
   * Begins at the body of a source.
   *
   * @param markup what is to be done with markup; it is asked for stretches without white space at
   *     their ends, none of them empty
   */
  public SourceAccount(Source source, Function<Span, List<Edit>> markup) {
    this.text = source.text();
    this.invisible = new InvisibleEdits(text, source.bodyStart());
    this.markup = markup;
    this.done = source.bodyStart();
  }

  /** The edits so far, in the order of the source. */
  public List<Edit> edits() {
    return edits;
  }

  /** Where paragraphs begin. */
  public List<Break> breaks() {
    return breaks;
  }

  /** Begins a paragraph. */
  public void paragraph(int start) {
    breaks.add(new Break(start, false));
  }

  /** Keeps a stretch as it stands, but for invisible characters. */
  public void keep(Span span) {
    markup(span.start());
    edits.addAll(invisible.in(span));
    done = span.end();
  }

  /** Writes the characters that a stretch stands for; removes it if none of them can be seen. */
  public void entity(Span span, String characters, String rule) {
    String visible = InvisibleCharacters.visible(characters);
    add(
        visible.isEmpty()
            ? Edit.remove(span, InvisibleCharacters.FORMAT, "invisible characters")
            : Edit.repair(span, visible, rule));
  }

  /** Does with a stretch what an edit says. */
  public void add(Edit edit) {
    markup(edit.span().start());
    edits.add(edit);
    done = edit.span().end();
  }

  /** Accounts for the markup before an offset. */
  public void markup(int to) {
    Span gap = Line.trim(text, done, Math.max(done, to));
    if (!gap.isEmpty()) {
      edits.addAll(markup.apply(gap));
    }
    done = Math.max(done, to);
  }
}
