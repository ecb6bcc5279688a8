import { html, useState } from '../vendor.js';
import { notifyProblem } from '../page/notices.js';

/** A button that can't be pressed twice while what it does is under way, and tells if it failed. */
export function ActionButton({ action, children, disabled, ...rest }) {
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    try {
      await action();
    } catch (problem) {
      notifyProblem(problem);
    } finally {
      setBusy(false);
    }
  };
  return html`<button type="button" ...${rest} disabled=${busy || disabled} aria-busy=${busy} onClick=${press}>${children}</button>`;
}
