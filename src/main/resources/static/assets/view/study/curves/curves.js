import { html, useMemo } from '../../../vendor.js';
import { getJson } from '../../../api/client.js';
import { changeQuery } from '../../../page/route.js';
import { bestFirst } from '../model/objective.js';
import { isBrushed } from '../model/brushes.js';
import { useGathered } from '../model/gathering.js';
import { CurveChart } from './curve-chart.js';

const MOST = 100;
const POINTS = 80;
const METRICS = [
  ['validationAccuracy', 'validation accuracy'],
  ['validationLoss', 'validation loss'],
  ['trainingAccuracy', 'training accuracy'],
  ['trainingLoss', 'training loss'],
];

/** How the trials learnt: up to a hundred curves in one chart, the best ones of those that the filters leave. */
export function CurvesPart(shared) {
  const { trials, axes, objective, brushes, query } = shared;
  const metric = METRICS.find(([name]) => name === query.get('metric')) ?? METRICS[objective.isAccuracy ? 0 : 1];
  const drawn = useMemo(() => {
    const left = trials.filter((trial) => trial.experimentId && trial.epochs > 0 && isBrushed(trial, axes, brushes));
    const running = left.filter((trial) => trial.state === 'RUNNING').slice(-MOST / 2);
    const others = bestFirst(left.filter((trial) => trial.state !== 'RUNNING'), objective).slice(0, MOST - running.length);
    return { all: left.length, shown: [...others, ...running] };
  }, [trials, axes, objective, brushes]);
  const wanted = useMemo(() => drawn.shown.map((trial) => ({ key: trial.experimentId, version: trial.epochs })), [drawn]);
  const curves = useGathered(wanted, (id, signal) => getJson(`experiments/${id}/metrics?points=${POINTS}`, signal));
  const logY = query.get('log') === 'y';
  return html`<section class="panel">
    <${CurveChart}
      ...${shared} curves=${curves} shown=${drawn.shown} metric=${metric[0]} metricName=${metric[1]} logY=${logY}
      note=${`${drawn.shown.length < drawn.all ? `The best ${drawn.shown.length} of ${drawn.all.toLocaleString('en-US')} trials` : `${drawn.all.toLocaleString('en-US')} trials`}${brushes.size ? ' that the filters leave' : ''}; at most ${POINTS} points of a curve. Faint and dashed: given up before the end. Colour: the ${objective.name} of the trial.`}
      controls=${html`
        <label>Curve <select value=${metric[0]} onChange=${(event) => changeQuery({ metric: event.target.value })}>${METRICS.map(([name, words]) => html`<option value=${name}>${words}</option>`)}</select></label>
        <label><input type="checkbox" checked=${logY} onChange=${(event) => changeQuery({ log: event.target.checked ? 'y' : null })} /> log y</label>`}
    />
  </section>`;
}
