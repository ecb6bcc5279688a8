import { html } from '../vendor.js';
import { count } from '../format/numbers.js';
import { duration } from '../format/times.js';

/** How far training is, with the time that is left. */
export function ProgressBar({ progress, label = 'Progress' }) {
  const { iteration, iterations, etaSeconds } = progress;
  const share = iterations ? Math.min(1, iteration / iterations) : 0;
  const text = `${Math.floor(100 * share)} %${etaSeconds === null || etaSeconds === undefined ? '' : `, ${duration(etaSeconds)} left`}`;
  return html`<div class="progress" role="progressbar" aria-label=${label} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.floor(100 * share)} aria-valuetext=${text} title="${count(iteration)} of ${count(iterations)} iterations">
    <div class="bar"><div style=${{ width: `${100 * share}%` }}></div></div>
    <span class="small">${text}</span>
  </div>`;
}
