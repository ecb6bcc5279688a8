import { colour } from '../page/theme.js';

const COLOURS = 12;
const DASHES = [[], [7, 4], [2, 3]];

/** Colour of the n-th of several lines, from 0, in the present theme. */
export function lineColour(n) {
  return colour(`--line-${(n % COLOURS) + 1}`);
}

/** Dashes set lines apart that share a colour, and help those who see few colours. */
export function lineDash(n) {
  return DASHES[Math.floor(n / COLOURS) % DASHES.length];
}
