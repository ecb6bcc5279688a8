import { html, useRef, useState } from '../../vendor.js';
import { postJson, remove } from '../../api/client.js';
import { requestKey } from '../../api/request-key.js';
import { ActionButton } from '../../control/action-button.js';
import { confirmed } from '../../page/dialog.js';
import { notify } from '../../page/notices.js';
import { address, go } from '../../page/route.js';
import { CompareDialog } from './compare-dialog.js';
import { EditDialog } from './edit-dialog.js';
import { ALLOWED, isFinal } from '../../experiment/states.js';

/** What can be asked of an experiment; only what its state allows. */
export function Actions({ experiment, onChanged }) {
  const { id, state, studyId } = experiment;
  const [dialog, setDialog] = useState(null);
  // A rerun that is asked for again because its answer was lost is the same one.
  const rerunKey = useRef(requestKey());
  const close = () => setDialog(null);

  const ask = async (verb, done) => {
    try {
      await postJson(`experiments/${id}/${verb}`);
      notify(done);
    } finally {
      // Where it was refused, what is shown here is no longer so.
      onChanged();
    }
  };
  const cancel = async () => {
    if (await confirmed({ title: 'Cancel the experiment?', text: 'It ends and can’t go on. What it has shown until now is kept.', action: 'Cancel it', dangerous: true })) {
      await ask('cancel', `Experiment ${id} is being cancelled`);
    }
  };
  const rerun = async () => {
    const made = await postJson(`experiments/${id}/rerun`, undefined, { headers: { 'Idempotency-Key': rerunKey.current } });
    rerunKey.current = requestKey();
    notify(`Experiment ${made.id} repeats experiment ${id}`);
    go(['experiments', made.id]);
  };
  const discard = async () => {
    if (await confirmed({ title: 'Delete the experiment?', text: 'Its curves, parameters and results are gone for good.', action: 'Delete it', dangerous: true })) {
      await remove(`experiments/${id}`).catch((problem) => (onChanged(), Promise.reject(problem)));
      notify(`Experiment ${id} is deleted`);
      go(['experiments']);
    }
  };

  return html`
    ${ALLOWED.resume.has(state) && html`<${ActionButton} class="primary" action=${() => ask('resume', `Experiment ${id} goes on`)}>Resume<//>`}
    ${ALLOWED.pause.has(state) && html`<${ActionButton} action=${() => ask('pause', `Experiment ${id} is being paused`)}>Pause<//>`}
    ${ALLOWED.cancel.has(state) && html`<${ActionButton} class="danger" action=${cancel}>Cancel<//>`}
    ${isFinal(state) && html`<${ActionButton} action=${rerun}>Rerun<//>`}
    <a class="button" href=${address(['experiments', 'new'], { from: id })}>Copy to new</a>
    <button type="button" onClick=${() => setDialog('compare')}>Compare with …</button>
    <button type="button" onClick=${() => setDialog('edit')}>Edit</button>
    ${isFinal(state) && !studyId && html`<${ActionButton} class="danger" action=${discard}>Delete<//>`}
    ${dialog === 'edit' && html`<${EditDialog} experiment=${experiment} onClose=${close} onChanged=${onChanged} />`}
    ${dialog === 'compare' && html`<${CompareDialog} id=${id} onClose=${close} />`}
  `;
}
