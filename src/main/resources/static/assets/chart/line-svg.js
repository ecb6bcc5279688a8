import { colour } from '../page/theme.js';
import { element, svgDocument } from './svg.js';

const POINTS_SHOWN = 40;

/** The chart that uPlot draws at present, with its zoom, as SVG text. */
export function linesAsSvg(u, lines, { title, xLabel, yLabel }) {
  const ratio = devicePixelRatio;
  const box = { left: u.bbox.left / ratio, top: u.bbox.top / ratio, width: u.bbox.width / ratio, height: u.bbox.height / ratio };
  const head = 28;
  const bottom = head + box.top + box.height + 38;
  const legendHeight = 18 * lines.filter((line) => !line.faint).length + 14;
  const parts = [
    element('text', { x: u.width / 2, y: 18, 'text-anchor': 'middle', 'font-weight': 600 }, title),
    ...axis(u, 0, 'x', box, head),
    ...axis(u, 1, 'y', box, head),
    element('text', { x: box.left + box.width / 2, y: bottom, 'text-anchor': 'middle' }, xLabel),
    element('text', { transform: `translate(14 ${head + box.top + box.height / 2}) rotate(-90)`, 'text-anchor': 'middle' }, yLabel),
    `<clipPath id="plot">${element('rect', { x: box.left, y: head + box.top, width: box.width, height: box.height })}</clipPath>`,
    '<g clip-path="url(#plot)" fill="none" stroke-linejoin="round">',
    ...lines.map((line, i) =>
      element('path', {
        d: path(u, i + 1, box, head),
        stroke: line.colour,
        'stroke-width': line.emphasis ? 2.5 : 1.6,
        'stroke-opacity': line.faint ? 0.33 : 1,
        'stroke-dasharray': line.dash.length ? line.dash.join(' ') : undefined,
      }),
    ),
    ...lines.flatMap((line, i) => points(u, i + 1, line, box, head)),
    '</g>',
    ...lines
      .filter((line) => !line.faint)
      .flatMap((line, i) => {
        const y = bottom + 22 + 18 * i;
        return [
          element('line', { x1: box.left, x2: box.left + 24, y1: y - 4, y2: y - 4, stroke: line.colour, 'stroke-width': 2, 'stroke-dasharray': line.dash.join(' ') || undefined }),
          element('text', { x: box.left + 32, y }, line.label),
        ];
      }),
  ];
  return svgDocument(u.width, bottom + legendHeight, parts);
}

function axis(u, index, scale, box, head) {
  const { _splits: splits = [], _values: values = [] } = u.axes[index];
  const grid = colour('--grid');
  return splits.flatMap((value, i) => {
    const text = values[i];
    if (text === null || text === undefined || text === '') {
      return [];
    }
    const at = u.valToPos(value, scale);
    return scale === 'x'
      ? [
          element('line', { x1: box.left + at, x2: box.left + at, y1: head + box.top, y2: head + box.top + box.height, stroke: grid }),
          element('text', { x: box.left + at, y: head + box.top + box.height + 16, 'text-anchor': 'middle' }, text),
        ]
      : [
          element('line', { x1: box.left, x2: box.left + box.width, y1: head + box.top + at, y2: head + box.top + at, stroke: grid }),
          element('text', { x: box.left - 6, y: head + box.top + at + 4, 'text-anchor': 'end' }, text),
        ];
  });
}

// As a path of the shown range alone, with no more than four points a half pixel: the same to the eye, at any length.
function path(u, column, box, head) {
  const xs = u.data[0];
  const ys = u.data[column];
  const { min, max } = u.scales.x;
  const last = xs.length - 1;
  let command = 'M';
  let text = '';
  let held = null;
  const add = (i) => {
    text += `${command}${(box.left + u.valToPos(xs[i], 'x')).toFixed(1)} ${(head + box.top + u.valToPos(ys[i], 'y')).toFixed(1)}`;
    command = 'L';
  };
  const flush = () => {
    if (held) {
      [...new Set([held.first, held.low, held.high, held.last])].sort((some, other) => some - other).forEach(add);
      held = null;
    }
  };
  for (let i = 0; i <= last; i++) {
    const y = ys[i];
    if (y === undefined || (i < last && xs[i + 1] < min) || (i > 0 && xs[i - 1] > max)) {
      continue;
    }
    if (y === null) {
      flush();
      command = 'M';
      continue;
    }
    const pixel = Math.round(2 * u.valToPos(xs[i], 'x'));
    if (held && held.pixel === pixel) {
      held.last = i;
      held.low = y < ys[held.low] ? i : held.low;
      held.high = y > ys[held.high] ? i : held.high;
    } else {
      flush();
      held = { pixel, first: i, last: i, low: i, high: i };
    }
  }
  flush();
  return text;
}

// Points where they are few: a single one has no line.
function points(u, column, line, box, head) {
  const xs = u.data[0];
  const shown = xs.flatMap((x, i) => (x >= u.scales.x.min && x <= u.scales.x.max && Number.isFinite(u.data[column][i]) ? [i] : []));
  if (line.faint || shown.length >= POINTS_SHOWN) {
    return [];
  }
  return shown.map((i) => element('circle', { cx: box.left + u.valToPos(xs[i], 'x'), cy: head + box.top + u.valToPos(u.data[column][i], 'y'), r: 2.5, fill: line.colour }));
}
