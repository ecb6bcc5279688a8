import { html } from '../../../vendor.js';
import { count } from '../../../format/numbers.js';
import { duration } from '../../../format/times.js';

/** How much of a budget is used: of trials, epochs and seconds whichever is used most. */
export function BudgetBar({ study, label = 'Used of the budget' }) {
  const limits = used(study);
  if (!limits.length) {
    return html`<p class="small muted">no limit</p>`;
  }
  const share = Math.min(1, Math.max(...limits.map((limit) => limit.share)));
  const words = limits.map((limit) => limit.words).join('; ');
  return html`<div class="progress" role="progressbar" aria-label=${label} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.floor(100 * share)} aria-valuetext=${words}>
    <div class="bar"><div style=${{ width: `${100 * share}%` }}></div></div>
    <span class="small">${words}</span>
  </div>`;
}

function used({ request: { budget }, progress }) {
  const { trials, epochs, seconds } = budget;
  return [
    trials && { share: progress.trials / trials, words: `${count(progress.trials)} of ${count(trials)} trials made` },
    epochs && { share: progress.epochs / epochs, words: `${count(progress.epochs)} of ${count(epochs)} epochs` },
    seconds && { share: progress.seconds / seconds, words: `${duration(progress.seconds)} of ${duration(seconds)}` },
  ].filter(Boolean);
}
