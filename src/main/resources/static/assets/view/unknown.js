import { html } from '../vendor.js';
import { address } from '../page/route.js';
import { ViewTitle } from '../page/shell.js';

export function UnknownView({ segments }) {
  return html`
    <${ViewTitle} title="Nothing here" />
    <p>There is no place <code>${segments.join('/')}</code>. Go to the <a href=${address(['experiments'])}>experiments</a>.</p>
  `;
}
