import { html, useState } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { withQuery } from '../../api/query.js';
import { Picture } from '../../control/picture.js';
import { count } from '../../format/numbers.js';
import { ProblemBox, useLoad } from '../../page/loading.js';
import { changeQuery } from '../../page/route.js';
import { isFinal } from '../../experiment/states.js';

/** The first layer's weights, a picture for each unit, from epoch to epoch. */
export function Weights({ experiment, query }) {
  const { id, state, progress } = experiment;
  // They are kept more and more seldom: the list is worth another look when the epochs have doubled.
  const doublings = Math.floor(Math.log2(Math.max(1, progress.epoch)));
  const kept = useLoad((signal) => getJson(`experiments/${id}/weights`, signal), [id, state, doublings]);
  const [chosen, setChosen] = useState(null);
  if (!kept.data) {
    return kept.problem ? html`<${ProblemBox} problem=${kept.problem} onRetry=${kept.reload} />` : html`<p class="muted" aria-busy="true">Loading …</p>`;
  }
  const steps = [...kept.data.epochs.map((epoch) => ({ epoch, words: `after epoch ${count(epoch)}` })), ...(kept.data.trained ? [{ epoch: null, words: 'as trained and kept' }] : [])];
  const sorted = query.get('sorted') === 'true';
  const range = query.get('range') === 'run' ? 'run' : 'epoch';
  if (!steps.length) {
    return html`<section class="panel"><p class="muted">${nothingYet(experiment)}</p></section>`;
  }
  const at = chosen === null ? steps.length - 1 : Math.min(chosen, steps.length - 1);
  const { epoch, words } = steps[at];
  return html`<section class="panel">
    <h2>First layer</h2>
    <div class="chart-choices">
      ${steps.length > 1 &&
      html`<label class="weights-epoch">Weights
        <input type="range" min="0" max=${steps.length - 1} step="1" value=${at} aria-valuetext=${words} onInput=${(event) => setChosen(Number(event.target.value))} />
        <output>${words}</output>
      </label>`}
      <label class="check"><input type="checkbox" checked=${sorted} onChange=${(event) => changeQuery({ sorted: event.target.checked || null })} /> Largest norm first</label>
      ${epoch !== null && html`<label class="check"><input type="checkbox" checked=${range === 'run'} onChange=${(event) => changeQuery({ range: event.target.checked ? 'run' : null })} /> Same brightness in all epochs</label>`}
    </div>
    <div class="weights-picture">
      <${Picture} path=${withQuery(`experiments/${id}/weights.png`, { epoch, sorted: sorted || null, range: epoch === null ? null : range })} alt=${`Weights of the first layer ${words}, a tile for each unit`} />
    </div>
    <p class="small muted">One tile for each hidden unit, or for each class where there is no hidden layer; black is its smallest weight, full brightness its largest.${epoch === null ? '' : ' Of the first 64 units.'}</p>
  </section>`;
}

function nothingYet({ state, studyId }) {
  if (studyId) {
    return 'Weights of trials are not kept from epoch to epoch, and there is no trained network.';
  }
  return isFinal(state) ? 'No epoch has ended, and there is no trained network.' : 'The first epoch has not ended yet.';
}
