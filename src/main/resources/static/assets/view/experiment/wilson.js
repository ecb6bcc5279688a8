const Z = 1.959964;

/**
 * Where the true share lies with 95 % confidence (Wilson, 1927), as a pair from 0 to 1.
 *
 * @param hits of `trials`, at least 1
 */
export function wilsonInterval(hits, trials) {
  const share = hits / trials;
  const weight = (Z * Z) / trials;
  const centre = (share + weight / 2) / (1 + weight);
  const half = (Z * Math.sqrt((share * (1 - share)) / trials + weight / (4 * trials))) / (1 + weight);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
