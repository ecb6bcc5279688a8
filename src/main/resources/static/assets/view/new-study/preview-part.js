import { html } from '../../vendor.js';
import { ActionButton } from '../../control/action-button.js';
import { CodeBlock } from '../../control/json-view.js';
import { bytes, count, plural } from '../../format/numbers.js';
import { duration } from '../../format/times.js';
import { axesOf } from '../study/model/space.js';
import { curlOf } from '../../api/curl.js';
import { useSubmission } from './submission.js';

/** What the study would do and cost, the equivalent command, and the button that starts it. */
export function PreviewPart({ request, isJson, preview, stale }) {
  const submit = useSubmission();
  const { data, problem } = preview;
  const answer = !problem && data?.answer;
  const ready = isJson && answer && !stale;
  return html`<aside class="preview" aria-label="Preview">
    <section class="panel">
      <h2>What it would do</h2>
      <div role="status" aria-busy=${stale}>
        ${!isJson
          ? html`<p class="field-error">The spec is not JSON yet.</p>`
          : problem
            ? html`<${Mistakes} problem=${problem} empty=${Object.keys(request.space).length === 0} />`
            : answer
              ? html`<${Cost} answer=${answer} stale=${stale} />`
              : html`<p class="muted">Working it out …</p>`}
      </div>
      <${ActionButton} class="primary wide" disabled=${!ready} action=${() => submit(request)}>Start the study<//>
    </section>
    ${answer && answer.first.length > 0 && html`<section class="panel"><h2>First trials</h2><${FirstTrials} answer=${answer} /></section>`}
    <section class="panel"><h2>As a command</h2><${CodeBlock} text=${curlOf(request, 'studies')} label="curl command" /></section>
  </aside>`;
}

function Mistakes({ problem, empty }) {
  if (empty && problem.errors.every((error) => error.pointer === '/space')) {
    return html`<p class="muted">Add an axis: what is to be varied.</p>`;
  }
  if (problem.passing) {
    return html`<p class="muted">${problem.message}; asked again by itself.</p>`;
  }
  if (!problem.errors.length) {
    return html`<p class="field-error">${problem.message}</p>`;
  }
  return html`<p class="field-error">${plural(problem.errors.length, 'mistake')}:</p>
    <ul class="mistakes">${problem.errors.slice(0, 12).map((error) => html`<li><code>${placeWords(error.pointer)}</code> ${error.rule}</li>`)}</ul>`;
}

/** A place of the request as one reads it: of an axis its own pointer. */
function placeWords(pointer) {
  const [, axis, rest] = pointer.match(/^\/space\/([^/]+)(.*)$/) ?? [];
  return axis ? `${axis.replaceAll('~1', '/').replaceAll('~0', '~')}${rest.replace(/^\//, ', ')}` : pointer || '/';
}

function Cost({ answer, stale }) {
  const parameters = answer.leastParameters === answer.mostParameters ? count(answer.mostParameters) : `${count(answer.leastParameters)} to ${count(answer.mostParameters)}`;
  return html`<dl class=${`facts ${stale ? 'stale' : ''}`}>
    <dt>Trials</dt><dd><b>${count(answer.trials)}</b></dd>
    <dt>Epochs</dt><dd>${count(answer.epochs)} of all trials</dd>
    <dt>Time</dt><dd>about <b>${duration(answer.seconds)}</b> on this node</dd>
    <dt>Memory</dt><dd>${bytes(answer.memoryBytes)}, and ${bytes(answer.dataBytes)} of data</dd>
    <dt>Parameters</dt><dd>${parameters}</dd>
    <dt>Ends when</dt><dd>${answer.end}</dd>
  </dl>`;
}

function FirstTrials({ answer }) {
  const axes = axesOf(answer.request.space);
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="First trials"><table class="small">
    <thead><tr><th scope="col" class="number">Trial</th>${axes.map((axis) => html`<th scope="col" title=${axis.pointer}>${axis.name}</th>`)}<th scope="col" class="number">Time</th></tr></thead>
    <tbody>${answer.first.map((trial) => html`<tr key=${trial.number}>
      <th scope="row" class="number">${trial.number}</th>
      ${axes.map((axis) => html`<td>${axis.label(trial)}</td>`)}
      <td class="number">${trial.problem ? html`<span title=${trial.problem}>skipped</span>` : duration(trial.seconds)}</td>
    </tr>`)}</tbody>
  </table></div>`;
}
