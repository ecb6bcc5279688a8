import { html } from '../../vendor.js';
import { plural, significant } from '../../format/numbers.js';

const WAYS = [
  { key: 'analyticVsNumeric', name: 'closed form – central differences' },
  { key: 'analyticVsDl4j', name: 'closed form – DL4J' },
  { key: 'dl4jVsNumeric', name: 'DL4J – central differences' },
];

/** What a check showed, parameter by parameter. */
export function GradientResult({ check }) {
  const { thresholds } = check;
  return html`
    <section class="panel" aria-live="polite">
      <h2 class=${check.passed ? 'verdict passed' : 'verdict failed'}>
        <span aria-hidden="true">${check.passed ? '✓' : '✕'}</span> ${check.passed ? 'Passed: all gradients agree' : 'Failed: some gradients differ'}
      </h2>
      <dl class="facts">
        <dt>Data loss J</dt>
        <dd>${significant(check.dataLoss, 6)} nats</dd>
        <dt>Regularized loss</dt>
        <dd>${significant(check.regularizedLoss, 6)}</dd>
        <dt>Step h</dt>
        <dd>${significant(check.step)}</dd>
        <dt>An element passes if</dt>
        <dd>its relative error is at most ${significant(thresholds.relativeError)} or its absolute error at most ${significant(thresholds.absoluteError)}</dd>
      </dl>
    </section>
    <section class="panel">
      <h2>Largest errors</h2>
      <div class="table-scroll" tabindex="0" role="region" aria-label="Largest errors">
        <table class="gradients">
          <thead>
            <tr>
              <th scope="col" rowspan="2">Derivatives by</th>
              <th scope="col" rowspan="2">Shape</th>
              ${WAYS.map((way) => html`<th scope="colgroup" colspan="2">${way.name}</th>`)}
            </tr>
            <tr>
              ${WAYS.map(() => html`<th scope="col" class="number">relative</th><th scope="col" class="number">absolute</th>`)}
            </tr>
          </thead>
          <tbody>
            ${check.parameters.map(
              (parameter) => html`<tr key=${parameter.name}>
                <th scope="row">${parameter.name}</th>
                <td>${parameter.shape.join(' × ')}</td>
                ${WAYS.map(({ key }) => html`<${Errors} comparison=${parameter[key]} />`)}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <${Kinks} kinks=${check.kinks} />
    </section>
  `;
}

function Errors({ comparison }) {
  const verdict = comparison.passed ? 'passed' : 'failed';
  const mark = comparison.passed ? '✓' : '✕';
  const at = (index) => (index.length ? `at [${index.join(', ')}] of ${plural(comparison.elements, 'element')}` : 'no elements compared');
  return html`
    <td class="number ${verdict}" title=${at(comparison.maxRelativeErrorAt)}><span aria-hidden="true">${mark}</span><span class="visually-hidden">${verdict}:</span> ${significant(comparison.maxRelativeError, 2)}</td>
    <td class="number ${verdict}" title=${at(comparison.maxAbsoluteErrorAt)}>${significant(comparison.maxAbsoluteError, 2)}</td>
  `;
}

function Kinks({ kinks }) {
  if (!kinks.length) {
    return html`<p class="muted">No ReLU lies so near its kink that a central difference reaches across it.</p>`;
  }
  return html`<h3>ReLUs at their kink</h3>
    <p class="muted">The loss has no derivative there; these elements are left out of the comparisons with central differences.</p>
    <ul>
      ${kinks.map(
        (kink) => html`<li>layer ${kink.layer}, unit ${kink.unit}, example ${kink.example}: ${significant(kink.preActivation)} before the ReLU; ${plural(kink.elements, 'element')} left out; most at ${kink.largest.name} [${kink.largest.index.join(', ')}]: closed form ${significant(kink.largest.analytic)}, central difference ${significant(kink.largest.numeric)}</li>`,
      )}
    </ul>`;
}
