import { html } from '../../../vendor.js';
import { StateBadge } from '../../../control/state-badge.js';
import { address } from '../../../page/route.js';

export function TrialRow({ trial, columns, winner, pointed, chosen, full, onChoose, onPoint }) {
  const id = trial.experimentId;
  return html`<tr class=${`${winner ? 'winner' : ''} ${pointed ? 'pointed-row' : ''}`} onPointerEnter=${() => onPoint(trial.number)} onPointerLeave=${() => onPoint(null)}>
    <td>${id && html`<input type="checkbox" aria-label=${`Compare trial ${trial.number}`} checked=${chosen} disabled=${full && !chosen} onChange=${() => onChoose(id)} />`}</td>
    ${columns.map((column) => cell(column, trial, winner))}
  </tr>`;
}

function cell(column, trial, winner) {
  switch (column.id) {
    case 'number':
      return html`<th scope="row" class="number">${trial.experimentId ? html`<a href=${address(['experiments', trial.experimentId])}>${trial.number}</a>` : trial.number}</th>`;
    case 'state':
      return html`<td><${StateBadge} state=${trial.state} />${winner && html` <span class="tag">best</span>`}</td>`;
    case 'reason':
      return html`<td class="why"><span class="clamped small" dir="auto" title=${trial.reason ?? undefined}>${column.text(trial)}</span></td>`;
    default:
      return html`<td class=${column.numeric ? 'number' : undefined} dir="auto">${column.text(trial)}</td>`;
  }
}
