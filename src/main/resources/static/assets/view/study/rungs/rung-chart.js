import { html, useMemo, useRef } from '../../../vendor.js';
import { ChartFrame } from '../../../chart/chart-frame.js';
import { PlotArea } from '../../../chart/plot-area.js';
import { linearScale, logScale } from '../../../chart/scale.js';
import { standalone } from '../../../chart/svg.js';
import { count, plural } from '../../../format/numbers.js';
import { PointedTrial } from '../pointed-trial.js';
import { FATES, FateMark } from './fates.js';

const MANY = 100;
const SPREAD = 0.05;

/** A bracket's trials by their value at each rung: lines that go on were promoted. */
export function RungChart({ study, trials, axes, objective, bracket, title, pointed, onPoint }) {
  const svg = useRef();
  const { x, y, points } = useMemo(() => plotted(bracket, objective), [bracket]);
  const words = bracket.columns.map((column, i) => `${bracket.reached[i]} reached ${column.name.toLowerCase()} at ${column.epochs} epochs`).join(', ');
  const fates = FATES.filter((fate) => points.some((point) => point.fate === fate.id));
  return html`<${ChartFrame}
    title=${title}
    svg=${() => standalone(svg.current, title)}
    table=${() => ({
      columns: ['trial', ...bracket.columns.map((column) => `after ${column.epochs}`), 'state'],
      rows: bracket.rows.map(({ trial, cells }) => [trial.number, ...cells.map((cell) => cell?.value ?? ''), trial.state.toLowerCase()]),
    })}
    controls=${html`<span class="fate-key">${fates.map((fate) => html`<span key=${fate.id}><svg width="16" height="16" aria-hidden="true"><${FateMark} fate=${fate.id} x=${8} y=${8} /></svg> ${fate.words}</span>`)}</span>`}
  >
    <${PlotArea}
      svgRef=${svg} label=${`${title}: ${words}. Arrow keys go through the trials.`}
      x=${x} y=${y} yLabel=${objective.name} height=${300} margins=${{ top: 34, right: 40 }}
      points=${points} at=${points.findLast((point) => point.trial === pointed)?.key ?? null} onPoint=${(key) => onPoint(key === null ? null : Math.floor(key))}
      draw=${({ px, py }) => html`
        ${bracket.columns.map((column, i) => html`<text key=${i} class="rung-count" x=${px(x.at(i))} y="20" text-anchor="middle">${i === 0 ? plural(bracket.reached[i], 'trial') : count(bracket.reached[i])}</text>`)}
        <path class=${`rung-lines ${bracket.rows.length > MANY ? 'many' : ''}`} d=${linesOf(bracket.rows, bracket.rows.length, x, y, px, py)} />
        ${fates.map((fate) => html`<${FateMark} key=${fate.id} fate=${fate.id} many=${points.filter((point) => point.fate === fate.id).map((point) => [px(point.x), py(point.y)])} />`)}
        ${pointed !== null && html`<path class="rung-lines pointed-line" d=${linesOf(bracket.rows.filter((row) => row.trial.number === pointed), bracket.rows.length, x, y, px, py)} />`}`}
    />
    <${PointedTrial} study=${study} trials=${trials} axes=${axes} objective=${objective} pointed=${pointed} />
  <//>`;
}

function plotted(bracket, objective) {
  const values = bracket.rows.flatMap((row) => row.cells.flatMap((cell) => (Number.isFinite(cell?.value) ? [cell.value] : [])));
  const low = values.length ? Math.min(...values) : 0;
  const high = values.length ? Math.max(...values) : 1;
  const room = 0.06 * (high - low || Math.abs(high) || 1);
  const y = !objective.isAccuracy && low > 0 && high / low > 30 ? logScale(low * 0.9, high * 1.1, objective.format) : linearScale(Math.max(0, low - room), objective.isAccuracy ? Math.min(1, high + room) : high + room, objective.format);
  const many = bracket.columns.length;
  const at = (i) => (many === 1 ? 0.5 : 0.06 + (0.88 * i) / (many - 1));
  const x = { kind: 'category', at, ticks: () => bracket.columns.map((column, i) => ({ at: at(i), label: `${column.epochs} ep.${i === many - 1 ? ' (end)' : ''}` })) };
  const points = bracket.rows.flatMap((row) =>
    row.cells.flatMap((cell, i) =>
      Number.isFinite(cell?.value) ? [{ key: row.trial.number + (i + 1) / 100, trial: row.trial.number, x: at(i) + spread(row.trial.number, bracket.rows.length), y: y.at(cell.value), fate: cell.fate }] : [],
    ),
  );
  return { x, y, points };
}

// Of many trials at a rung each has a place of its own a little beside it, always the same.
function spread(number, count) {
  return count > MANY ? (((number * 0.618034) % 1) - 0.5) * SPREAD : 0;
}

function linesOf(rows, count, x, y, px, py) {
  return rows
    .map((row) => {
      const places = row.cells.flatMap((cell, i) => (Number.isFinite(cell?.value) ? [`${px(x.at(i) + spread(row.trial.number, count)).toFixed(1)} ${py(y.at(cell.value)).toFixed(1)}`] : []));
      return places.length > 1 ? `M${places.join('L')}` : '';
    })
    .join('');
}
