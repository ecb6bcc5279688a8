import { html } from '../../vendor.js';
import { ViewTitle } from '../../page/shell.js';

export function ExperimentsView() {
  return html`<${ViewTitle} title="ExperimentsView" />`;
}
