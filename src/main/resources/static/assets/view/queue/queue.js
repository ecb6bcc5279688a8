import { html } from '../../vendor.js';
import { ViewTitle } from '../../page/shell.js';

export function QueueView() {
  return html`<${ViewTitle} title="QueueView" />`;
}
