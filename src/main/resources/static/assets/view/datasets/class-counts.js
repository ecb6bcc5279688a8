import { html, useState } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { count } from '../../format/numbers.js';
import { Loaded, useLoad } from '../../page/loading.js';

const SHOWN = 50;

/** How many examples each class has, in the splits that a spec gets where it names no sizes. */
export function ClassCounts({ path, checksum }) {
  const counts = useLoad((signal) => getJson(`${path}/examples/counts?checksum=${checksum}`, signal), [path, checksum]);
  const [all, setAll] = useState(false);
  return html`<${Loaded} of=${counts}>
    ${({ classes, split }) => {
      const most = Math.max(1, ...classes.map((each) => each.all));
      const partly = classes.some((each) => each.train + each.validation + each.test < each.all);
      return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Examples of each class">
          <table class="class-counts">
            <thead><tr><th scope="col">Class</th><th scope="col" class="number">Train</th><th scope="col" class="number">Validate</th><th scope="col" class="number">Test</th><th scope="col" class="number">All</th><th scope="col"><span class="visually-hidden">Share of the largest class</span></th></tr></thead>
            <tbody>
              ${(all ? classes : classes.slice(0, SHOWN)).map(
                (each, label) => html`<tr key=${label}>
                  <th scope="row"><bdi>${each.name}</bdi></th>
                  ${[each.train, each.validation, each.test].map((n) => html`<td class="number ${n === 0 ? 'none' : ''}">${count(n)}</td>`)}
                  <td class="number"><strong>${count(each.all)}</strong></td>
                  <td class="share"><span class="share-bar" aria-hidden="true"><span style=${{ width: `${(100 * each.all) / most}%` }}></span></span></td>
                </tr>`,
              )}
            </tbody>
          </table>
        </div>
        ${!all && classes.length > SHOWN && html`<button type="button" class="small" onClick=${() => setAll(true)}>Show all ${count(classes.length)} classes</button>`}
        ${partly && html`<p class="muted small">Unless a spec says otherwise, ${count(split.train)} train, ${count(split.validation)} validate and ${count(split.test)} test; all has those of no split, too.</p>`}`;
    }}
  <//>`;
}
