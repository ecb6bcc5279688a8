import { html } from '../../vendor.js';
export function Weights() { return html`<p>…</p>`; }
