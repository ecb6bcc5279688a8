import { html, useEffect, useState } from '../vendor.js';

const NOTICE = 'mlplab-notice';
const SHOWN_MILLISECONDS = 8000;
let lastKey = 0;

/** Tells what was done or what went wrong, in a corner and to screen readers. */
export function notify(text, kind = 'done') {
  dispatchEvent(new CustomEvent(NOTICE, { detail: { key: ++lastKey, text, kind } }));
}

export function notifyProblem(problem) {
  notify(problem.message, 'problem');
}

export function Notices() {
  const [notices, setNotices] = useState([]);
  const dismiss = (key) => setNotices((shown) => shown.filter((notice) => notice.key !== key));
  useEffect(() => {
    const add = ({ detail }) => {
      setNotices((shown) => [...shown.slice(-3), detail]);
      if (detail.kind !== 'problem') {
        setTimeout(() => dismiss(detail.key), SHOWN_MILLISECONDS);
      }
    };
    addEventListener(NOTICE, add);
    return () => removeEventListener(NOTICE, add);
  }, []);
  return html`<div class="notices" role="status" aria-live="polite">
    ${notices.map(
      (notice) => html`<div key=${notice.key} class="notice ${notice.kind}">
        <span>${notice.text}</span>
        <button type="button" class="plain" aria-label="Dismiss" onClick=${() => dismiss(notice.key)}>×</button>
      </div>`,
    )}
  </div>`;
}
