// @ts-check
/**
 * Numbers that look random and are the same for a seed: mulberry32.
 *
 * @param {number} seed
 * @returns {(n: number) => number} an integer from 0 to n - 1
 */
export function random(seed) {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n);
  };
}
