import { html, useEffect, useRef } from '../../../vendor.js';
import { count, plural } from '../../../format/numbers.js';

const MOST_TOLD = 50;

/** Why an upload was refused: what is wrong by file, row and column, as far as the service tells it. */
export function UploadProblem({ problem }) {
  const box = useRef();
  // Whoever pressed the button below the form reads the answer above it.
  useEffect(() => box.current.focus(), [problem]);
  const { errors } = problem;
  const faults = errors.filter(({ parameter }) => !parameter);
  const parameters = errors.filter(({ parameter }) => parameter);
  return html`<div class="problem-box" role="alert" tabindex="-1" ref=${box}>
    <p><strong>${problem.title || 'That did not work'}</strong>${errors.length ? html`: nothing was stored.` : html`: ${problem.message}`}</p>
    ${problem.retryAfter && html`<p>It may work in ${plural(problem.retryAfter, 'second')}.</p>`}
    ${parameters.length > 0 && html`<ul>${parameters.map(({ parameter, rule }) => html`<li><code>${parameter}</code> ${rule}</li>`)}</ul>`}
    ${faults.length > 0 && html`<${Faults} faults=${faults} />`}
  </div>`;
}

function Faults({ faults }) {
  const [files, rows, columns, values] = ['file', 'row', 'column', 'value'].map((part) => faults.some((fault) => fault[part] !== undefined));
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="What is wrong">
      <table class="faults">
        <thead>
          <tr>${files && html`<th scope="col">File</th>`}${rows && html`<th scope="col" class="number">Row</th>`}${columns && html`<th scope="col">Column</th>`}${values && html`<th scope="col">Value</th>`}<th scope="col">What is wrong</th></tr>
        </thead>
        <tbody>
          ${faults.map(
            ({ file, row, column, value, rule }) => html`<tr>
              ${files && html`<td dir="auto">${file}</td>`}${rows && html`<td class="number">${row === undefined ? '' : count(row)}</td>`}${columns && html`<td dir="auto">${column}</td>`}${values && html`<td>${value === undefined ? '' : html`<code dir="auto">${value}</code>`}</td>`}<td>${rule}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${faults.length >= MOST_TOLD && html`<p class="muted small">The first ${MOST_TOLD}; there may be more.</p>`}`;
}
