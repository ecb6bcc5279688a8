import { html } from '../../vendor.js';
import { bytes, count, plural, significant } from '../../format/numbers.js';
import { moment } from '../../format/times.js';
import { DownloadState } from './download-state.js';
import { shapeInWords } from './shape.js';

const COLOURS = ['red', 'green', 'blue'];

/** What is known of a data set before it is here, and of an upload how it came. */
export function DatasetFacts({ dataset, onStarted }) {
  const { defaultSplit, upload } = dataset;
  return html`<dl class="facts">
    <dt>State</dt>
    <dd><${DownloadState} dataset=${dataset} onStarted=${onStarted} /></dd>
    <dt>One example</dt>
    <dd>${shapeInWords(dataset.shape)}</dd>
    <dt>Classes</dt>
    <dd>${plural(dataset.classes.length, 'class', 'classes')}</dd>
    <dt>To train and validate</dt>
    <dd>${count(dataset.trainingExamples)}</dd>
    <dt>To test</dt>
    <dd>${count(dataset.testExamples)}</dd>
    <dt>Unless a spec says otherwise</dt>
    <dd>${count(defaultSplit.train)} train, ${count(defaultSplit.validation)} validate, ${count(defaultSplit.test)} test</dd>
    ${upload?.channels.map(
      ({ mean, deviation }, i) => html`<dt>Pixels${upload.channels.length === COLOURS.length ? `, ${COLOURS[i]}` : ''}</dt>
        <dd>mean ${significant(mean)}, deviation ${significant(deviation)}</dd>`,
    )}
    ${upload &&
    html`<dt>Stored</dt>
      <dd>${moment(upload.uploadedAt)}</dd>
      <dt>Made of</dt>
      <dd>${upload.files.map(({ name, bytes: size }, i) => html`${i > 0 && ', '}<bdi>${name}</bdi> (${bytes(size)})`)}</dd>
      ${Object.keys(upload.options).length > 0 && html`<dt>Options</dt><dd class="mono small">${Object.entries(upload.options).map(([name, value]) => `${name}=${value}`).join(', ')}</dd>`}`}
    <dt>Licence</dt>
    <dd>${dataset.licence || '–'}</dd>
    ${dataset.attribution && html`<dt>To credit</dt><dd>${dataset.attribution}</dd>`}
    ${dataset.homepage && html`<dt>Home page</dt><dd><a href=${dataset.homepage} rel="noreferrer">${dataset.homepage}</a></dd>`}
    <dt>Checksum</dt>
    <dd class="mono small">${dataset.checksum}</dd>
  </dl>`;
}
