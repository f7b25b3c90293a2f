// @ts-check
/** The value that a part p of the values does not exceed (nearest rank). @param {number[]} values @param {number} p */
export function percentile(values, p) {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.max(0, Math.ceil(p * ordered.length) - 1)];
}

/** @param {number[]} values */
export const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
