package org.lectern.link.align;

import java.util.Arrays;

/**
 * The main order of two reports: of the cells that are the best of their row and of their column,
 * the heaviest chain that rises in both reports.
 */
final class Chain {
  private final int[] firstColumn;
  private final int[] lastColumn;

  private Chain(int[] firstColumn, int[] lastColumn) {
    this.firstColumn = firstColumn;
    this.lastColumn = lastColumn;
  }

  /** The lowest column of a row that agrees with the order. */
  int firstColumn(int row) {
    return firstColumn[row];
  }

  /** The highest column of a row that agrees with the order. */
  int lastColumn(int row) {
    return lastColumn[row];
  }

  /**
   * Finds the chain.
   *
   * @param cells the scores of rows and columns
   * @param least what a cell of the chain must have
   */
  static Chain of(float[][] cells, float least) {
    int columns = cells.length == 0 ? 0 : cells[0].length;
    int[] best = bestRows(cells, columns);
    int[] column = new int[cells.length];
    int[] before = new int[cells.length];
    Maxima maxima = new Maxima(columns);
    int last = -1;
    float heaviest = 0;
    float[] weights = new float[cells.length];
    for (int i = 0; i < cells.length; i++) {
      column[i] = argMax(cells[i]);
      before[i] = -1;
      int j = column[i];
      if (j >= 0 && best[j] == i && cells[i][j] >= least) {
        before[i] = maxima.bestUpTo(j - 1);
        weights[i] = cells[i][j] + (before[i] < 0 ? 0 : weights[before[i]]);
        maxima.put(j, i, weights);
        if (weights[i] > heaviest) {
          heaviest = weights[i];
          last = i;
        }
      }
    }
    return between(cells.length, columns, column, before, last);
  }

  private static int[] bestRows(float[][] cells, int columns) {
    int[] best = new int[columns];
    Arrays.fill(best, -1);
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < cells.length; i++) {
        if (cells[i][j] > 0 && (best[j] < 0 || cells[i][j] > cells[best[j]][j])) {
          best[j] = i;
        }
      }
    }
    return best;
  }

  private static int argMax(float[] row) {
    int best = -1;
    for (int j = 0; j < row.length; j++) {
      if (row[j] > 0 && (best < 0 || row[j] > row[best])) {
        best = j;
      }
    }
    return best;
  }

  private static Chain between(int rows, int columns, int[] column, int[] before, int last) {
    int[] first = new int[rows];
    int[] end = new int[rows];
    boolean[] inChain = new boolean[rows];
    for (int i = last; i >= 0; i = before[i]) {
      inChain[i] = true;
    }
    int low = 0;
    for (int i = 0; i < rows; i++) {
      low = inChain[i] ? column[i] : low;
      first[i] = low;
    }
    int high = columns - 1;
    for (int i = rows - 1; i >= 0; i--) {
      high = inChain[i] ? column[i] : high;
      end[i] = high;
    }
    if (last < 0) {
      Arrays.fill(end, -1);
    }
    return new Chain(first, end);
  }

  /** For each column the row that ends the heaviest chain up to it: a Fenwick tree of maxima. */
  private static final class Maxima {
    private final int[] rows;
    private float[] weights;

    Maxima(int columns) {
      rows = new int[columns + 1];
      Arrays.fill(rows, -1);
    }

    void put(int column, int row, float[] all) {
      weights = all;
      for (int k = column + 1; k < rows.length; k += k & -k) {
        if (rows[k] < 0 || all[row] > all[rows[k]]) {
          rows[k] = row;
        }
      }
    }

    int bestUpTo(int column) {
      int best = -1;
      for (int k = column + 1; k > 0; k -= k & -k) {
        if (rows[k] >= 0 && (best < 0 || weights[rows[k]] > weights[best])) {
          best = rows[k];
        }
      }
      return best;
    }
  }
}
