// From the worst to the best; the best stands out most against the background of its theme.
const RAMPS = {
  light: ['#e3c07a', '#9dbf7c', '#4f9f94', '#2c6fa8', '#2b3f9a', '#2a1566'],
  dark: ['#54508f', '#3f77a8', '#2f9d98', '#5cc07c', '#b8dc5a', '#fdf06b'],
};
const STEPS = 32;

/** The steps of a scale of colours for ordered values, in a theme. */
export function rampColours(theme) {
  const anchors = (RAMPS[theme] ?? RAMPS.light).map((hex) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)));
  return Array.from({ length: STEPS }, (unused, step) => mixed(anchors, step / (STEPS - 1)));
}

/** Step of a goodness from 0, the worst, to 1, the best. */
export function rampStep(goodness) {
  return Math.max(0, Math.min(STEPS - 1, Math.round(goodness * (STEPS - 1))));
}

function mixed(anchors, place) {
  const at = place * (anchors.length - 1);
  const i = Math.min(anchors.length - 2, Math.floor(at));
  const channels = anchors[i].map((from, channel) => Math.round(from + (at - i) * (anchors[i + 1][channel] - from)));
  return `rgb(${channels.join(', ')})`;
}
