import { html } from '../../vendor.js';
import { accuracy, count, percent, significant } from '../../format/numbers.js';
import { duration, moment, secondsBetween } from '../../format/times.js';
import { parameterCount } from '../../experiment/parameters.js';
import { useDataset } from './dataset-facts.js';
import { wilsonInterval } from './wilson.js';

/** The numbers that one asks for first. */
export function KeyFigures({ experiment, epochs }) {
  const { best, test, spec, createdAt, startedAt, finishedAt } = experiment;
  const dataset = useDataset(spec);
  const last = epochs.epochs.at(-1);
  return html`<section class="panel" aria-label="Key figures">
    <h2>Key figures</h2>
    <dl class="facts">
      ${test && html`<dt>Test accuracy</dt><dd><strong class="headline">${accuracy(test.accuracy)}</strong> <span class="small muted">on ${count(test.examples)} examples<br />${interval(test)}</span></dd>`}
      ${test && html`<dt>Test loss</dt><dd>${significant(test.loss)}</dd>`}
      <dt>Best validation accuracy</dt>
      <dd>${best ? html`<strong class=${test ? '' : 'headline'}>${accuracy(best.validationAccuracy)}</strong> <span class="small muted">in epoch ${count(best.epoch)}</span>` : '–'}</dd>
      ${last && html`<dt>Last epoch</dt><dd>${count(last.epoch)}: validation accuracy ${accuracy(last.validationAccuracy)}, loss ${significant(last.validationLoss)}; training accuracy ${accuracy(last.trainingAccuracy)}, loss ${significant(last.trainingLoss)}</dd>`}
      ${spec && html`<dt>Network</dt><dd>${networkInWords(spec)}</dd>`}
      <dt>Parameters</dt>
      <dd>${count(parameterCount(spec, dataset))}</dd>
      ${spec && html`<dt>Data</dt><dd>${spec.dataset.name}: ${count(spec.dataset.train)} train, ${count(spec.dataset.validation)} validate, ${count(spec.dataset.test)} test</dd>`}
      <dt>Time</dt>
      <dd>${startedAt ? duration(secondsBetween(startedAt, finishedAt ?? new Date().toISOString())) : 'not started'}</dd>
      <dt>Accepted</dt>
      <dd><time datetime=${createdAt}>${moment(createdAt)}</time></dd>
      ${finishedAt && html`<dt>Ended</dt><dd><time datetime=${finishedAt}>${moment(finishedAt)}</time></dd>`}
    </dl>
  </section>`;
}

function interval(test) {
  const [low, high] = wilsonInterval(test.accuracy * test.examples, test.examples);
  return html`<span class="unbroken">95 %: ${percent(low)} to ${percent(high)}</span>`;
}

function networkInWords({ network }) {
  const layers = network.hiddenLayers.map(({ units, activation, dropoutRate }) => `${count(units)} ${activation.toLowerCase().replace('_', ' ')}${dropoutRate ? ` (${percent(dropoutRate, 0)} dropped)` : ''}`);
  return layers.length ? layers.join(' – ') : 'no hidden layer: softmax regression';
}
