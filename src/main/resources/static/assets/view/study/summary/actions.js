import { html, useState } from '../../../vendor.js';
import { postJson, remove } from '../../../api/client.js';
import { ActionButton } from '../../../control/action-button.js';
import { confirmed } from '../../../page/dialog.js';
import { notify } from '../../../page/notices.js';
import { address, go } from '../../../page/route.js';
import { ENDED_STATES } from '../model/study-data.js';
import { ExtendDialog } from './extend-dialog.js';

/** Pause, resume, cancel, extend, remove: what the study's state allows. */
export function StudyActions({ study, refresh, goOn }) {
  const [extending, setExtending] = useState(false);
  const path = `studies/${study.id}`;
  const ended = ENDED_STATES.has(study.state);
  const ask = (what, words) => async () => {
    await postJson(`${path}/${what}`);
    notify(words);
    refresh();
  };
  const cancel = async () => {
    const sure = await confirmed({
      title: 'Cancel this study?',
      text: 'Its trials are stopped where they are; what they showed is kept. A cancelled study can’t go on.',
      action: 'Cancel the study',
      dangerous: true,
    });
    if (sure) {
      await ask('cancel', 'The study is cancelled')();
    }
  };
  const drop = async () => {
    const sure = await confirmed({
      title: 'Remove this study?',
      text: 'The study goes, with all its trials, their curves and networks, and what was seen of the test set. This can’t be undone.',
      action: 'Remove it for good',
      dangerous: true,
    });
    if (sure) {
      await remove(path);
      notify(`Study ${study.id} was removed`);
      go(['studies']);
    }
  };
  return html`
    ${study.state === 'RUNNING' && html`<${ActionButton} action=${ask('pause', 'The study rests')}>Pause<//>`}
    ${study.state === 'PAUSED' && html`<${ActionButton} class="primary" action=${ask('resume', 'The study goes on')}>Resume<//>`}
    ${study.state !== 'CANCELLED' && html`<button type="button" onClick=${() => setExtending(true)}>Extend …</button>`}
    ${!ended && html`<${ActionButton} class="danger" action=${cancel}>Cancel …<//>`}
    <a class="button" href=${address(['studies', 'new'], { study: study.id })}>Use as a start</a>
    ${ended && html`<${ActionButton} class="danger" action=${drop}>Remove …<//>`}
    ${extending && html`<${ExtendDialog} study=${study} onClose=${() => setExtending(false)} onDone=${goOn} />`}
  `;
}
