import { html } from '../../vendor.js';
import { address } from '../../page/route.js';

export function ExperimentLink({ id, name }) {
  return html`<a href=${address(['experiments', id])}><span class="clamped" dir="auto">${name || `experiment ${id}`}</span></a>
    <span class="small muted">#${id}</span>`;
}

export function StudyLink({ id }) {
  return id === null || id === undefined ? '–' : html`<a href=${address(['studies', id])}>study ${id}</a>`;
}
