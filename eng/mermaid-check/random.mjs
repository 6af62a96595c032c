// A source of chance that a seed repeats (mulberry32), and the few ways to draw from it.
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (n) => Math.floor(next() * n);
  const pick = (list) => list[upTo(list.length)];
  return {
    upTo,
    pick,
    odds: (p) => next() < p,
    from: (low, high) => low + upTo(high - low + 1),
    // weighted([[3, 'often'], [1, 'seldom']])
    weighted: (list) => {
      let left = next() * list.reduce((sum, [weight]) => sum + weight, 0);
      return (list.find(([weight]) => (left -= weight) < 0) ?? list[list.length - 1])[1];
    },
  };
}
