import { html } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { withQuery } from '../../api/query.js';
import { Loaded, useLoad } from '../../page/loading.js';
import { address, changeQuery } from '../../page/route.js';
import { ViewTitle } from '../../page/shell.js';
import { EmptyStudies } from './empty-studies.js';
import { StudyRow } from './study-row.js';
import { useListRefresh } from './list-refresh.js';

const PAGE = 25;

/** All studies, the newest first, kept up to date. */
export function StudiesView({ query }) {
  const after = query.get('after');
  const list = useLoad((signal) => getJson(withQuery('studies', { limit: PAGE, after }), signal), [after]);
  useListRefresh(list);
  return html`
    <${ViewTitle} title="Studies" subtitle="Sets of experiments over a search space, and which of them is best on validation">
      <a class="button primary" href=${address(['studies', 'new'])}>New study</a>
    <//>
    <${Loaded} of=${list}>${(page) => (page.items.length || after ? html`<${StudyList} page=${page} after=${after} />` : html`<${EmptyStudies} />`)}<//>
  `;
}

function StudyList({ page, after }) {
  return html`
    <div class="panel table-scroll" tabindex="0" role="region" aria-label="List of studies">
      <table class="study-list stacked">
        <thead><tr>
          <th scope="col" class="number">No.</th><th scope="col">Name</th><th scope="col">State</th><th scope="col">Sampler</th><th scope="col">Objective</th>
          <th scope="col">Progress</th><th scope="col" class="number">Best</th><th scope="col">Test set</th>
        </tr></thead>
        <tbody>${page.items.map((study) => html`<${StudyRow} key=${study.id} study=${study} />`)}</tbody>
      </table>
      ${page.items.length === 0 && html`<p class="empty">No more studies.</p>`}
    </div>
    ${(after || page.next) &&
    html`<nav class="pager" aria-label="Pages of studies">
      ${after && html`<a class="button" href=${address(['studies'])}>The newest</a>`}
      <button type="button" disabled=${!page.next} onClick=${() => changeQuery({ after: page.next }, true)}>Older</button>
    </nav>`}
  `;
}
