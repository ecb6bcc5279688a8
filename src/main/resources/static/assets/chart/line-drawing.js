import { uPlot } from '../vendor.js';
import { colour } from '../page/theme.js';
import { significant } from '../format/numbers.js';

const LINEAR = 1;
const LOGARITHMIC = 3;
const FONT = '12px system-ui, sans-serif';

/** What uPlot is told of lines and axes. */
export function drawing({ lines, xLabel, yLabel, logX, logY, width, height, format }) {
  const axis = {
    stroke: colour('--text'),
    grid: { stroke: colour('--grid'), width: 1 },
    ticks: { stroke: colour('--grid'), width: 1 },
    font: FONT,
    labelFont: FONT,
    labelSize: 20,
  };
  return {
    width: Math.max(width, 200),
    height,
    legend: { show: false },
    cursor: { drag: { x: true, y: false, setScale: true }, points: { size: 6 }, focus: { prox: 24 } },
    focus: { alpha: 0.35 },
    scales: {
      x: { time: false, distr: logX ? LOGARITHMIC : LINEAR },
      y: { distr: logY ? LOGARITHMIC : LINEAR, range: logY ? undefined : padded },
    },
    axes: [
      { ...axis, label: xLabel, size: 34, values: (u, splits) => splits.map((value) => (value === null ? '' : significant(value, 6))) },
      { ...axis, label: yLabel, size: 60, values: (u, splits) => splits.map((value) => (value === null ? '' : format(value))) },
    ],
    series: [{}, ...lines.map(series)],
  };
}

function series(line) {
  return {
    label: line.label,
    stroke: line.faint ? transparent(line.colour) : line.colour,
    width: line.emphasis ? 2.5 : line.faint ? 1 : 1.6,
    dash: line.dash,
    spanGaps: false,
    points: { show: line.x.length < 40 && !line.faint, size: 5, fill: line.colour },
  };
}

function transparent(hex) {
  return /^#[0-9a-f]{6}$/i.test(hex) ? `${hex}55` : hex;
}

// A curve that is all one value, and one of a single epoch, still lie in the middle.
function padded(u, min, max) {
  if (min === null || max === null) {
    return [0, 1];
  }
  const room = max > min ? 0.06 * (max - min) : Math.max(Math.abs(max) * 0.1, 1e-6);
  return [min >= 0 && min - room < 0 ? 0 : min - room, max + room];
}
