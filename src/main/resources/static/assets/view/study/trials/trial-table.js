import { html, useMemo, useState } from '../../../vendor.js';
import { getJson } from '../../../api/client.js';
import { count } from '../../../format/numbers.js';
import { changeQuery, address } from '../../../page/route.js';
import { useGathered } from '../model/gathering.js';
import { columnsOf, sorted } from './columns.js';
import { TrialRow } from './trial-row.js';

const PAGE = 25;
const MOST_COMPARED = 12;
const STATES = ['RUNNING', 'HALTED', 'SUCCEEDED', 'PRUNED', 'FAILED', 'SKIPPED'];

/** All trials that the filters leave: sorted, by state, in pages; some of them chosen to be compared. */
export function TrialTable({ study, trials, shown, axes, objective, query, pointed, onPoint }) {
  const [chosen, setChosen] = useState(() => new Set());
  const state = query.get('state');
  const columns = useMemo(() => columnsOf(axes, objective), [axes, objective]);
  const order = query.get('sort') ?? (objective.isAccuracy ? '-value' : 'value');
  const rows = useMemo(() => sorted(state ? shown.filter((trial) => trial.state === state) : shown, columns, order), [shown, columns, order, state]);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(pages, Math.max(1, Number(query.get('page')) || 1));
  const visible = rows.slice((page - 1) * PAGE, page * PAGE);
  const wanted = useMemo(() => visible.filter((trial) => trial.experimentId && trial.state !== 'RUNNING').map((trial) => ({ key: trial.experimentId, version: trial.state })), [visible.map((trial) => `${trial.experimentId}${trial.state}`).join()]);
  const experiments = useGathered(wanted, (id, signal) => getJson(`experiments/${id}`, signal));
  const choose = (id) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) {
        next.add(id);
      }
      return next;
    });
  return html`
    <div class="table-head">
      <h2>Trials</h2>
      <span class="muted small" role="status">${count(rows.length)} of ${count(trials.length)}</span>
      <label class="inline">State <select value=${state ?? ''} onChange=${(event) => changeQuery({ state: event.target.value, page: null })}>
        <option value="">all</option>
        ${STATES.map((one) => html`<option value=${one}>${one.toLowerCase()}</option>`)}
      </select></label>
      <${Compare} chosen=${chosen} onClear=${() => setChosen(new Set())} />
    </div>
    <div class="table-scroll trial-table" tabindex="0" role="region" aria-label="Trials">
      <table>
        <thead><tr>
          <th scope="col"><span class="visually-hidden">Compare</span></th>
          ${columns.map((column) => html`<${Heading} key=${column.id} column=${column} order=${order} />`)}
          <th scope="col" class="number" title="From its start to its end, rests included">Duration</th>
          <th scope="col">Why</th>
        </tr></thead>
        <tbody>
          ${visible.map(
            (trial) => html`<${TrialRow} key=${trial.number} trial=${trial} experiment=${experiments.get(trial.experimentId)} columns=${columns}
              winner=${study.winner?.trial === trial.number} pointed=${pointed === trial.number} onPoint=${onPoint}
              chosen=${chosen.has(trial.experimentId)} full=${chosen.size >= MOST_COMPARED} onChoose=${choose} />`,
          )}
        </tbody>
      </table>
      ${rows.length === 0 && html`<p class="empty">No trial is like this.</p>`}
    </div>
    ${pages > 1 && html`<nav class="pager" aria-label="Pages of trials">
      <button type="button" class="small" disabled=${page === 1} onClick=${() => changeQuery({ page: page > 2 ? page - 1 : null })}>Previous</button>
      <span class="small">Page ${page} of ${pages}</span>
      <button type="button" class="small" disabled=${page === pages} onClick=${() => changeQuery({ page: page + 1 })}>Next</button>
    </nav>`}
  `;
}

function Heading({ column, order }) {
  const [name, descending] = order.startsWith('-') ? [order.slice(1), true] : [order, false];
  const current = name === column.id;
  const next = current && !descending ? `-${column.id}` : column.id;
  return html`<th scope="col" class=${column.numeric ? 'number' : undefined} aria-sort=${current ? (descending ? 'descending' : 'ascending') : undefined} title=${column.title}>
    <button type="button" class="sort" onClick=${() => changeQuery({ sort: next, page: null })}>${column.name}<span aria-hidden="true">${current ? (descending ? ' ▼' : ' ▲') : ''}</span></button>
  </th>`;
}

function Compare({ chosen, onClear }) {
  if (!chosen.size) {
    return null;
  }
  return html`<span class="buttons">
    <a class="button small primary" href=${address(['compare'], { experiment: [...chosen] })}>Compare ${chosen.size}</a>
    <button type="button" class="small" onClick=${onClear}>Choose none</button>
    ${chosen.size >= MOST_COMPARED && html`<span class="small muted">${MOST_COMPARED} at most</span>`}
  </span>`;
}
