import { html, useMemo } from '../../vendor.js';
import { LineChart } from '../../chart/line-chart.js';
import { accuracy, count, plural } from '../../format/numbers.js';
import { ProblemBox } from '../../page/loading.js';
import { ChartChoices } from './chart-choices.js';
import { accuracyLines, iterationLossLines, lossLines } from './curve-lines.js';
import { Findings } from './findings.js';
import { KeyFigures } from './key-figures.js';
import { useIterations } from './live-iterations.js';
import { isFinal } from '../../experiment/states.js';

/** Loss and accuracy as they grow, with the figures and findings that sum them up. */
export function Curves({ experiment, live, epochs, query }) {
  // What diverged in its first epoch has nothing else to show.
  const withoutEpoch = isFinal(experiment.state) && experiment.progress.epoch === 0 && experiment.progress.iteration > 0;
  const byIteration = (query.get('x') ?? (withoutEpoch ? 'iteration' : 'epoch')) === 'iteration';
  const choices = { logY: query.get('log') === 'true', smoothing: smoothingOf(query) };
  return html`<div class="columns experiment-curves">
    <div>
      <section class="panel" aria-label="Learning curves">
        <${ChartChoices} byIteration=${byIteration} ...${choices} />
        ${epochs.loaded.problem && html`<${ProblemBox} problem=${epochs.loaded.problem} onRetry=${epochs.loaded.reload} />`}
        ${byIteration ? html`<${IterationLoss} experiment=${experiment} live=${live} epochs=${epochs.epochs} ...${choices} />` : html`<${EpochLoss} epochs=${epochs} ...${choices} />`}
        <${AccuracyChart} epochs=${epochs} smoothing=${choices.smoothing} />
      </section>
    </div>
    <div>
      <${KeyFigures} experiment=${experiment} epochs=${epochs} />
      <${Findings} findings=${experiment.findings} state=${experiment.state} />
    </div>
  </div>`;
}

function smoothingOf(query) {
  const weight = Number(query.get('smoothing'));
  return weight > 0 && weight < 1 ? weight : 0;
}

function EpochLoss({ epochs, logY, smoothing }) {
  const lines = useMemo(() => lossLines(epochs.epochs), [epochs.epochs]);
  return html`<${LineChart} title="Loss" lines=${lines} xLabel="epoch" yLabel="loss (nats)" logY=${logY} smoothing=${smoothing} note=${noteOf(epochs)} />`;
}

function AccuracyChart({ epochs, smoothing }) {
  const lines = useMemo(() => accuracyLines(epochs.epochs), [epochs.epochs]);
  return html`<${LineChart} title="Accuracy" lines=${lines} xLabel="epoch" yLabel="accuracy" smoothing=${smoothing} format=${accuracy} note=${noteOf(epochs)} />`;
}

function IterationLoss({ experiment, live, epochs, logY, smoothing }) {
  const losses = useIterations(experiment.id, live);
  const { loaded, iterations, total, thinned, range } = losses;
  const validated = range ? losses.epochs : epochs;
  const lines = useMemo(() => iterationLossLines(iterations, validated), [iterations, validated]);
  const note = !iterations.length
    ? ''
    : thinned
      ? `${count(iterations.length)} points of ${range ? 'this range' : plural(total, 'iteration')}; the lowest and the highest of each stretch stay. ${range ? '' : 'Choose a range to see it more finely.'}`
      : `Every iteration${range ? ' of this range' : ''}: ${count(iterations.length)}.`;
  return html`
    ${loaded.problem && html`<${ProblemBox} problem=${loaded.problem} onRetry=${loaded.reload} />`}
    <${LineChart} title="Loss by iteration" lines=${lines} xLabel="iteration" yLabel="loss (nats)" logY=${logY} smoothing=${smoothing} note=${note} onZoom=${losses.zoom} />
  `;
}

function noteOf({ epochs, total, loaded }) {
  if (!epochs.length) {
    return loaded.data ? 'No epoch has ended.' : '';
  }
  return epochs.length < total ? `${count(epochs.length)} points of ${plural(total, 'epoch')}; the lowest and the highest of each stretch stay.` : '';
}
