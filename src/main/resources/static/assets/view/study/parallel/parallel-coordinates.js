import { html, useMemo, useRef } from '../../../vendor.js';
import { ChartFrame } from '../../../chart/chart-frame.js';
import { rampColours, rampStep } from '../../../chart/ramp.js';
import { standalone } from '../../../chart/svg.js';
import { useWidth } from '../../../chart/width.js';
import { useTheme } from '../../../page/theme.js';
import { bestFirst } from '../model/objective.js';
import { isBrushed } from '../model/brushes.js';
import { placeOf } from '../model/space.js';
import { PointedTrial } from '../pointed-trial.js';
import { AxisColumn } from './axis-column.js';
import { ColourKey } from './colour-key.js';

const HEIGHT = 360;
const TOP = 46;
const BOTTOM = 22;
const LEAST_GAP = 120;
const NEAR = 9;
const MANY = 300;

/**
 * A line a trial through its value on every axis. Lines of one colour are one path, so that two thousand are drawn at once.
 */
export function ParallelCoordinates({ study, trials, axes, all, objective, brushes, pointed, onPoint }) {
  const svg = useRef();
  const frame = useRef();
  const theme = useTheme();
  const colours = useMemo(() => rampColours(theme), [theme]);
  const given = useWidth(frame);
  const width = Math.max(given, all.length * LEAST_GAP);
  const inner = HEIGHT - TOP - BOTTOM;
  const px = (column) => 64 + (column * (width - 128)) / Math.max(1, all.length - 1);
  const py = (place) => TOP + (1 - place) * inner;

  const lines = useMemo(
    () => bestFirst(trials, objective).reverse().map((trial) => ({ trial, places: all.map((axis) => placeOf(axis, trial)), chosen: isBrushed(trial, axes, brushes) })),
    [trials, objective, all, brushes],
  );
  const paths = useMemo(() => pathsOf(lines, objective, px, py), [lines, width]);
  const found = pointed === null ? null : lines.find(({ trial }) => trial.number === pointed);
  const point = (event) => {
    const box = svg.current.getBoundingClientRect();
    onPoint(nearest(lines, px, py, event.clientX - box.left, event.clientY - box.top));
  };
  const title = 'Parallel coordinates';
  return html`<${ChartFrame}
    title=${title}
    note="Drag along an axis to keep only the trials within; a click on the axis takes the filter away. Dashed: not trained to the end. The filters below do the same by keyboard."
    svg=${() => standalone(svg.current, title)}
    table=${() => ({ columns: ['trial', ...all.map((axis) => axis.name)], rows: bestFirst(trials, objective).map((trial) => [trial.number, ...all.map((axis) => axis.label(trial))]) })}
    controls=${html`<${ColourKey} objective=${objective} colours=${colours} />`}
  >
    <div class="plot-frame wide" ref=${frame} tabindex="0" role="region" aria-label=${`${title}, scrollable`}>
      <svg ref=${svg} class=${`plot-svg ${trials.length > MANY ? 'many' : ''}`} width=${width} height=${HEIGHT} role="group" aria-label=${`${title} of ${trials.length} trials over ${all.map((axis) => axis.name).join(', ')}`} onPointerMove=${point} onPointerLeave=${() => onPoint(null)}>
        ${paths.left && html`<path class="trial-lines left-out" d=${paths.left} />`}
        ${paths.none && html`<path class="trial-lines without" d=${paths.none} />`}
        ${paths.coloured.map(({ key, step, whole, d }) => html`<path key=${key} class=${`trial-lines ${whole ? '' : 'part'}`} stroke=${colours[step]} d=${d} />`)}
        ${found && html`<path class="trial-lines pointed-line" d=${lineOf(found.places, px, py)} />`}
        ${all.map((axis, column) => html`<${AxisColumn} key=${axis.pointer} axis=${axis} x=${px(column)} top=${TOP} height=${inner} room=${(width - 128) / Math.max(1, all.length - 1)} last=${column === all.length - 1} brushes=${brushes} />`)}
      </svg>
    </div>
    <${PointedTrial} study=${study} trials=${trials} axes=${axes} objective=${objective} pointed=${pointed} />
  <//>`;
}

function pathsOf(lines, objective, px, py) {
  const coloured = new Map();
  let left = '';
  let none = '';
  for (const { trial, places, chosen } of lines) {
    const d = lineOf(places, px, py);
    const goodness = objective.goodness(trial.value);
    if (!chosen) {
      left += d;
    } else if (goodness === null) {
      none += d;
    } else {
      const step = rampStep(goodness);
      const whole = trial.state === 'SUCCEEDED';
      const key = `${step}${whole}`;
      const path = coloured.get(key) ?? { key, step, whole, d: '' };
      path.d += d;
      coloured.set(key, path);
    }
  }
  return { left, none, coloured: [...coloured.values()].sort((a, b) => a.step - b.step || a.whole - b.whole) };
}

function lineOf(places, px, py) {
  let text = '';
  let command = 'M';
  places.forEach((place, column) => {
    if (place === null) {
      command = 'M';
    } else {
      text += `${command}${px(column).toFixed(1)} ${py(place).toFixed(1)}`;
      command = 'L';
    }
  });
  return text;
}

function nearest(lines, px, py, left, top) {
  const last = lines[0]?.places.length - 1;
  const column = Math.max(0, Math.min(last - 1, Math.floor(((left - px(0)) / (px(last) - px(0))) * last)));
  const share = (left - px(column)) / (px(column + 1) - px(column));
  let best = null;
  let least = NEAR;
  for (const { trial, places, chosen } of lines) {
    const [from, to] = [places[column], places[column + 1]];
    if (chosen && from !== null && to !== null && to !== undefined) {
      const distance = Math.abs(py(from + share * (to - from)) - top);
      if (distance <= least) {
        least = distance;
        best = trial.number;
      }
    }
  }
  return best;
}
