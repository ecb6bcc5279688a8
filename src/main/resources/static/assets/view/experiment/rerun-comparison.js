import { html } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { plural } from '../../format/numbers.js';
import { ProblemBox, useLoad } from '../../page/loading.js';
import { address } from '../../page/route.js';

const VERDICTS = {
  IDENTICAL: ['good', '✓', 'Identical, bit for bit: every epoch, the loss of every iteration, the test result and the final parameters.'],
  IDENTICAL_SO_FAR: ['', '…', 'Identical as far as both have come.'],
  DIFFERENT: ['bad', '✕', 'Different.'],
};

/** A rerun held against what it repeats. */
export function RerunComparison({ experiment }) {
  const loaded = useLoad((signal) => getJson(`experiments/${experiment.id}/comparison`, signal), [experiment.id, experiment.state, experiment.progress.epoch]);
  const comparison = loaded.data;
  return html`<section class="panel">
    <h2>Rerun of <a href=${address(['experiments', experiment.rerunOf])}>experiment ${experiment.rerunOf}</a></h2>
    ${loaded.problem && html`<${ProblemBox} problem=${loaded.problem} />`}
    ${comparison && html`<${Verdict} comparison=${comparison} />`}
  </section>`;
}

function Verdict({ comparison: { verdict, epochsCompared, firstDifference, provenanceDifferences } }) {
  const [kind, mark, words] = VERDICTS[verdict] ?? ['', '', verdict];
  return html`
    <p class="verdict ${kind}"><span aria-hidden="true">${mark}</span> ${words} <span class="muted">${plural(epochsCompared, 'epoch')} compared.</span></p>
    ${firstDifference && html`<p>First difference: <strong>${firstDifference.metric}</strong>${firstDifference.epoch ? ` in epoch ${firstDifference.epoch}` : ''}${firstDifference.iteration ? `, iteration ${firstDifference.iteration}` : ''}</p>`}
    ${(firstDifference || provenanceDifferences.length > 0) &&
    html`<div class="table-scroll" tabindex="0" role="region" aria-label="Differences">
      <table>
        <thead><tr><th scope="col">What</th><th scope="col">Original</th><th scope="col">Rerun</th></tr></thead>
        <tbody>
          ${firstDifference && html`<tr><th scope="row">${firstDifference.metric}</th><td class="mono">${firstDifference.origin}</td><td class="mono">${firstDifference.rerun}</td></tr>`}
          ${provenanceDifferences.map((part) => html`<tr><th scope="row">${part.part}</th><td class="mono small">${part.origin}</td><td class="mono small">${part.rerun}</td></tr>`)}
        </tbody>
      </table>
    </div>`}
  `;
}
