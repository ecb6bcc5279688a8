import { html } from '../../vendor.js';
import { count } from '../../format/numbers.js';
import { StateBadge } from '../../control/state-badge.js';
import { STATES } from './query.js';

const ALWAYS_SHOWN = new Set(['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED']);

/**
 * States with how many experiments are in each; any of the pressed ones are shown.
 *
 * @param counts null where they are not known
 * @param counted false if they never will be: then every state can be chosen
 */
export function StateFilter({ chosen, counts, counted, onChange }) {
  const toggle = (state) => onChange(chosen.includes(state) ? chosen.filter((one) => one !== state) : [...chosen, state]);
  const shown = STATES.filter((state) => ALWAYS_SHOWN.has(state) || chosen.includes(state) || !counted || counts?.states[state] > 0);
  return html`<div class="state-filter" role="group" aria-label="States">
    <button type="button" class="small" aria-pressed=${!chosen.length} onClick=${() => onChange([])}>all${counts && html` <strong>${count(counts.total)}</strong>`}</button>
    ${shown.map(
      (state) => html`<button key=${state} type="button" class="small" aria-pressed=${chosen.includes(state)} onClick=${() => toggle(state)}>
        <${StateBadge} state=${state} />${counts && html`<strong>${count(counts.states[state] ?? 0)}</strong>`}
      </button>`,
    )}
  </div>`;
}
