import { html, useState } from '../vendor.js';
import { saveBlob } from '../api/client.js';
import { ActionButton } from '../control/action-button.js';
import { significant } from '../format/numbers.js';
import { svgToPng } from './svg-to-png.js';

const SHOWN_ROWS = 200;

/**
 * What stands around every chart: its title, a note, choices, PNG and SVG by a click, and its numbers as a table.
 *
 * @param title names it, and its files
 * @param note what to know of the points
 * @param controls choices of this chart, before the buttons
 * @param svg gives the chart as SVG text; PNG is drawn from it
 * @param table gives `{columns, rows}`; null where there is nothing to tell in numbers
 */
export function ChartFrame({ title, note, controls, svg, table, onReset, children }) {
  const [tableShown, setTableShown] = useState(false);
  const fileName = title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80) || 'chart';
  return html`<figure class="chart">
    <figcaption>
      <span class="chart-title" dir="auto">${title}</span>
      <span class="chart-tools">
        ${controls}
        ${onReset && html`<button type="button" class="small" onClick=${onReset}>Whole range</button>`}
        ${table && html`<button type="button" class="small" aria-pressed=${tableShown} onClick=${() => setTableShown(!tableShown)}>Table</button>`}
        <${ActionButton} class="small" aria-label=${`${title} as PNG`} action=${async () => saveBlob(await svgToPng(svg()), `${fileName}.png`)}>PNG<//>
        <${ActionButton} class="small" aria-label=${`${title} as SVG`} action=${async () => saveBlob(new Blob([svg()], { type: 'image/svg+xml' }), `${fileName}.svg`)}>SVG<//>
      </span>
    </figcaption>
    ${children}
    ${note && html`<p class="small muted">${note}</p>`}
    ${tableShown && html`<${ChartTable} title=${title} ...${table()} />`}
  </figure>`;
}

function ChartTable({ title, columns, rows }) {
  const shown = rows.length > SHOWN_ROWS ? rows.slice(-SHOWN_ROWS) : rows;
  return html`<div class="table-scroll chart-table" tabindex="0" role="region" aria-label=${`${title} as a table`}>
    <table>
      <caption class="small muted">${shown.length < rows.length ? `The last ${shown.length} of ${rows.length} rows` : `${rows.length} rows`}</caption>
      <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${shown.map((row) => html`<tr>${row.map((value) => html`<td class="number">${typeof value === 'string' ? value : significant(value, 6)}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`;
}
