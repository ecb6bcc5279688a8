import { html } from '../../../vendor.js';

const ARM = 3.5;

/** What was decided of a trial at a rung; each has a mark of its own, so that nobody needs to see its colour. */
export const FATES = [
  { id: 'promoted', words: 'promoted', mark: (x, y) => `M${x} ${y}h0` },
  { id: 'finished', words: 'trained to the end', mark: (x, y) => `M${x - 4} ${y}L${x} ${y - 4}L${x + 4} ${y}L${x} ${y + 4}Z` },
  { id: 'halted', words: 'waits', mark: (x, y) => `M${x - ARM} ${y}a${ARM} ${ARM} 0 1 0 ${2 * ARM} 0a${ARM} ${ARM} 0 1 0 ${-2 * ARM} 0` },
  { id: 'pruned', words: 'given up', mark: (x, y) => `M${x - ARM} ${y - ARM}l${2 * ARM} ${2 * ARM}m0 ${-2 * ARM}l${-2 * ARM} ${2 * ARM}` },
  { id: 'lost', words: 'failed after it', mark: (x, y) => `M${x - ARM} ${y - ARM}h${2 * ARM}v${2 * ARM}h${-2 * ARM}Z` },
];

export function fateWords(id) {
  return FATES.find((fate) => fate.id === id)?.words ?? id;
}

/** One mark at `x`, `y`, or `many` as one path. */
export function FateMark({ fate, x, y, many }) {
  const { mark } = FATES.find(({ id }) => id === fate);
  const places = many ?? [[x, y]];
  return html`<path class=${`fate ${fate}`} d=${places.map(([left, top]) => mark(round(left), round(top))).join('')} />`;
}

function round(value) {
  return Math.round(10 * value) / 10;
}
