import { html, useMemo } from '../../vendor.js';
import { LineChart } from '../../chart/line-chart.js';
import { count } from '../../format/numbers.js';
import { curveOf, rangesIn } from './curve.js';

/** Curves of all runs, a chart for each metric. */
export function Curves({ runs, comparison, colours, refine }) {
  const { metrics, ...how } = comparison;
  return html`<div class=${`compare-charts ${metrics.length > 1 ? 'several' : ''}`}>
    ${metrics.map((metric) => html`<section key=${metric.id} class="panel"><${MetricChart} metric=${metric} runs=${runs} how=${how} colours=${colours} refine=${refine} tall=${metrics.length === 1} /></section>`)}
  </div>`;
}

function MetricChart({ metric, runs, how, colours, refine, tall }) {
  const { axis, byIteration, smoothing, logX, logY } = how;
  const drawn = runs.filter((run) => run.epochs);
  const lines = useMemo(
    () =>
      drawn.flatMap((run) => {
        const curve = curveOf(run, metric, axis, byIteration);
        return curve ? [{ key: run.id, label: `${run.experiment.name} #${run.id}`, colourIndex: colours.get(run.id), ...curve }] : [];
      }),
    [metric, axis, byIteration, ...drawn.flatMap(({ epochs, iterations }) => [epochs, iterations])],
  );
  const ofIterations = byIteration && metric.byIteration;
  return html`<${LineChart}
    title=${metric.name}
    lines=${lines}
    xLabel=${axis.name}
    yLabel=${metric.name}
    logX=${logX}
    logY=${logY}
    smoothing=${smoothing}
    format=${metric.format}
    height=${tall ? 460 : 320}
    note=${drawn.length ? noteOf(drawn, ofIterations, axis, byIteration && !ofIterations) : 'Loading …'}
    onZoom=${(range) => range && ofIterations && refine(rangesIn(drawn, axis, range))}
  />`;
}

function noteOf(runs, ofIterations, axis, keptByEpochAlone) {
  const [points, total, word] = ofIterations
    ? [sum(runs, ({ iterations }) => iterations?.length), sum(runs, ({ totalIterations }) => totalIterations), 'iterations']
    : [sum(runs, ({ epochs }) => epochs.length), sum(runs, ({ totalEpochs }) => totalEpochs), 'epochs'];
  const notes = [];
  if (points < total) {
    notes.push(`${count(points)} of ${count(total)} ${word}; the lowest and the highest of each stretch are among them.${ofIterations ? ' Choose a range for more of it.' : ''}`);
    if (axis.id === 'seconds') {
      notes.push('Seconds of what is left out are estimated.');
    }
  }
  if (keptByEpochAlone) {
    notes.push('This is measured once an epoch.');
  }
  return notes.join(' ') || null;
}

function sum(runs, value) {
  return runs.reduce((total, run) => total + (value(run) ?? 0), 0);
}
