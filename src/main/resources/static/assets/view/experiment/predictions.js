import { html } from '../../vendor.js';
export function Predictions() { return html`<p>…</p>`; }
