import { html, useState } from '../../../vendor.js';
import { send } from '../../../api/client.js';
import { ActionButton } from '../../../control/action-button.js';
import { accuracy } from '../../../format/numbers.js';
import { Dialog } from '../../../page/dialog.js';
import { ProblemBox } from '../../../page/loading.js';
import { notify } from '../../../page/notices.js';
import { ENDED_STATES } from '../model/study-data.js';

/** Takes a look at the test set, after saying what that means. */
export function LookButton({ study, refresh, objective, onLater }) {
  const [asked, setAsked] = useState(false);
  const hindrance = hindranceOf(study);
  const again = study.testEvaluations.length > 0;
  return html`
    <p class="buttons">
      <button type="button" class=${again ? 'danger' : 'primary'} disabled=${Boolean(hindrance)} onClick=${() => setAsked(true)}>${again ? 'Look again …' : 'Look at the test set …'}</button>
      ${hindrance && html`<span class="muted">${hindrance}</span>`}
    </p>
    ${asked && html`<${LookDialog} study=${study} again=${again} objective=${objective} onClose=${() => setAsked(false)} onDone=${refresh} onLater=${onLater} />`}
  `;
}

function hindranceOf(study) {
  if (!study.winner) {
    return ENDED_STATES.has(study.state) ? 'There is no winner: no trial was trained to its end.' : 'There is no winner yet.';
  }
  return ENDED_STATES.has(study.state) ? null : 'The winner may still change: wait for the end of the study.';
}

function LookDialog({ study, again, objective, onClose, onDone, onLater }) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState(null);
  const { winner } = study;
  const look = async () => {
    try {
      const response = await send('POST', `studies/${study.id}/test-evaluation`, { json: again ? { reason: reason.trim() } : {} });
      const seen = response.status === 200 ? await response.json() : null;
      onClose();
      if (seen) {
        notify(`Test accuracy ${accuracy(seen.split.accuracy)}`);
      } else {
        onLater();
      }
    } catch (refused) {
      setProblem(refused);
    }
    onDone();
  };
  return html`<${Dialog} title=${again ? 'Look at the test set again?' : 'Look at the test set?'} onClose=${onClose}>
    <p>Trial ${winner.trial}, the best with a ${objective.name} of ${objective.format(winner.value)}, is evaluated on the test set. Who did it, when and what was seen is kept for good and stands in every report.</p>
    ${again
      ? html`<p class="warning-box"><strong>This is look ${study.testEvaluations.length + 1}.</strong> Results of the test set have been seen before; what was changed since then may have been chosen by them. A test set that is looked at again and again is only one more validation set.</p>
          <label class="field"><span>Reason for looking again (stands in every report)</span>
            <textarea rows="3" maxlength="1000" required value=${reason} onInput=${(event) => setReason(event.target.value)}></textarea>
          </label>`
      : html`<p><strong>There is one honest look.</strong> Take it when nothing is left to try: whoever changes something after it and looks again has begun to fit the test set.</p>`}
    ${problem && html`<${ProblemBox} problem=${problem} />`}
    <div class="buttons end">
      <button type="button" onClick=${onClose}>Don’t look</button>
      <${ActionButton} class=${again ? 'danger' : 'primary'} disabled=${again && !reason.trim()} action=${look}>${again ? 'Look again' : 'Take the look'}<//>
    </div>
  <//>`;
}
