import { html, useEffect, useState } from '../vendor.js';
import { keepKey, onKeyWanted } from '../api/key.js';
import { Dialog } from './dialog.js';

/** Asks for an API key when the service wants one. */
export function KeyDialog() {
  const [wanted, setWanted] = useState(null);
  const [typed, setTyped] = useState('');
  useEffect(() => onKeyWanted(({ detail }) => setWanted(detail)), []);
  if (!wanted) {
    return null;
  }
  const submit = (event) => {
    event.preventDefault();
    if (typed.trim()) {
      setWanted(null);
      keepKey(typed.trim());
      setTyped('');
    }
  };
  return html`<${Dialog} title="API key" onClose=${() => setWanted(wanted && { ...wanted })}>
    <form onSubmit=${submit}>
      <p>This service answers only to those who have a key. It is kept for this tab alone.</p>
      ${wanted.wrongKey && html`<p class="field-error" role="alert">The service does not know that key.</p>`}
      <label class="field"><span>Key</span>
        <input type="password" name="key" autocomplete="off" autofocus required value=${typed} onInput=${(event) => setTyped(event.target.value)} />
      </label>
      <div class="buttons end"><button type="submit" class="primary">Use this key</button></div>
    </form>
  <//>`;
}
