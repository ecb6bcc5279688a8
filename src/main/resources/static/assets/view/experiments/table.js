import { html, useCallback, useRef } from '../../vendor.js';
import { changeQuery } from '../../page/route.js';
import { fromFirstPage } from './query.js';
import { ExperimentRow } from './row.js';
import { choose } from './selection.js';

const COLUMNS = ['choice', 'state', 'name', 'dataset', 'progress', 'curve', 'best', 'test', 'created'];

/** @param busy whether other rows are on their way */
export function ExperimentTable({ items, query, chosen, busy }) {
  const shown = useRef(items);
  shown.current = items;
  const anchor = useRef(null);

  // With shift, all from the one that was last chosen to this one.
  const toggle = useCallback((experiment, on, isRange) => {
    const rows = shown.current;
    const from = rows.findIndex(({ id }) => id === anchor.current);
    const to = rows.findIndex(({ id }) => id === experiment.id);
    choose(isRange && from >= 0 ? rows.slice(Math.min(from, to), Math.max(from, to) + 1) : [experiment], on);
    anchor.current = experiment.id;
  }, []);

  const onTag = useCallback((tag) => changeQuery(fromFirstPage({ tag: [tag] })), []);
  const allChosen = items.length > 0 && items.every(({ id }) => chosen.has(id));
  const someChosen = items.some(({ id }) => chosen.has(id));
  return html`<table class="experiments" aria-busy=${busy} onKeyDown=${(event) => moveBetweenBoxes(event, toggle, shown.current)}>
    <caption class="visually-hidden">Experiments. At a box, arrow keys go to the next one; with Shift they choose it.</caption>
    <colgroup>${COLUMNS.map((column) => html`<col class=${`${column}-column`} />`)}</colgroup>
    <thead>
      <tr>
        <th scope="col" class="choice">
          <input type="checkbox" aria-label="Choose all on this page" checked=${allChosen} indeterminate=${someChosen && !allChosen} onChange=${(event) => choose(items, event.target.checked)} />
        </th>
        <th scope="col">State</th>
        <${SortHeader} field="name" label="Experiment" sort=${query.sort} />
        <th scope="col">Data set</th>
        <th scope="col">Progress</th>
        <th scope="col">Curve</th>
        <${SortHeader} field="validationAccuracy" label="Best validation" sort=${query.sort} isNumber />
        <${SortHeader} field="testAccuracy" label="Test" sort=${query.sort} isNumber />
        <${SortHeader} field="createdAt" label="Created" sort=${query.sort} />
      </tr>
    </thead>
    <tbody>
      ${items.map((experiment) => html`<${ExperimentRow} key=${experiment.id} experiment=${experiment} chosen=${chosen.has(experiment.id)} onChoose=${toggle} onTag=${onTag} />`)}
    </tbody>
  </table>`;
}

function SortHeader({ field, label, sort, isNumber = false }) {
  const descending = sort === `-${field}`;
  const sorted = descending || sort === field;
  // Numbers and times are first asked for with the largest on top, names from A.
  const first = field === 'name' ? field : `-${field}`;
  const other = field === 'name' ? `-${field}` : field;
  return html`<th scope="col" class=${isNumber ? 'number' : ''} aria-sort=${sorted ? (descending ? 'descending' : 'ascending') : undefined}>
    <button type="button" class="sort" onClick=${() => changeQuery(fromFirstPage({ sort: sort === first ? other : first }))}>
      ${label} <span aria-hidden="true" class="arrow">${sorted ? (descending ? '↓' : '↑') : '↕'}</span>
    </button>
  </th>`;
}

function moveBetweenBoxes(event, toggle, rows) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.target.type !== 'checkbox') {
    return;
  }
  event.preventDefault();
  const boxes = [...event.currentTarget.querySelectorAll('tbody input[type=checkbox]')];
  const at = boxes.indexOf(event.target) + step;
  if (boxes[at]) {
    boxes[at].focus();
    if (event.shiftKey) {
      toggle(rows[at], true, false);
    }
  }
}
