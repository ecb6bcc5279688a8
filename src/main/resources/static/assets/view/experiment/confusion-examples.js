import { html, useEffect, useState } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { withQuery } from '../../api/query.js';
import { ActionButton } from '../../control/action-button.js';
import { Picture } from '../../control/picture.js';
import { percent, plural } from '../../format/numbers.js';
import { ProblemBox, useLoad } from '../../page/loading.js';
import { rowInWords, rowOf } from './row-words.js';

const PAGE = 24;
const SHOWN_VALUES = 12;

/** Examples of one class that the network takes for another, the most confident mistakes first. */
export function ConfusionExamples({ id, split, names, columns, actual, predicted, n, onClose }) {
  const path = (after) => withQuery(`experiments/${id}/mistakes`, { split, actual, predicted, limit: PAGE, after });
  const first = useLoad((signal) => getJson(path(null), signal), [id, split, actual, predicted]);
  const [more, setMore] = useState([]);
  useEffect(() => setMore([]), [first.data]);
  const pages = first.data ? [first.data, ...more] : [];
  const next = pages.at(-1)?.next;
  const items = pages.flatMap((page) => page.items);
  return html`
    <div class="examples-title">
      <h2><bdi>${names[actual]}</bdi> taken for <bdi>${names[predicted]}</bdi></h2>
      <button type="button" class="small" onClick=${onClose}>Back to the most frequent</button>
    </div>
    <p class="muted small">${plural(first.data?.mistakes ?? n, 'example')}, the most confident mistakes first.</p>
    ${first.problem && (first.problem.passing ? html`<${ProblemBox} problem=${first.problem} onRetry=${first.reload} />` : html`<p class="muted">${first.problem.message}</p>`)}
    ${first.loading && !first.data && html`<p class="muted" aria-busy="true">Loading …</p>`}
    <ul class="examples">
      ${items.map((item) => html`<li key=${item.index}><${Example} item=${item} columns=${columns} /></li>`)}
    </ul>
    ${next && html`<${ActionButton} action=${async () => { const page = await getJson(path(next)); setMore((before) => [...before, page]); }}>More<//>`}
  `;
}

function Example({ item, columns }) {
  const words = `${percent(item.probability)} ${item.predicted.name}, ${percent(item.actualProbability)} ${item.actual.name}`;
  return html`<figure>
    ${item.picture
      ? html`<${Picture} path=${`${item.picture.replace(/^\//, '')}&scale=4`} alt=${`Example ${item.index}, ${item.actual.name}`} loading="lazy" />`
      : html`<code class="row-values">${rowInWords(rowOf(item.values ?? [], columns), SHOWN_VALUES)}</code>`}
    <figcaption class="small" title=${words}>${percent(item.probability, 0)} sure<span class="visually-hidden">; ${words}</span></figcaption>
  </figure>`;
}
