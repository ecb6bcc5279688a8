import { html, useEffect } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { StateBadge } from '../../control/state-badge.js';
import { count } from '../../format/numbers.js';
import { moment } from '../../format/times.js';
import { ProblemBox, useLoad } from '../../page/loading.js';

/** The states that an experiment has been in. */
export function History({ experiment, live }) {
  const path = `experiments/${experiment.id}/transitions`;
  const loaded = useLoad((signal) => getJson(path, signal), [path, experiment.state]);
  useEffect(() => live.listen(({ type }) => type === 'state' && loaded.reload()), []);
  if (loaded.problem?.status === 404) {
    return null;
  }
  const { items = [], next } = loaded.data ?? {};
  return html`<section class="panel">
    <h2>History</h2>
    ${loaded.problem && html`<${ProblemBox} problem=${loaded.problem} onRetry=${loaded.reload} />`}
    <ol class="history">
      ${items.map(
        (step) => html`<li key=${step.number}>
          <time class="muted" datetime=${step.at}>${moment(step.at)}</time>
          <${StateBadge} state=${step.state} />
          <span class="small">${step.iteration ? `after ${count(step.epoch)} epochs, ${count(step.iteration)} iterations` : ''}${step.reason ? html`<span class="reason">${step.reason}</span>` : ''}</span>
        </li>`,
      )}
    </ol>
    ${next && html`<p class="muted">The first ${count(items.length)} are shown.</p>`}
  </section>`;
}
