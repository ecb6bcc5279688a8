import { html } from '../vendor.js';

/** Names of the lines, as buttons that hide and show them; with the values at the cursor, a map by key. */
export function Legend({ lines, hidden, onHide, values, format }) {
  if (lines.length < 2 && !values) {
    return null;
  }
  const toggle = (key) => {
    const next = new Set(hidden);
    if (!next.delete(key)) {
      next.add(key);
    }
    onHide(next);
  };
  return html`<ul class="legend" aria-label="Lines">
    ${lines.map((line) => {
      const value = values?.get(line.key);
      return html`<li key=${line.key}>
        <button type="button" aria-pressed=${!hidden.has(line.key)} title=${hidden.has(line.key) ? 'Show' : 'Hide'} onClick=${() => toggle(line.key)}>
          <svg width="22" height="10" aria-hidden="true"><line x1="1" x2="21" y1="5" y2="5" stroke=${line.colour} stroke-width="2.5" stroke-dasharray=${line.dash.join(' ')} /></svg>
          <span class="name" dir="auto">${line.label}</span>
          ${value === null || value === undefined ? '' : html`<span class="value">${format(value)}</span>`}
        </button>
      </li>`;
    })}
  </ul>`;
}
