import { html, useState } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { withQuery } from '../../api/query.js';
import { useLoad, useSettled } from '../../page/loading.js';

/** Adds an experiment by its id, or finds it by a part of its name. */
export function AddRun({ ids, full, onAdd }) {
  const [typed, setTyped] = useState('');
  const wanted = useSettled(typed.trim());
  const found = useLoad((signal) => (wanted ? getJson(withQuery('experiments', { q: wanted, limit: 8 }), signal) : Promise.resolve({ items: [] })), [wanted]);
  const proposed = (found.data?.items ?? []).filter(({ id }) => !ids.includes(id));
  const id = Number(typed.trim().replace(/^#/, ''));
  const isId = Number.isSafeInteger(id) && id > 0;
  const add = (added) => {
    setTyped('');
    onAdd(added);
  };
  if (full) {
    return html`<p class="small muted">These are as many as can be compared at once.</p>`;
  }
  return html`<form class="add-run" onSubmit=${(event) => (event.preventDefault(), isId ? add(id) : proposed.length && add(proposed[0].id))}>
    <label class="visually-hidden" for="added-run">Add an experiment</label>
    <input id="added-run" type="text" placeholder="Add: id or name" autocomplete="off" dir="auto" value=${typed} onInput=${(event) => setTyped(event.target.value)} />
    <button type="submit" disabled=${!isId && !proposed.length}>Add</button>
    ${wanted &&
    typed &&
    html`<ul class="proposed" aria-label="Found">
      ${proposed.map((experiment) => html`<li key=${experiment.id}><button type="button" class="plain" onClick=${() => add(experiment.id)}><span class="one-line" dir="auto">${experiment.name}</span> <span class="muted">#${experiment.id}</span></button></li>`)}
      ${!proposed.length && !found.loading && html`<li class="muted small">Nothing is named like that.</li>`}
    </ul>`}
  </form>`;
}
