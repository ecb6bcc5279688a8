import { html, useState } from '../../vendor.js';
import { count, significant } from '../../format/numbers.js';

const SHOWN = 50;

/** What the columns of a table hold, over all its examples. */
export function TableColumns({ columns }) {
  const [all, setAll] = useState(false);
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Columns">
      <table>
        <thead><tr><th scope="col">Column</th><th scope="col">Kind</th><th scope="col" class="number">Mean</th><th scope="col" class="number">Deviation</th><th scope="col" class="number">Least</th><th scope="col" class="number">Largest</th><th scope="col" class="number">Missing</th></tr></thead>
        <tbody>
          ${(all ? columns : columns.slice(0, SHOWN)).map(
            (column) => html`<tr key=${column.name}>
              <th scope="row" class="column-name"><bdi>${column.name}</bdi> ${column.constant && html`<span class="state halted">always the same</span>`}</th>
              ${column.kind === 'NUMERIC'
                ? html`<td>number</td>${[column.mean, column.deviation, column.least, column.largest].map((value) => html`<td class="number">${significant(value)}</td>`)}`
                : html`<td>category</td><td colspan="4" class="small" dir="auto">${categories(column.categories)}</td>`}
              <td class="number">${column.missing ? html`<strong>${count(column.missing)}</strong>${column.fill === undefined ? '' : ` → ${significant(column.fill)}`}` : '0'}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${!all && columns.length > SHOWN && html`<button type="button" class="small" onClick=${() => setAll(true)}>Show all ${count(columns.length)} columns</button>`}
    <p class="muted small">Over all examples${columns.some(({ missing, fill }) => missing && fill !== undefined) ? '; behind an arrow what stands for missing numbers' : ''}.</p>`;
}

const MOST_CATEGORIES = 12;

function categories(names) {
  const more = names.length - MOST_CATEGORIES;
  return names.slice(0, MOST_CATEGORIES).join(', ') + (more > 0 ? ` and ${count(more)} more` : '');
}
