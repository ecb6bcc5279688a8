import { html, useEffect } from '../../vendor.js';
import { count } from '../../format/numbers.js';
import { changeQuery } from '../../page/route.js';
import { fromFirstPage, PAGE_SIZES } from './query.js';
import { pageBefore, rememberPage } from './trail.js';

/**
 * @param total of all pages; null where it is not known
 * @param busy whether another page is on its way
 */
export function Pager({ query, page, total, busy }) {
  useEffect(() => rememberPage(query), [JSON.stringify(query)]);
  const turn = (place) => {
    changeQuery(place, true);
    document.getElementById('experiments-top')?.scrollIntoView();
  };
  const first = (query.page - 1) * query.limit + 1;
  const last = first + page.items.length - 1;
  const sizes = PAGE_SIZES.includes(query.limit) ? PAGE_SIZES : [query.limit, ...PAGE_SIZES];
  return html`<nav class="pager" aria-label="Pages">
    <label class="small">Rows a page${' '}
      <select value=${query.limit} onChange=${(event) => changeQuery(fromFirstPage({ limit: event.target.value }))}>
        ${sizes.map((size) => html`<option value=${size}>${size}</option>`)}
      </select>
    </label>
    <span class="small muted range">${page.items.length ? `${count(first)}–${count(last)}${total === null ? '' : ` of ${count(total)}`}` : 'none'}</span>
    <span class="buttons">
      <button type="button" disabled=${busy || !query.after} onClick=${() => turn({ after: null, page: null })}>First</button>
      <button type="button" disabled=${busy || !query.after} onClick=${() => turn(pageBefore(query))}>Previous</button>
      <button type="button" disabled=${busy || !page.next} onClick=${() => turn({ after: page.next, page: query.page + 1 })}>Next</button>
    </span>
  </nav>`;
}
