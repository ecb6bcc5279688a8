import { html } from '../../vendor.js';
import { ViewTitle } from '../../page/shell.js';

export function NewStudyView() {
  return html`<${ViewTitle} title="New study" />`;
}
