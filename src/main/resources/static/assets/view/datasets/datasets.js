import { html } from '../../vendor.js';
import { ViewTitle } from '../../page/shell.js';

export function DatasetsView() {
  return html`<${ViewTitle} title="DatasetsView" />`;
}
