import { html } from '../../vendor.js';
import { address } from '../../page/route.js';

/** The trial that is pointed at, in words; the place of the words is kept free. */
export function PointedTrial({ trials, axes, objective, pointed, only = axes }) {
  const trial = pointed === null ? null : trials.find((one) => one.number === pointed);
  return html`<p class="chart-reading small muted" aria-live="polite">
    ${trial
      ? html`${trial.experimentId ? html`<a href=${address(['experiments', trial.experimentId])}>trial ${trial.number}</a>` : `trial ${trial.number}`}:
          ${' '}<b>${objective.format(trial.value)}</b> after ${trial.epochs === 1 ? '1 epoch' : `${trial.epochs} epochs`}, ${trial.state.toLowerCase()};
          ${' '}${only.map((axis) => `${axis.name} ${axis.label(trial)}`).join(', ')}`
      : ' '}
  </p>`;
}
