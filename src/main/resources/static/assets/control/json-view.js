import { html } from '../vendor.js';
import { ActionButton } from './action-button.js';
import { notify } from '../page/notices.js';

/** Text to read and to take along: a spec, a command. */
export function CodeBlock({ text, label }) {
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    notify(`${label} copied`);
  };
  return html`<div class="code-block">
    <${ActionButton} class="copy small" action=${copy} aria-label=${`Copy ${label}`}>Copy<//>
    <pre tabindex="0" role="region" aria-label=${label}><code>${text}</code></pre>
  </div>`;
}

export function JsonView({ value, label }) {
  return html`<${CodeBlock} text=${JSON.stringify(value, null, 2)} label=${label} />`;
}
