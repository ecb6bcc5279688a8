import { html, useMemo } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { plural } from '../../format/numbers.js';
import { Connection } from '../../page/following.js';
import { Loaded, useLoad } from '../../page/loading.js';
import { address, changeQuery } from '../../page/route.js';
import { ViewTitle } from '../../page/shell.js';
import { BulkActions } from './bulk-actions.js';
import { useExperimentPage } from './experiment-page.js';
import { clearFilters, Filters } from './filters.js';
import { Pager } from './pager.js';
import { fromFirstPage, isFiltered, readQuery } from './query.js';
import { useChosen } from './selection.js';
import { ExperimentTable } from './table.js';
import { Welcome } from './welcome.js';

/** All experiments: a table that keeps itself up to date. */
export function ExperimentsView({ query: parameters }) {
  const query = readQuery(parameters);
  const { path, page, connection, unseen, turn } = useExperimentPage(query);
  const withTrials = query.trials !== 'false';
  const counts = useLoad((signal) => getJson(`experiments/counts?trials=${withTrials}`, signal), [withTrials, turn]);
  const chosen = useChosen();
  // A hundred tags to propose are not looked through whenever a row changes.
  const filters = useMemo(() => html`<${Filters} query=${query} counts=${counts} />`, [path, counts.data, counts.problem]);
  const isEmpty = page.data && !page.data.items.length && !isFiltered(query) && !query.after;
  return html`
    <${ViewTitle} title="Experiments">
      <${Connection} state=${connection} />
      <a class="button primary" href=${address(['experiments', 'new'])}>New experiment</a>
    <//>
    ${isEmpty
      ? html`<${Welcome} />`
      : html`
          ${filters}
          <div id="experiments-top" class="panel experiments-panel">
            ${unseen > 0 && html`<button type="button" class="unseen" onClick=${showNewest}>${plural(unseen, 'new experiment')}: show</button>`}
            ${page.problem?.status === 400 && html`<button type="button" class="start-again" onClick=${clearFilters}>Show all experiments</button>`}
            <${Loaded} of=${page}>
              ${(data) => html`
                ${data.items.length
                  ? html`<div class="table-scroll" tabindex="0" role="region" aria-label="Table of experiments"><${ExperimentTable} items=${data.items} query=${query} chosen=${chosen} busy=${data.path !== path} /></div>`
                  : html`<div class="empty"><p>No experiment is like that.</p><button type="button" onClick=${clearFilters}>Show all</button></div>`}
                <${Pager} query=${query} page=${data} total=${totalOf(query, counts.data)} busy=${data.path !== path} />
              `}
            <//>
          </div>
          <${BulkActions} chosen=${chosen} onChanged=${page.reload} />
        `}
  `;
}

function showNewest() {
  changeQuery(fromFirstPage({ sort: null }));
}

/** Of all pages, where the counts by state tell it. */
function totalOf({ dataset, tag, study, owner, q, state }, counts) {
  if (!counts || dataset || tag.length || study || owner || q) {
    return null;
  }
  return state.length ? state.reduce((sum, one) => sum + (counts.states[one] ?? 0), 0) : counts.total;
}
