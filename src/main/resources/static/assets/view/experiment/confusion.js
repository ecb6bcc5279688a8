import { html, useState } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { ProblemBox, useLoad } from '../../page/loading.js';
import { changeQuery } from '../../page/route.js';
import { ConfusionExamples } from './confusion-examples.js';
import { ConfusionTable } from './confusion-table.js';
import { FrequentConfusions } from './frequent-confusions.js';
import { classNames, useDataset } from './dataset-facts.js';
import { isFinal } from '../../experiment/states.js';

/** Which classes are taken for which, and pictures of that. */
export function Confusion({ experiment, query }) {
  const wanted = query.get('split') ?? (experiment.test ? 'test' : 'validation');
  const dataset = useDataset(experiment.spec);
  // The test split's matrix is in the experiment; the validation split's comes with its mistakes.
  const validation = useLoad(async (signal) => (wanted === 'validation' ? getJson(`experiments/${experiment.id}/mistakes?split=validation&limit=1`, signal) : null), [experiment.id, experiment.state, wanted]);
  const [cell, setCell] = useState(null);
  const matrix = wanted === 'test' ? experiment.test?.confusionMatrix : validation.data?.confusionMatrix;
  const names = classNames(validation.data?.classes ?? dataset?.classes, matrix?.length ?? 0);
  const rates = query.get('rates') === 'true';
  return html`<section class="panel">
    <div class="chart-choices">
      <label>Split
        <select value=${wanted} onChange=${(event) => (setCell(null), changeQuery({ split: event.target.value }))}>
          <option value="test">test</option>
          <option value="validation">validation</option>
        </select>
      </label>
      <label class="check"><input type="checkbox" checked=${rates} onChange=${(event) => changeQuery({ rates: event.target.checked || null })} /> Rates of each class</label>
    </div>
    ${wanted === 'validation' && validation.problem && (validation.problem.status === 409 || validation.problem.status === 404 ? html`<p class="muted">${validation.problem.message}</p>` : html`<${ProblemBox} problem=${validation.problem} onRetry=${validation.reload} />`)}
    ${matrix
      ? html`<div class="confusion">
          <${ConfusionTable} matrix=${matrix} names=${names} rates=${rates} split=${wanted} chosen=${cell} onChoose=${setCell} />
          <div>
            ${cell
              ? html`<${ConfusionExamples} key=${`${wanted} ${cell.actual} ${cell.predicted}`} id=${experiment.id} split=${wanted} names=${names} columns=${dataset?.upload?.columns} ...${cell} onClose=${() => setCell(null)} />`
              : html`<${FrequentConfusions} matrix=${matrix} names=${names} onChoose=${setCell} />`}
          </div>
        </div>`
      : wanted === 'test' && html`<p class="muted">${withoutTest(experiment)}</p>`}
    ${wanted === 'validation' && !matrix && !validation.problem && html`<p class="muted" aria-busy="true">Loading …</p>`}
  </section>`;
}

function withoutTest({ state, studyId, spec }) {
  if (studyId) {
    return 'It is a trial of a study: trials never read the test split.';
  }
  if (spec && !spec.training.evaluateTest) {
    return 'Its spec asks for no look at the test split.';
  }
  return isFinal(state) ? 'It did not come to its end, so the test split was not read.' : 'The test split is read once, when training has ended.';
}
