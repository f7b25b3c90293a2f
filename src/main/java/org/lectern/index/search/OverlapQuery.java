package org.lectern.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Documents where a match of a query, as Lucene's {@link Matches} has it, shares a position with
 * one of some terms in another field of the same positions. All score 0: it is for filtering.
 *
 * @param query of words in {@code field}
 * @param field whose positions the terms have, too
 * @param otherField the field of the terms
 * @param terms of which one overlaps
 */
final class OverlapQuery extends Query {
  private final Query query;
  private final String field;
  private final String otherField;
  private final List<String> terms;

  OverlapQuery(Query query, String field, String otherField, List<String> terms) {
    this.query = query;
    this.field = field;
    this.otherField = otherField;
    this.terms = List.copyOf(terms);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight inner = searcher.rewrite(query).createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1f);
    return new ConstantScoreWeight(this, 0f) {
      @Override
      public Scorer scorer(LeafReaderContext leaf) throws IOException {
        Scorer matching = inner.scorer(leaf);
        List<PostingsEnum> others = postings(leaf);
        return matching == null || others.isEmpty()
            ? null
            : new ConstantScoreScorer(
                this, 0f, mode, new Overlaps(leaf, inner, matching.iterator(), others));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private List<PostingsEnum> postings(LeafReaderContext leaf) throws IOException {
    List<PostingsEnum> found = new ArrayList<>();
    Terms all = leaf.reader().terms(otherField);
    if (all != null) {
      TermsEnum each = all.iterator();
      for (String term : terms) {
        if (each.seekExact(new BytesRef(term))) {
          found.add(each.postings(null, PostingsEnum.POSITIONS));
        }
      }
    }
    return found;
  }

  /** Of the documents that match the query, those with an overlap. */
  private final class Overlaps extends TwoPhaseIterator {
    private static final float COST = 1000; // positions are read again for each document

    private final LeafReaderContext leaf;
    private final Weight weight;
    private final List<PostingsEnum> others;

    Overlaps(
        LeafReaderContext leaf,
        Weight weight,
        DocIdSetIterator matching,
        List<PostingsEnum> others) {
      super(matching);
      this.leaf = leaf;
      this.weight = weight;
      this.others = others;
    }

    @Override
    public boolean matches() throws IOException {
      int doc = approximation.docID();
      FixedBitSet taken = positions(doc);
      if (taken.cardinality() == 0) {
        return false;
      }
      Matches all = weight.matches(leaf, doc);
      MatchesIterator each = all == null ? null : all.getMatches(field);
      while (each != null && each.next()) {
        int from = each.startPosition();
        int to = Math.min(each.endPosition(), taken.length() - 1);
        if (from <= to && taken.nextSetBit(from) <= to) {
          return true;
        }
      }
      return false;
    }

    private FixedBitSet positions(int doc) throws IOException {
      FixedBitSet taken = new FixedBitSet(64);
      for (PostingsEnum other : others) {
        int at = other.docID() < doc ? other.advance(doc) : other.docID();
        for (int i = 0; at == doc && i < other.freq(); i++) {
          int position = other.nextPosition();
          taken = FixedBitSet.ensureCapacity(taken, position);
          taken.set(position);
        }
      }
      return taken;
    }

    @Override
    public float matchCost() {
      return COST;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String defaultField) {
    return query.toString(defaultField) + " overlapping " + otherField + ":" + terms;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OverlapQuery o
        && query.equals(o.query)
        && field.equals(o.field)
        && otherField.equals(o.otherField)
        && terms.equals(o.terms);
  }

  @Override
  public int hashCode() {
    return 31 * query.hashCode() + terms.hashCode();
  }
}
