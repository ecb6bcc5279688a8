import { html, useState } from '../../../vendor.js';
import { address } from '../../../page/route.js';
import { FateMark, fateWords } from './fates.js';

const FIRST = 60;

/** A row a trial, a column a rung: the value there and what was decided. */
export function RungTable({ bracket, objective }) {
  const [all, setAll] = useState(false);
  const rows = all ? bracket.rows : bracket.rows.slice(0, FIRST);
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${`Rungs of bracket ${bracket.bracket}`}>
    <table class="rung-table">
      <thead><tr>
        <th scope="col" class="number">Trial</th>
        ${bracket.columns.map((column, i) => html`<th scope="col" key=${i}>${column.name}, ${column.epochs === 1 ? '1 epoch' : `${column.epochs} epochs`}</th>`)}
        <th scope="col">Lost to</th>
      </tr></thead>
      <tbody>
        ${rows.map(
          ({ trial, cells }) => html`<tr key=${trial.number}>
            <th scope="row" class="number">${trial.experimentId ? html`<a href=${address(['experiments', trial.experimentId])}>${trial.number}</a>` : trial.number}</th>
            ${cells.map(
              (cell) => html`<td>${cell && html`<span class="fate-cell"><svg width="16" height="16" aria-hidden="true"><${FateMark} fate=${cell.fate} x=${8} y=${8} /></svg> ${objective.format(cell.value)} <span class="small muted">${fateWords(cell.fate)}</span></span>`}</td>`,
            )}
            <td class="small">${trial.pruning ? html`rank ${trial.pruning.rank} of ${trial.pruning.of}${lostTo(trial.pruning.lostTo)}` : ''}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${rows.length < bracket.rows.length && html`<button type="button" class="small" onClick=${() => setAll(true)}>Show all ${bracket.rows.length}</button>`}
  </div>`;
}

function lostTo(numbers) {
  const MOST = 6;
  return numbers.length ? `, to ${numbers.slice(0, MOST).join(', ')}${numbers.length > MOST ? ' …' : ''}` : '';
}
