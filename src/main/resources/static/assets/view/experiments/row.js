import { html, useMemo } from '../../vendor.js';
import { Sparkline } from '../../chart/sparkline.js';
import { ProgressBar } from '../../control/progress-bar.js';
import { StateBadge } from '../../control/state-badge.js';
import { accuracy, plural } from '../../format/numbers.js';
import { duration, moment, secondsBetween } from '../../format/times.js';
import { address } from '../../page/route.js';
import { isFinal } from '../../experiment/states.js';

const SHOWN_TAGS = 4;
const BROKEN = new Set(['FAILED', 'DIVERGED']);
const WORKED_ON = new Set(['RUNNING', 'PAUSING', 'CANCELLING']);

/** Drawn anew only when its experiment is another object: most rows stand still while a few change. */
export function ExperimentRow({ experiment, chosen, onChoose, onTag }) {
  return useMemo(() => row(experiment, chosen, onChoose, onTag), [experiment, chosen, onChoose, onTag]);
}

function row(experiment, chosen, onChoose, onTag) {
  const { id, name, tags, state, stateReason, best, test, studyId, rerunOf, owner, createdAt } = experiment;
  return html`<tr class=${chosen ? 'chosen' : ''}>
    <td class="choice"><input type="checkbox" aria-label=${`Choose ${name}, experiment ${id}`} checked=${chosen} onClick=${(event) => onChoose(experiment, event.target.checked, event.shiftKey)} /></td>
    <td class="state-cell"><${StateBadge} state=${state} reason=${stateReason} /></td>
    <th scope="row" class="name">
      <a href=${address(['experiments', id])} class="clamped" dir="auto" title=${name}>${name}</a>
      <div class="about small">
        <span class="muted">#${id}</span>
        ${studyId !== null && html`<a href=${address(['studies', studyId])}>study ${studyId}</a>`}
        ${rerunOf !== null && html`<a href=${address(['experiments', rerunOf])}>rerun of #${rerunOf}</a>`}
        ${owner && html`<a href=${address(['experiments'], { owner })} title=${`Show all of ${owner}`}>by ${owner}</a>`}
        ${tags.slice(0, SHOWN_TAGS).map((tag) => html`<button key=${tag} type="button" class="tag" title="Show all with this tag" dir="auto" onClick=${() => onTag(tag)}>${tag}</button>`)}
        ${tags.length > SHOWN_TAGS && html`<span class="muted" title=${tags.slice(SHOWN_TAGS).join(', ')}>+${tags.length - SHOWN_TAGS}</span>`}
      </div>
    </th>
    <td class="dataset">${experiment.spec?.dataset?.name ?? '–'}</td>
    <td class="progress-cell">${howFar(experiment)}</td>
    <td class="curve-cell"><${Sparkline} values=${experiment.curve} /></td>
    <td class="number best-cell" data-label="Validation">${best ? html`${accuracy(best.validationAccuracy)}<div class="small muted">epoch ${best.epoch}</div>` : '–'}</td>
    <td class="number test-cell" data-label="Test">${accuracy(test?.accuracy)}</td>
    <td class="created"><time datetime=${createdAt}>${moment(createdAt)}</time><div class="small muted">${took(experiment)}</div></td>
  </tr>`;
}

function howFar({ state, stateReason, progress, queuePosition, name }) {
  if (state === 'QUEUED' && !progress.iteration) {
    return html`<span class="muted small">${Number.isInteger(queuePosition) ? (queuePosition ? `${queuePosition} before it` : 'next') : 'waits'}</span>`;
  }
  if (!isFinal(state)) {
    return html`<${ProgressBar} progress=${progress} label=${`Progress of ${name}`} />`;
  }
  return html`
    <span class="small">${plural(progress.epoch, 'epoch')}</span>
    ${BROKEN.has(state) && html`<span class="small clamped" title=${stateReason}>${stateReason}</span>`}
  `;
}

function took({ state, startedAt, finishedAt }) {
  if (!startedAt) {
    return '';
  }
  if (finishedAt) {
    return `took ${duration(secondsBetween(startedAt, finishedAt))}`;
  }
  return WORKED_ON.has(state) ? `for ${duration(secondsBetween(startedAt, new Date()))}` : '';
}
