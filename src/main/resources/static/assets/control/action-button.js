import { html, useState } from '../vendor.js';
import { notifyProblem } from '../page/notices.js';

/** A button that can't be pressed twice while what it does is under way, and tells if it failed; it keeps the focus meanwhile. */
export function ActionButton({ action, children, disabled, ...rest }) {
  const [busy, setBusy] = useState(false);
  const press = async () => {
    if (busy) {
      return;
    }
    setBusy(true);
    try {
      await action();
    } catch (problem) {
      notifyProblem(problem);
    } finally {
      setBusy(false);
    }
  };
  return html`<button type="button" ...${rest} disabled=${disabled} aria-disabled=${busy || undefined} aria-busy=${busy} onClick=${press}>${children}</button>`;
}
