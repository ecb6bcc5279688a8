import { html } from '../../vendor.js';
import { ProgressBar } from '../../control/progress-bar.js';
import { StateBadge } from '../../control/state-badge.js';
import { count, plural } from '../../format/numbers.js';
import { Connection } from '../../page/following.js';
import { address } from '../../page/route.js';
import { ViewTitle } from '../../page/shell.js';
import { Actions } from './actions.js';
import { isFinal } from '../../experiment/states.js';

/** Which experiment, how it stands, what can be done with it. */
export function Header({ experiment, live }) {
  const { id, name, state, stateReason, tags, notes, progress, queuePosition, studyId, rerunOf, owner } = experiment;
  return html`
    <${ViewTitle} title=${name} subtitle=${html`Experiment ${id}${studyId ? html`, a trial of <a href=${address(['studies', studyId])}>study ${studyId}</a>` : ''}${rerunOf ? html`, a rerun of <a href=${address(['experiments', rerunOf])}>experiment ${rerunOf}</a>` : ''}${owner ? html`, by <a href=${address(['experiments'], { owner })}>${owner}</a>` : ''}`}>
      <${Actions} experiment=${experiment} onChanged=${live.refresh} />
    <//>
    <div class="experiment-state">
      <${StateBadge} state=${state} />
      ${!isFinal(state) && html`<${ProgressBar} progress=${progress} label="Training" />`}
      <span class="small muted">${plural(progress.epoch, 'epoch')}, ${count(progress.iteration)} of ${plural(progress.iterations, 'iteration')}</span>
      ${queuePosition !== null && queuePosition !== undefined && html`<span class="small">${queuePosition === 0 ? 'next in the queue' : `${plural(queuePosition, 'experiment')} before it`}</span>`}
      ${!isFinal(state) && html`<${Connection} state=${live.connection} />`}
      ${tags.map((tag) => html`<a class="tag" href=${address(['experiments'], { tag })} dir="auto" title=${tag}>${tag}</a>`)}
    </div>
    ${stateReason && html`<p class=${state === 'FAILED' || state === 'DIVERGED' ? 'problem-box' : 'muted'}>${stateReason}</p>`}
    ${notes && html`<p class="notes" dir="auto">${notes}</p>`}
  `;
}
