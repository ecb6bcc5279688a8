import { html } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { count, significant } from '../../format/numbers.js';
import { Loaded, useLoad } from '../../page/loading.js';

const ROWS = 10;
const MOST_COLUMNS = 30;

/** The first rows of a table, their classes last. */
export function TableRows({ path, checksum }) {
  const table = useLoad((signal) => getJson(`${path}/rows?limit=${ROWS}&checksum=${checksum}`, signal), [path, checksum]);
  return html`<${Loaded} of=${table}>
    ${({ columns, rows }) => html`<div class="table-scroll" tabindex="0" role="region" aria-label="First rows">
        <table>
          <thead><tr>${columns.slice(0, MOST_COLUMNS).map((name, i) => html`<th scope="col" class="column-name ${typeof rows[0]?.values[i] === 'number' ? 'number' : ''}"><bdi>${name}</bdi></th>`)}<th scope="col">Class</th></tr></thead>
          <tbody>
            ${rows.map(
              ({ values, label }, i) => html`<tr key=${i}>${values.slice(0, MOST_COLUMNS).map((value) => (typeof value === 'number' ? html`<td class="number">${significant(value, 6)}</td>` : html`<td dir="auto">${value}</td>`))}<td dir="auto"><strong>${label}</strong></td></tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${columns.length > MOST_COLUMNS && html`<p class="muted small">The first ${MOST_COLUMNS} of ${count(columns.length)} columns.</p>`}`}
  <//>`;
}
