import { html, useMemo } from '../../../vendor.js';
import { plural } from '../../../format/numbers.js';
import { bracketsOf } from './rung-model.js';
import { RungChart } from './rung-chart.js';
import { RungTable } from './rung-table.js';

/** Which trial reached which rung of which bracket, with what value, and what was decided there. */
export function RungsPart(shared) {
  const { study, trials, objective } = shared;
  const brackets = useMemo(() => bracketsOf(study, trials, objective), [study.request, trials, objective]);
  const { type, eta } = study.request.sampler;
  if (!brackets.length) {
    return html`<div class="panel empty">No trial has been made yet.</div>`;
  }
  return html`
    <p class="muted">At each rung the best 1/${eta} of the trials that reached it go on with ${eta} times the epochs; ${type === 'ASHA' ? 'each as soon as that is known, without waiting for the others' : 'decided when all of the bracket are there'}.</p>
    ${brackets.map((bracket) => html`<section class="panel" key=${bracket.bracket}>
      <${RungChart} ...${shared} bracket=${bracket} title=${brackets.length > 1 || type === 'HYPERBAND' ? `Bracket ${bracket.bracket}` : 'Rungs'} />
      <details class="rung-details">
        <summary>${plural(bracket.rows.length, 'trial')} by the rungs that they reached</summary>
        <${RungTable} bracket=${bracket} objective=${objective} />
      </details>
    </section>`)}
  `;
}
