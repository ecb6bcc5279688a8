import { html, useState } from '../../../vendor.js';
import { postJson } from '../../../api/client.js';
import { ActionButton } from '../../../control/action-button.js';
import { Dialog } from '../../../page/dialog.js';
import { ProblemBox } from '../../../page/loading.js';
import { notify } from '../../../page/notices.js';

const KINDS = [
  ['trials', 'More trials', 1],
  ['epochs', 'More epochs, of all trials together', 1],
  ['seconds', 'More seconds', 'any'],
];

/** Adds to the limits that a study has. */
export function ExtendDialog({ study, onClose, onDone }) {
  const limits = KINDS.filter(([kind]) => study.request.budget[kind] !== null && study.request.budget[kind] !== undefined);
  const looks = study.testEvaluations.length;
  const [more, setMore] = useState({});
  const [problem, setProblem] = useState(null);
  const extend = async () => {
    const numbers = Object.fromEntries(Object.entries(more).filter(([, text]) => text.trim()).map(([kind, text]) => [kind, Number(text)]));
    try {
      await postJson(`studies/${study.id}/extend`, numbers);
    } catch (refused) {
      setProblem(refused);
      return;
    }
    notify('The study goes on');
    onClose();
    onDone();
  };
  return html`<${Dialog} title="Extend this study" onClose=${onClose}>
    <p>What you enter is added to the budget. A study that has ended goes on; trials that were given up stay so.</p>
    ${looks > 0 && html`<p class="warning-box"><strong>The test set has been looked at.</strong> Whatever wins after this is no longer new to it: a further look would not be an honest one.</p>`}
    ${limits.map(
      ([kind, name, step]) => html`<label class="field"><span>${name}</span>
        <input type="number" min="1" step=${step} name=${kind} value=${more[kind] ?? ''} onInput=${(event) => setMore({ ...more, [kind]: event.target.value })} />
        <span class="field-hint">now ${study.request.budget[kind].toLocaleString('en-US')}</span>
      </label>`,
    )}
    ${problem && html`<${ProblemBox} problem=${problem} />`}
    <div class="buttons end">
      <button type="button" onClick=${onClose}>Leave it</button>
      <${ActionButton} class="primary" disabled=${!Object.values(more).some((text) => text.trim())} action=${extend}>Extend<//>
    </div>
  <//>`;
}
