import { html } from '../../vendor.js';
import { ViewTitle } from '../../page/shell.js';

export function GradientCheckView() {
  return html`<${ViewTitle} title="GradientCheckView" />`;
}
