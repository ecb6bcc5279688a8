import { html } from '../../vendor.js';
import { ViewTitle } from '../../page/shell.js';

export function StudyView() {
  return html`<${ViewTitle} title="StudyView" />`;
}
