import { html } from '../../vendor.js';
import { ViewTitle } from '../../page/shell.js';

export function ExperimentView() {
  return html`<${ViewTitle} title="ExperimentView" />`;
}
