import { html, useMemo, useRef } from '../../vendor.js';
import { ChartFrame } from '../../chart/chart-frame.js';
import { dots, PlotArea } from '../../chart/plot-area.js';
import { linearScale, logScale } from '../../chart/scale.js';
import { standalone } from '../../chart/svg.js';
import { count } from '../../format/numbers.js';
import { changeQuery } from '../../page/route.js';
import { bestSoFar } from './model/objective.js';
import { PointedTrial } from './pointed-trial.js';

/** Every trial's value in the order of the trials, and the best of those trained to their end until then. */
export function BestSoFar({ study, trials, objective, axes, query, pointed, onPoint }) {
  const svg = useRef();
  const byEpochs = query.get('over') === 'epochs';
  const { points, steps, x, y } = useMemo(() => plotted(trials, objective, byEpochs), [trials, objective, byEpochs]);
  const title = 'Best so far';
  return html`<${ChartFrame}
    title=${title}
    note=${trials.some((trial) => trial.state === 'PRUNED') ? 'The line counts trials that were trained to their end; hollow dots are those that were not, by their value at the last rung they reached.' : undefined}
    svg=${() => standalone(svg.current, title)}
    table=${() => ({ columns: ['trial', 'epochs so far', 'best so far'], rows: steps.map((step) => [step.trial, step.epochs, step.value]) })}
    controls=${html`<label>Over <select value=${byEpochs ? 'epochs' : 'trials'} onChange=${(event) => changeQuery({ over: event.target.value === 'epochs' ? 'epochs' : null })}>
      <option value="trials">trials</option><option value="epochs">epochs trained</option>
    </select></label>`}
  >
    <${PlotArea}
      svgRef=${svg}
      label=${`${title}: ${steps.length ? `${objective.format(steps[0].value)} after trial ${steps[0].trial}, ${objective.format(steps.at(-1).value)} in the end, reached by trial ${steps.at(-1).trial}.` : 'no trial has ended yet.'} Arrow keys go through the trials.`}
      x=${x} y=${y} xLabel=${byEpochs ? 'epochs trained by all trials so far' : 'trial'} yLabel=${objective.name}
      points=${points} at=${pointed} onPoint=${onPoint}
      draw=${({ px, py }) => html`
        <path class="dots ended" d=${dots(points.filter((point) => point.ended), px, py)} />
        ${points.filter((point) => !point.ended).length < 3000 && html`<path class="dots hollow" d=${rings(points.filter((point) => !point.ended), px, py)} />`}
        <path class="best-line" d=${staircase(steps, x, y, px, py)} />`}
    />
    <${PointedTrial} study=${study} trials=${trials} axes=${axes} objective=${objective} pointed=${pointed} />
  <//>`;
}

function plotted(trials, objective, byEpochs) {
  const steps = bestSoFar(trials, objective);
  let epochs = 0;
  const places = trials.map((trial) => ((epochs += trial.epochs), byEpochs ? epochs : trial.number));
  const x = linearScale(0, Math.max(1, places.at(-1) ?? 1), count, 1);
  const values = trials.map((trial) => trial.value).filter(Number.isFinite);
  const low = values.length ? Math.min(...values) : 0;
  const high = values.length ? Math.max(...values) : 1;
  const wide = !objective.isAccuracy && low > 0 && high / low > 30;
  const room = 0.05 * (high - low || Math.abs(high) || 1);
  const y = wide ? logScale(low * 0.9, high * 1.1, objective.format) : linearScale(low - room, Math.min(high + room, objective.isAccuracy ? 1.02 : Infinity), objective.format);
  const points = trials.flatMap((trial, i) => (Number.isFinite(trial.value) ? [{ key: trial.number, x: x.at(places[i]), y: y.at(trial.value), ended: trial.state === 'SUCCEEDED' }] : []));
  return { steps: steps.map((step) => ({ ...step, place: byEpochs ? step.epochs : step.trial })), points, x, y };
}

function rings(points, px, py) {
  return points.map((point) => `M${(px(point.x) - 3).toFixed(1)} ${py(point.y).toFixed(1)}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`).join('');
}

function staircase(steps, x, y, px, py) {
  if (!steps.length) {
    return '';
  }
  const at = (step) => [px(x.at(step.place)).toFixed(1), py(y.at(step.value)).toFixed(1)];
  const [left, top] = at(steps[0]);
  return `M${left} ${top}${steps.slice(1).map((step) => `H${at(step)[0]}V${at(step)[1]}`).join('')}H${px(1).toFixed(1)}`;
}
