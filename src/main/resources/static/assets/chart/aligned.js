import { uPlot } from '../vendor.js';

const RETAIN_GAPS = 1;

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
    const from = positiveX ? x.findIndex((value) => value > 0) : 0;
    return from === 0 ? [x, known(y, positiveY)] : [x.slice(from < 0 ? x.length : from), known(y.slice(from < 0 ? y.length : from), positiveY)];
  });
  if (tables.every(([xs]) => sameNumbers(xs, tables[0][0]))) {
    return [tables[0][0], ...tables.map(([, ys]) => ys)];
  }
  return uPlot.join(
    tables,
    tables.map((table) => table.map(() => RETAIN_GAPS)),
  );
}

// Most lines are whole as they are: then there is nothing to copy.
function known(ys, positive) {
  const isKnown = (value) => Number.isFinite(value) && (!positive || value > 0);
  return ys.every(isKnown) ? ys : ys.map((value) => (isKnown(value) ? value : null));
}

function sameNumbers(some, others) {
  return some === others || (some.length === others.length && some.every((value, i) => value === others[i]));
}
