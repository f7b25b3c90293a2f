// @ts-check
/** Choosing the best of many without sorting all. */

/**
 * The n-th highest of some numbers (Hoare's quickselect).
 *
 * @param {Float64Array} values @param {number} n from 1 up to their count
 */
export function nthHighest(values, n) {
  const v = values.slice();
  const place = n - 1;
  let low = 0;
  let high = v.length - 1;
  while (low < high) {
    const pivot = v[(low + high) >>> 1];
    let i = low;
    let j = high;
    while (i <= j) {
      while (v[i] > pivot) i++;
      while (v[j] < pivot) j--;
      if (i <= j) {
        const swapped = v[i];
        v[i++] = v[j];
        v[j--] = swapped;
      }
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else break;
  }
  return v[place];
}

/**
 * The places of the highest scores, the highest first, equal ones by place.
 *
 * @param {Float64Array} scores @param {number} count
 * @returns {number[]}
 */
export function highest(scores, count) {
  const n = Math.min(count, scores.length);
  if (n <= 0) return [];
  const least = nthHighest(scores, n);
  const above = [];
  const equal = [];
  for (let i = 0; i < scores.length; i++) {
    if (scores[i] > least) above.push(i);
    else if (scores[i] === least && equal.length < n) equal.push(i);
  }
  above.sort((a, b) => scores[b] - scores[a] || a - b);
  return above.concat(equal.slice(0, n - above.length));
}
