import { html, useEffect, useState } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { changeQuery } from '../../page/route.js';
import { useLoad, useSettled } from '../../page/loading.js';
import { fromFirstPage, isFiltered, NEWEST_FIRST, SORTS } from './query.js';
import { StateFilter } from './state-filter.js';
import { TagFilter } from './tag-filter.js';

/** What to show of all experiments; every choice stands in the address. */
export function Filters({ query, counts }) {
  const change = (changes) => changeQuery(fromFirstPage(changes));
  const datasets = useLoad((signal) => getJson('datasets', signal), []);
  const names = [...new Set([...(datasets.data?.items ?? []).map(({ name }) => name), query.dataset])].filter(Boolean);
  return html`<div class="filters" role="search" aria-label="Experiments">
    <${StateFilter} chosen=${query.state} counts=${counts.data} counted=${!counts.problem} onChange=${(state) => change({ state })} />
    <div class="filter-fields">
      <${SearchField} value=${query.q} onChange=${(q) => change({ q })} />
      <label class="field"><span>Data set</span>
        <select value=${query.dataset} onChange=${(event) => change({ dataset: event.target.value })}>
          <option value="">any</option>
          ${names.map((name) => html`<option value=${name}>${name}</option>`)}
        </select>
      </label>
      <${TagFilter} chosen=${query.tag} onChange=${(tag) => change({ tag })} />
      <${StudyFilter} query=${query} onChange=${change} />
      <label class="field order"><span>Order</span>
        <select value=${query.sort} onChange=${(event) => change({ sort: event.target.value })}>
          ${Object.entries(SORTS).flatMap(([field, name]) => [
            html`<option value=${`-${field}`}>${name}, ${DESCENDING[field]} first</option>`,
            html`<option value=${field}>${name}, ${ASCENDING[field]} first</option>`,
          ])}
        </select>
      </label>
      ${query.owner && html`<button type="button" class="tag" title="Show those of others, too" onClick=${() => change({ owner: null })}>by ${query.owner} ×</button>`}
      ${(isFiltered(query) || query.sort !== NEWEST_FIRST) && html`<button type="button" class="plain clear" onClick=${clearFilters}>Clear</button>`}
    </div>
  </div>`;
}

const DESCENDING = { createdAt: 'newest', name: 'Z', validationAccuracy: 'highest', testAccuracy: 'highest' };
const ASCENDING = { createdAt: 'oldest', name: 'A', validationAccuracy: 'lowest', testAccuracy: 'lowest' };

export function clearFilters() {
  changeQuery(fromFirstPage({ state: null, dataset: null, tag: null, study: null, owner: null, trials: null, q: null, sort: null, limit: null }));
}

function SearchField({ value, onChange }) {
  const [typed, setTyped] = useState(value);
  const settled = useSettled(typed);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (settled === typed && settled !== value) {
      onChange(settled);
    }
  }, [settled]);
  return html`<label class="field search"><span>Search</span>
    <input type="search" maxlength="200" placeholder="name or id" dir="auto" value=${typed} onInput=${(event) => setTyped(event.target.value)} />
  </label>`;
}

/** All, those that are no trials, or the trials of one study. */
function StudyFilter({ query, onChange }) {
  const chosen = query.study ? 'study' : query.trials === 'false' ? 'none' : 'all';
  const [asked, setAsked] = useState(chosen);
  useEffect(() => setAsked(chosen), [chosen]);
  const choose = (which) => {
    setAsked(which);
    if (which !== 'study') {
      onChange({ study: null, trials: which === 'none' ? 'false' : null });
    }
  };
  return html`<div class="study-filter">
    <label class="field"><span>Trials of studies</span>
      <select value=${asked} onChange=${(event) => choose(event.target.value)}>
        <option value="all">shown</option>
        <option value="none">left out</option>
        <option value="study">of one study …</option>
      </select>
    </label>
    ${asked === 'study' &&
    html`<label class="field"><span>Study</span>
      <input type="number" min="1" step="1" required value=${query.study} placeholder="id" onChange=${(event) => event.target.reportValidity() && onChange({ study: event.target.value, trials: null })} />
    </label>`}
  </div>`;
}
