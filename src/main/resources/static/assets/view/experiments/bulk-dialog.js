import { html, useEffect, useRef, useState } from '../../vendor.js';
import { count, plural } from '../../format/numbers.js';
import { Dialog } from '../../page/dialog.js';
import { notify } from '../../page/notices.js';
import { runForAll } from './bulk-run.js';

const SHOWN_NAMES = 8;
const SHOWN_FAILURES = 100;

/**
 * Does something to many experiments: asks first, shows how far it is, and says at which it failed and why.
 *
 * @param action `{name, done, warning?, dangerous?, apply}`
 * @param asks false begins at once
 * @param onChanged called with the ids of those at which it failed
 */
export function BulkDialog({ action, experiments, asks, onClose, onChanged }) {
  const [progress, setProgress] = useState(null);
  const stopped = useRef(false);
  const isOver = progress?.over;

  const start = async () => {
    setProgress({ done: 0, failures: [] });
    const { done, failures } = await runForAll(experiments, action.apply, setProgress, () => stopped.current);
    onChanged(failures.map(({ experiment }) => experiment.id));
    if (failures.length || done < experiments.length) {
      setProgress({ done, failures, over: true });
    } else {
      notify(`${plural(done, 'experiment')} ${action.done}`);
      onClose();
    }
  };
  useEffect(() => {
    if (!asks) {
      start();
    }
    return () => (stopped.current = true);
  }, []);

  const title = `${action.name} ${plural(experiments.length, 'experiment')}`;
  return html`<${Dialog} title=${isOver ? title : `${title}${progress ? ' …' : '?'}`} onClose=${onClose}>
    ${!progress && html`<${Question} action=${action} experiments=${experiments} />`}
    ${progress && html`<${Standing} progress=${progress} total=${experiments.length} action=${action} />`}
    <div class="buttons end">
      ${!progress && html`<button type="button" autofocus onClick=${onClose}>Keep as they are</button>`}
      ${!progress && html`<button type="button" class=${action.dangerous ? 'danger' : 'primary'} onClick=${start}>${title}</button>`}
      ${progress && !isOver && html`<button type="button" onClick=${() => (stopped.current = true)}>Stop</button>`}
      ${isOver && html`<button type="button" class="primary" onClick=${onClose}>Close</button>`}
    </div>
  <//>`;
}

function Question({ action, experiments }) {
  const named = experiments.slice(0, SHOWN_NAMES);
  return html`
    <ul class="named">
      ${named.map(({ id, name }) => html`<li key=${id}><span class="one-line" dir="auto">${name}</span> <span class="muted">#${id}</span></li>`)}
      ${experiments.length > named.length && html`<li class="muted">and ${count(experiments.length - named.length)} more</li>`}
    </ul>
    <p>${action.warning}</p>
  `;
}

function Standing({ progress, total, action }) {
  const { done, failures, over } = progress;
  const shown = failures.slice(0, SHOWN_FAILURES);
  return html`
    <p role="status">${count(done - failures.length)} of ${count(total)} ${action.done}${failures.length ? html`, <strong>${count(failures.length)} failed</strong>` : ''}${over && done < total ? `, ${count(total - done)} left as they were` : ''}.</p>
    <progress max=${total} value=${done} aria-label="Done"></progress>
    ${failures.length > 0 &&
    html`<ul class="failures" aria-label="Failures">
      ${shown.map(({ experiment, problem }) => html`<li key=${experiment.id}><span class="one-line" dir="auto">${experiment.name}</span> <span class="muted">#${experiment.id}</span>: ${problem.message}</li>`)}
      ${failures.length > shown.length && html`<li class="muted">and ${count(failures.length - shown.length)} more</li>`}
    </ul>`}
  `;
}
