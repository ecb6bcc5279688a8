import { html } from '../../vendor.js';
import { ProblemBox } from '../../page/loading.js';
import { bytes, count, plural } from '../../format/numbers.js';
import { duration } from '../../format/times.js';
import { elementId } from './pointer.js';

/** What would run and what it would cost, or what is wrong with it. */
export function EstimatePanel({ validation, mistake, onFind }) {
  const { estimate, errors, problem, later, waiting } = validation;
  return html`<section class="panel estimate" aria-label="What it would cost" aria-busy=${waiting}>
    <h2>What it would cost</h2>
    <div role="status">
      ${mistake
        ? html`<p class="field-error">The JSON has a mistake.</p>`
        : errors.length > 0
          ? html`<p class="field-error">${plural(errors.length, 'mistake')}:</p>`
          : later
            ? html`<p class="muted">${later}</p>`
            : estimate && html`<p class="valid"><span aria-hidden="true">✓</span> This can be trained.</p>`}
    </div>
    ${!mistake &&
    errors.length > 0 &&
    html`<ul class="mistakes">
      ${errors.map((error) => html`<li><button type="button" class="link" onClick=${() => onFind(error.pointer)}>${error.pointer || '/'}</button> ${error.rule}</li>`)}
    </ul>`}
    ${problem && html`<${ProblemBox} problem=${problem} />`}
    ${estimate &&
    errors.length === 0 &&
    !mistake &&
    html`<dl class="facts ${waiting ? 'stale' : ''}">
      <dt>Parameters</dt><dd>${count(estimate.parameters)}</dd>
      <dt>Iterations</dt><dd>${count(estimate.iterations)}, ${count(estimate.iterationsPerEpoch)} an epoch</dd>
      <dt>Time</dt><dd>${duration(estimate.seconds)}, <span class="small muted">${duration(estimate.secondsPerIteration)} an iteration on this machine</span></dd>
      <dt>Memory</dt><dd>${bytes(estimate.memoryBytes)}<span class="small muted">, and ${bytes(estimate.dataBytes)} of data that all experiments share</span></dd>
    </dl>`}
  </section>`;
}

/** Moves the focus to the field of a place, or to the nearest around it. */
export function focusPlace(pointer) {
  for (let at = pointer; at; at = at.slice(0, at.lastIndexOf('/'))) {
    const element = document.getElementById(elementId(at)) ?? document.getElementById(`kind${at.replace(/\/type$/, '').replaceAll('/', '-')}`);
    if (element) {
      element.focus();
      element.scrollIntoView({ block: 'center' });
      return;
    }
  }
}
