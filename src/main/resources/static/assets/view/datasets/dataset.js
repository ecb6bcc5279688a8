import { html } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { withQuery } from '../../api/query.js';
import { Picture } from '../../control/picture.js';
import { Loaded, useLoad } from '../../page/loading.js';
import { address, changeQuery, go } from '../../page/route.js';
import { ViewTitle } from '../../page/shell.js';
import { ClassCounts } from './class-counts.js';
import { DatasetFacts } from './dataset-facts.js';
import { DownloadState, useWatched } from './download-state.js';
import { RemoveButton } from './remove-button.js';
import { TableColumns } from './table-columns.js';
import { TableRows } from './table-rows.js';
import { Versions } from './versions.js';

/** One data set: what it holds, how it looks, whom to credit; of an upload the version that the address names. */
export function DatasetView({ segments, query }) {
  const name = segments[1];
  const path = `datasets/${encodeURIComponent(name)}`;
  const checksum = query.get('checksum');
  const dataset = useLoad((signal) => getJson(withQuery(path, { checksum }), signal), [path, checksum]);
  const known = dataset.data;
  useWatched(known ? [known] : [], dataset.reload);
  return html`
    <${ViewTitle} title=${name} subtitle=${known?.description}>
      <a class="button primary" href=${address(['experiments', 'new'], { dataset: name })}>Train on it</a>
      <a class="button" href=${address(['experiments'], { dataset: name })}>Its experiments</a>
      ${known?.upload && html`<a class="button" href=${address(['upload'], { name })}>Upload a new version</a>`}
    <//>
    <${Loaded} of=${dataset}>${(loaded) => html`<${Parts} dataset=${loaded} path=${path} reload=${dataset.reload} />`}<//>
  `;
}

function Parts({ dataset, path, reload }) {
  const { name, upload, checksum, availability } = dataset;
  const here = availability.state === 'AVAILABLE';
  const versions = upload?.versions ?? [];
  const newest = !upload || versions[0]?.checksum === checksum;
  const removed = (version) => {
    if (version === checksum) {
      changeQuery({ checksum: null });
    }
    reload();
  };
  return html`
    ${!newest && html`<p class="problem-box">An older version is shown; specs take the newest unless they name this one’s checksum. <a href=${address(['datasets', name])}>Show the newest</a></p>`}
    ${upload?.notes.length > 0 && html`<section class="panel"><h2>Worth knowing</h2><ul>${upload.notes.map((note) => html`<li dir="auto">${note}</li>`)}</ul></section>`}
    <div class="columns">
      <div>
        <section class="panel">
          <h2>Examples of each class</h2>
          ${here ? html`<${ClassCounts} path=${path} checksum=${checksum} />` : html`<div class="buttons"><${DownloadState} dataset=${dataset} onStarted=${reload} /></div>`}
        </section>
        ${upload?.columns.length > 0 && html`<section class="panel"><h2>Columns</h2><${TableColumns} columns=${upload.columns} /></section>`}
        ${here && html`<${Looks} dataset=${dataset} path=${path} />`}
      </div>
      <section class="panel">
        <h2>Facts</h2>
        <${DatasetFacts} dataset=${dataset} onStarted=${reload} />
        ${upload && html`<${RemoveButton} name=${name} onRemoved=${() => go(['datasets'])} />`}
      </section>
    </div>
    ${versions.length > 1 && html`<section class="panel"><h2>Versions</h2><${Versions} name=${name} shown=${checksum} versions=${versions} onRemoved=${removed} /></section>`}
  `;
}

function Looks({ dataset, path }) {
  const { shape, inputs, checksum, upload } = dataset;
  if (inputs === 'NUMBERS' && upload) {
    return html`<section class="panel"><h2>First rows</h2><${TableRows} path=${path} checksum=${checksum} /></section>`;
  }
  if (shape.height === 1 && shape.channels === 1) {
    return html`<p class="muted">Its examples are rows of numbers, not pictures.</p>`;
  }
  return html`<section class="panel">
    <h2>Pictures of each class</h2>
    <div class="table-scroll" tabindex="0" role="region" aria-label="Sample pictures">
      <${Picture} path=${withQuery(`${path}/preview.png`, { checksum: upload ? checksum : null })} class="preview" alt=${`Pictures of each class of ${dataset.name}: ${dataset.classes.slice(0, 20).join(', ')}`} key=${checksum} />
    </div>
  </section>`;
}
