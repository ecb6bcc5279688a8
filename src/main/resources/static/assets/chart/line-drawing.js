import { colour } from '../page/theme.js';
import { count, significant } from '../format/numbers.js';

const LINEAR = 1;
const LOGARITHMIC = 3;
const FONT = '12px system-ui, sans-serif';
// Between whole numbers, such as epochs, there is nothing to mark.
const WHOLE_STEPS = Array.from({ length: 10 }, (_, power) => [1, 2, 5].map((digit) => digit * 10 ** power)).flat();
// uPlot's own end at 1e16, which a loss that diverges soon leaves behind.
const STEPS = Array.from({ length: 70 }, (_, i) => [1, 2, 2.5, 5].map((digit) => Number(`${digit}e${i - 30}`))).flat();
const POINTS_SHOWN = 40;
// Beyond so many lines, to set one apart under the cursor would draw too much anew.
const LINES_SET_APART = 24;

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
  const few = lines.length <= LINES_SET_APART;
  return {
    width: Math.max(width, 200),
    height,
    legend: { show: false },
    cursor: { drag: { x: true, y: false, setScale: false }, points: few ? { size: 6 } : { show: false }, ...(few && { focus: { prox: 24 } }) },
    focus: { alpha: 0.35 },
    scales: {
      x: { time: false, distr: logX ? LOGARITHMIC : LINEAR, range: logX ? undefined : wide },
      y: { distr: logY ? LOGARITHMIC : LINEAR, range: logY ? roundedByFactor : padded },
    },
    axes: [
      { ...axis, label: xLabel, size: 34, ...(!logX && lines.every(isWhole) && { incrs: WHOLE_STEPS }), values: (u, splits) => splits.map((value) => (value === null ? '' : xValue(value))) },
      { ...axis, label: yLabel, size: 60, ...(!logY && { incrs: STEPS }), values: (u, splits) => yValues(splits, format) },
    ],
    series: [{}, ...lines.map(series)],
  };
}

function isWhole({ x }) {
  return x.slice(0, 20).every(Number.isInteger);
}

function xValue(value) {
  return Number.isInteger(value) && Math.abs(value) < 1e9 ? count(value) : significant(value, 6);
}

// As the chart writes values, unless that is too coarse to tell one mark from the next.
function yValues(splits, format) {
  const known = splits.filter((value) => value !== null);
  const step = Math.abs(known[1] - known[0]);
  const coarse = known.some((value) => Math.abs(Number(format(value)) - value) > step / 20);
  const digits = coarse ? 1 + Math.ceil(Math.log10(Math.max(...known.map(Math.abs)) / step) + 1e-9) : 0;
  return splits.map((value) => (value === null ? '' : coarse ? significant(value, Math.min(15, Math.max(2, digits + 1))) : format(value)));
}

function series(line) {
  return {
    label: line.label,
    stroke: line.faint ? transparent(line.colour) : line.colour,
    width: line.emphasis ? 2.5 : line.faint ? 1 : 1.6,
    dash: line.dash,
    spanGaps: false,
    points: { show: (u, i, from, to) => !line.faint && to - from < POINTS_SHOWN, size: 5, fill: line.colour, stroke: line.colour },
  };
}

function transparent(hex) {
  return /^#[0-9a-f]{6}$/i.test(hex) ? `${hex}55` : hex;
}

// A curve of a single point lies in the middle.
function wide(u, min, max) {
  if (min === null || max === null) {
    return [0, 1];
  }
  return max > min ? [min, max] : [min - 1, max + 1];
}

// And so does one that is all one value.
function padded(u, min, max) {
  if (min === null || max === null) {
    return [0, 1];
  }
  const room = max > min ? 0.06 * (max - min) : Math.max(Math.abs(max) * 0.1, 1e-6);
  return [min >= 0 && min - room < 0 ? 0 : min - room, max + room];
}

// uPlot counts its marks from the lowest on: from one digit, so that they are round.
function roundedByFactor(u, min, max) {
  if (min === null || max === null || min <= 0) {
    return [0.1, 10];
  }
  const low = inOneDigit(min / 1.02, Math.floor);
  const high = inOneDigit(max * 1.02, Math.ceil);
  return [low, high];
}

function inOneDigit(value, round) {
  const power = Math.floor(Math.log10(value));
  return Number(`${round(Number((value / 10 ** power).toPrecision(12)))}e${power}`);
}
