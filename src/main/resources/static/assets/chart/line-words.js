import { plural } from '../format/numbers.js';

const DESCRIBED = 6;

/** Lines in words, for those who don't see them. */
export function summary(lines, format) {
  if (!lines.some((line) => line.x.length)) {
    return 'no points yet.';
  }
  const words = lines.slice(0, DESCRIBED).map((line) => {
    const last = line.y.findLast((value) => Number.isFinite(value));
    return `${line.label}: ${plural(line.x.length, 'point')}, last ${last === undefined ? 'not finite' : format(last)}.`;
  });
  return words.join(' ') + (lines.length > DESCRIBED ? ` And ${plural(lines.length - DESCRIBED, 'more line', 'more lines')}.` : '');
}

/** How many points a logarithmic axis leaves out. */
export function notPositive(lines) {
  let left = 0;
  lines.forEach((line) => line.y.forEach((value) => (left += value !== null && value <= 0)));
  return left ? `${plural(left, 'point')} at or below 0 can't be on a logarithmic axis.` : '';
}

/** Lines as rows: one for each x that any of them has. */
export function tableOf(lines, xLabel) {
  const rows = new Map();
  lines.forEach((line, column) =>
    line.x.forEach((x, i) => {
      if (!rows.has(x)) {
        rows.set(x, new Array(lines.length).fill(null));
      }
      rows.get(x)[column] = line.y[i];
    }),
  );
  return {
    columns: [xLabel, ...lines.map((line) => line.label)],
    rows: [...rows.entries()].sort(([some], [other]) => some - other).map(([x, values]) => [x, ...values]),
  };
}
