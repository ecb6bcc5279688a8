import { html } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { Picture } from '../../control/picture.js';
import { count } from '../../format/numbers.js';
import { Loaded, useLoad } from '../../page/loading.js';
import { address } from '../../page/route.js';
import { ViewTitle } from '../../page/shell.js';
import { DownloadState, useWatched } from './download-state.js';
import { shapeInWords } from './shape.js';

/** One data set: what it holds, how it looks, whom to credit. */
export function DatasetView({ segments }) {
  const path = `datasets/${encodeURIComponent(segments[1])}`;
  const dataset = useLoad((signal) => getJson(path, signal), [path]);
  useWatched(dataset.data ? [dataset.data] : [], dataset.reload);
  return html`
    <${ViewTitle} title=${segments[1]} subtitle=${dataset.data?.description}>
      <a class="button primary" href=${address(['experiments', 'new'], { dataset: segments[1] })}>Train on it</a>
      <a class="button" href=${address(['experiments'], { dataset: segments[1] })}>Its experiments</a>
    <//>
    <${Loaded} of=${dataset}>
      ${(known) => html`<div class="columns">
        <section class="panel">
          <h2>Examples of each class</h2>
          ${known.availability.state === 'AVAILABLE'
            ? html`<${Samples} dataset=${known} path=${path} />`
            : html`<div class="buttons"><${DownloadState} dataset=${known} onStarted=${dataset.reload} /></div>`}
        </section>
        <section class="panel">
          <h2>Facts</h2>
          <${Facts} dataset=${known} onStarted=${dataset.reload} />
        </section>
      </div>`}
    <//>
  `;
}

function Samples({ dataset, path }) {
  const { height, channels } = dataset.shape;
  if (height === 1 && channels === 1) {
    return html`<p class="muted">Its examples are rows of numbers, not pictures.</p>`;
  }
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Sample pictures">
    <${Picture} path=${`${path}/preview.png`} class="preview" alt=${`Pictures of each class of ${dataset.name}: ${dataset.classes.slice(0, 20).join(', ')}`} />
  </div>`;
}

function Facts({ dataset, onStarted }) {
  const { defaultSplit } = dataset;
  return html`<dl class="facts">
    <dt>State</dt>
    <dd><${DownloadState} dataset=${dataset} onStarted=${onStarted} /></dd>
    <dt>One example</dt>
    <dd>${shapeInWords(dataset.shape)}</dd>
    <dt>To train and validate</dt>
    <dd>${count(dataset.trainingExamples)}</dd>
    <dt>To test</dt>
    <dd>${count(dataset.testExamples)}</dd>
    <dt>Unless a spec says otherwise</dt>
    <dd>${count(defaultSplit.train)} train, ${count(defaultSplit.validation)} validate, ${count(defaultSplit.test)} test</dd>
    <dt>Classes</dt>
    <dd><${Classes} names=${dataset.classes} /></dd>
    <dt>Licence</dt>
    <dd>${dataset.licence}</dd>
    <dt>To credit</dt>
    <dd>${dataset.attribution}</dd>
    ${dataset.homepage && html`<dt>Home page</dt><dd><a href=${dataset.homepage} rel="noreferrer">${dataset.homepage}</a></dd>`}
    <dt>Checksum</dt>
    <dd class="mono small">${dataset.checksum}</dd>
  </dl>`;
}

const SHOWN_CLASSES = 50;

function Classes({ names }) {
  return html`<ol start="0" class="classes">
      ${names.slice(0, SHOWN_CLASSES).map((name) => html`<li dir="auto">${name}</li>`)}
    </ol>
    ${names.length > SHOWN_CLASSES && html`<p class="muted">and ${count(names.length - SHOWN_CLASSES)} more</p>`}`;
}
