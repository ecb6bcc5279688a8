import { html } from '../../../vendor.js';
import { StateBadge } from '../../../control/state-badge.js';
import { duration, secondsBetween } from '../../../format/times.js';
import { address } from '../../../page/route.js';

export function TrialRow({ trial, experiment, columns, winner, pointed, chosen, full, onChoose, onPoint }) {
  const id = trial.experimentId;
  return html`<tr class=${`${winner ? 'winner' : ''} ${pointed ? 'pointed-row' : ''}`} onPointerEnter=${() => onPoint(trial.number)} onPointerLeave=${() => onPoint(null)}>
    <td>${id && html`<input type="checkbox" aria-label=${`Compare trial ${trial.number}`} checked=${chosen} disabled=${full && !chosen} onChange=${() => onChoose(id)} />`}</td>
    ${columns.map((column) => cell(column, trial, winner))}
    <td class="number">${experiment ? duration(secondsBetween(experiment.startedAt, experiment.finishedAt)) : ''}</td>
    <td class="why"><span class="clamped small" dir="auto" title=${trial.reason ?? undefined}>${trial.reason ?? ''}</span></td>
  </tr>`;
}

function cell(column, trial, winner) {
  switch (column.id) {
    case 'number':
      return html`<th scope="row" class="number">${trial.experimentId ? html`<a href=${address(['experiments', trial.experimentId])}>${trial.number}</a>` : trial.number}</th>`;
    case 'state':
      return html`<td><${StateBadge} state=${trial.state} />${winner && html` <span class="tag">best</span>`}</td>`;
    default:
      return html`<td class=${column.numeric ? 'number' : undefined} dir="auto">${column.text(trial)}</td>`;
  }
}
