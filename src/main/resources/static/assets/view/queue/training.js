import { html } from '../../vendor.js';
import { ProgressBar } from '../../control/progress-bar.js';
import { StateBadge } from '../../control/state-badge.js';
import { moment } from '../../format/times.js';
import { ExperimentLink, StudyLink } from './links.js';

export function Training({ training, total }) {
  if (!training.length) {
    return html`<p class="muted">Nothing is being trained.</p>`;
  }
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="In training">
    <table>
      <thead>
        <tr>
          <th scope="col">Experiment</th>
          <th scope="col">State</th>
          <th scope="col">Progress</th>
          <th scope="col">Study</th>
          <th scope="col">Node</th>
          <th scope="col">Since</th>
        </tr>
      </thead>
      <tbody>
        ${training.map(
          (each) => html`<tr key=${each.experiment}>
            <td class="name"><${ExperimentLink} id=${each.experiment} name=${each.name} /></td>
            <td><${StateBadge} state=${each.state} /></td>
            <td><${ProgressBar} progress=${each.progress} label=${`Progress of experiment ${each.experiment}`} /></td>
            <td><${StudyLink} id=${each.study} /></td>
            <td class="mono small">${each.node ?? '–'}</td>
            <td>${moment(each.since)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${training.length < total && html`<p class="muted">The first ${training.length} of ${total}.</p>`}
  </div>`;
}
