import { html } from '../../../vendor.js';
import { StateBadge } from '../../../control/state-badge.js';
import { count, plural } from '../../../format/numbers.js';
import { duration, moment } from '../../../format/times.js';
import { Connection } from '../../../page/following.js';
import { address } from '../../../page/route.js';
import { ViewTitle } from '../../../page/shell.js';
import { StudyActions } from './actions.js';
import { samplerWords } from './sampler-words.js';
import { BudgetBar } from './budget-bar.js';

/** What a study is, how far it is, and what can be done with it. */
export function StudyHead({ study, connection, refresh, goOn, objective }) {
  const { request, progress, winner } = study;
  const looks = study.testEvaluations.length;
  return html`
    <${ViewTitle} title=${study.name} subtitle=${html`Study ${study.id}, started ${moment(study.createdAt)}${study.finishedAt ? html`, ended ${moment(study.finishedAt)}` : ''}${study.owner ? `, by ${study.owner}` : ''}`}>
      <${StudyActions} study=${study} refresh=${refresh} goOn=${goOn} />
    <//>
    <div class="study-state">
      <${StateBadge} state=${study.state} />
      ${connection === 'refused' ? html`<span class="connection">asked anew every few seconds</span>` : html`<${Connection} state=${connection} />`}
      ${study.stateReason && html`<span class="muted reason" dir="auto">${study.stateReason}</span>`}
    </div>
    <section class="tiles" aria-label="Summary">
      <div class="tile strong">
        <h2>Best so far</h2>
        ${winner
          ? html`<p class="figure">${objective.format(winner.value)}</p>
              <p class="small muted">${objective.name}, <a href=${address(['experiments', winner.experimentId])}>trial ${winner.trial}</a></p>`
          : html`<p class="figure muted">–</p><p class="small muted">no trial has been trained to its end</p>`}
      </div>
      <div class="tile">
        <h2>Trials</h2>
        <p class="figure">${count(progress.trials)}</p>
        <p class="small muted">${trialWords(study)}</p>
      </div>
      <div class="tile">
        <h2>Budget</h2>
        <${BudgetBar} study=${study} />
        <p class="small muted">${plural(progress.epochs, 'epoch')} trained in ${duration(progress.seconds)}</p>
      </div>
      <div class="tile">
        <h2>Search</h2>
        <p class="words">${samplerWords(request.sampler)}</p>
        <p class="small muted">${plural(Object.keys(request.space).length, 'axis', 'axes')}; ${request.objective === 'VALIDATION_ACCURACY' ? 'highest' : 'lowest'} ${objective.name}</p>
      </div>
      <div class=${`tile ${looks > 1 ? 'warned' : ''}`}>
        <h2>Test set</h2>
        <p class="words">${looks === 0 ? 'not looked at' : looks === 1 ? 'looked at once' : `looked at ${looks} times`}</p>
        <p class="small muted">${looks === 0 ? (request.evaluateWinnerOnTest ? 'the winner is tested at the end' : 'trials never read it') : looks === 1 ? 'the one look that is honest' : 'only the first look was honest'}</p>
      </div>
    </section>
  `;
}

function trialWords({ state, progress: { running, halted, succeeded, pruned, lost } }) {
  const parts = [
    [running, state === 'PAUSED' ? 'resting' : 'in training'],
    [halted, 'at a rung'],
    [succeeded, 'trained to the end'],
    [pruned, 'given up'],
    [lost, state === 'CANCELLED' ? 'stopped or lost' : 'lost'],
  ].filter(([number]) => number > 0);
  return parts.map(([number, words]) => `${count(number)} ${words}`).join(', ') || 'none yet';
}
