import { html } from '../../vendor.js';
import { StateBadge } from '../../control/state-badge.js';
import { plural } from '../../format/numbers.js';
import { duration, moment } from '../../format/times.js';
import { address } from '../../page/route.js';

const BADGES = { UP: 'SUCCEEDED', DRAINING: 'PAUSED', SILENT: 'FAILED' };

/** The nodes that were heard of lately. */
export function Nodes({ nodes }) {
  if (!nodes.length) {
    return html`<p class="muted">No node has been heard of yet.</p>`;
  }
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Nodes">
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">Node</th>
          <th scope="col">State</th>
          <th scope="col">Does</th>
          <th scope="col">Workers</th>
          <th scope="col">Trains</th>
          <th scope="col">Heard of</th>
          <th scope="col">Started</th>
          <th scope="col">Version</th>
        </tr>
      </thead>
      <tbody>
        ${nodes.map(
          (node) => html`<tr key=${node.name}>
            <th scope="row" class="mono small">${node.name}</th>
            <td data-label="State"><${StateBadge} state=${BADGES[node.state] ?? node.state} word=${node.state} /></td>
            <td data-label="Does">${node.roles.map((role) => role.toLowerCase()).join(', ')}</td>
            <td data-label="Workers">${node.training.length} of ${node.workers} busy, ${plural(node.threadsPerWorker, 'thread')} each, ${plural(node.cores, 'core')}</td>
            <td data-label="Trains"><span>${node.training.length ? node.training.map((each, i) => html`${i > 0 && ', '}<a href=${address(['experiments', each.experiment])}>${each.experiment}</a>`) : '–'}</span></td>
            <td data-label="Heard of">${duration(node.silentSeconds)} ago</td>
            <td data-label="Started">${moment(node.startedAt)}</td>
            <td data-label="Version">${node.version}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
