import { html } from '../../vendor.js';
import { ViewTitle } from '../../page/shell.js';

export function CompareView() {
  return html`<${ViewTitle} title="CompareView" />`;
}
