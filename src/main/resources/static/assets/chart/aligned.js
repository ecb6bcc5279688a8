import { uPlot } from '../vendor.js';

/**
 * Lines with an x of their own on one x axis, as uPlot wants them: `[xs, ys of the first line, ...]`.
 *
 * A line has no point at most places of the others: there it is `undefined` and bridged; `null` is a gap of its own.
 *
 * @param lines `{x: number[], y: (number|null)[]}`, x ascending
 * @param positive leaves out what a logarithmic axis can't show
 */
export function aligned(lines, { positiveX = false, positiveY = false } = {}) {
  if (!lines.length) {
    return [[]];
  }
  const tables = lines.map(({ x, y }) => {
    const kept = positiveX ? x.map((value, i) => i).filter((i) => x[i] > 0) : null;
    const xs = kept ? kept.map((i) => x[i]) : x;
    const ys = kept ? kept.map((i) => y[i]) : y;
    return [xs, ys.map((value) => (Number.isFinite(value) && (!positiveY || value > 0) ? value : null))];
  });
  if (tables.every(([xs]) => sameNumbers(xs, tables[0][0]))) {
    return [tables[0][0], ...tables.map(([, ys]) => ys)];
  }
  const RETAIN_GAPS = 1;
  return uPlot.join(
    tables,
    tables.map((table) => table.map(() => RETAIN_GAPS)),
  );
}

function sameNumbers(some, others) {
  return some === others || (some.length === others.length && some.every((value, i) => value === others[i]));
}
