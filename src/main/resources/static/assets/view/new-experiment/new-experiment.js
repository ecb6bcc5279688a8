import { html } from '../../vendor.js';
import { ViewTitle } from '../../page/shell.js';

export function NewExperimentView() {
  return html`<${ViewTitle} title="NewExperimentView" />`;
}
