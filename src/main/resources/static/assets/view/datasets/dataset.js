import { html } from '../../vendor.js';
import { ViewTitle } from '../../page/shell.js';

export function DatasetView() {
  return html`<${ViewTitle} title="DatasetView" />`;
}
