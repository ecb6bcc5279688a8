import { html } from '../../vendor.js';
import { ViewTitle } from '../../page/shell.js';

export function StudiesView() {
  return html`<${ViewTitle} title="StudiesView" />`;
}
