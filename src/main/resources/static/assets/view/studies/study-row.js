import { html } from '../../vendor.js';
import { StateBadge } from '../../control/state-badge.js';
import { accuracy, plural, significant } from '../../format/numbers.js';
import { moment } from '../../format/times.js';
import { address } from '../../page/route.js';
import { BudgetBar } from '../study/summary/budget-bar.js';
import { samplerName } from '../study/summary/sampler-words.js';

export function StudyRow({ study }) {
  const { request, winner, testEvaluations } = study;
  const isAccuracy = request.objective === 'VALIDATION_ACCURACY';
  const looks = testEvaluations.length;
  return html`<tr>
    <td class="number" data-label="No.">${study.id}</td>
    <th scope="row" class="name"><a class="clamped" dir="auto" href=${address(['studies', study.id])}>${study.name}</a><span class="small muted normal">${moment(study.createdAt)}, ${plural(Object.keys(request.space).length, 'axis', 'axes')}${study.owner ? `, by ${study.owner}` : ''}</span></th>
    <td data-label="State"><${StateBadge} state=${study.state} reason=${study.stateReason} /></td>
    <td data-label="Sampler">${samplerName(request.sampler.type)}</td>
    <td data-label="Objective">${isAccuracy ? 'validation accuracy' : 'validation loss'}</td>
    <td data-label="Progress"><div><${BudgetBar} study=${study} label=${`Progress of study ${study.id}`} /><span class="small muted">${plural(study.progress.epochs, 'epoch')}</span></div></td>
    <td class="number" data-label="Best"><div>${winner ? html`<b>${(isAccuracy ? accuracy : significant)(winner.value)}</b><br /><a class="small" href=${address(['experiments', winner.experimentId])}>trial ${winner.trial}</a>` : html`<span class="muted">–</span>`}</div></td>
    <td data-label="Test set"><div>${looks === 0 ? html`<span class="muted">not looked at</span>` : html`<span class=${looks > 1 ? 'looks-warning' : ''}>${looks > 1 ? `${looks} looks` : '1 look'}</span><br /><span class="small muted">${accuracy(testEvaluations[0].split.accuracy)}${looks > 1 ? ' at the first' : ''}</span>`}</div></td>
  </tr>`;
}
