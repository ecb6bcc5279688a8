import { html } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { count, plural } from '../../format/numbers.js';
import { Loaded, useLoad } from '../../page/loading.js';
import { address } from '../../page/route.js';
import { ViewTitle } from '../../page/shell.js';
import { DownloadState, useWatched } from './download-state.js';
import { shapeInWords } from './shape.js';

/** What can be trained on. */
export function DatasetsView() {
  const list = useLoad((signal) => getJson('datasets', signal), []);
  useWatched(list.data?.items, list.reload);
  return html`
    <${ViewTitle} title="Data sets" subtitle="What experiments can train on">
      <a class="button primary" href=${address(['upload'])}>Upload your own</a>
    <//>
    <${Loaded} of=${list}>
      ${({ items }) => html`<ul class="cards">
        ${items.map(
          (dataset) => html`<li class="panel" key=${dataset.name}>
            <h2 dir="auto"><a href=${address(['datasets', dataset.name])}>${dataset.name}</a></h2>
            <p>${dataset.description}</p>
            <dl class="facts">
              <dt>Examples</dt>
              <dd>${count(dataset.trainingExamples)} to train and validate, ${count(dataset.testExamples)} to test</dd>
              <dt>One example</dt>
              <dd>${shapeInWords(dataset.shape)}</dd>
              <dt>Classes</dt>
              <dd>${plural(dataset.classes.length, 'class', 'classes')}</dd>
            </dl>
            <div class="buttons">
              <${DownloadState} dataset=${dataset} onStarted=${list.reload} />
              <a class="button small" href=${address(['experiments', 'new'], { dataset: dataset.name })}>Train on it</a>
            </div>
          </li>`,
        )}
      </ul>`}
    <//>
  `;
}
