import { html } from '../../vendor.js';
import { count } from '../../format/numbers.js';
import { moment } from '../../format/times.js';
import { address } from '../../page/route.js';
import { ExperimentLink, StudyLink } from './links.js';

export function Waiting({ waiting, next, paged }) {
  if (!waiting.length) {
    return html`<p class="muted">Nothing waits${paged ? ' here' : ''}.</p>
      ${paged && html`<a href=${address(['queue'])}>To the head of the queue</a>`}`;
  }
  return html`
    <div class="table-scroll" tabindex="0" role="region" aria-label="Waiting">
      <table>
        <thead>
          <tr>
            <th scope="col" class="number">Before it</th>
            <th scope="col">Experiment</th>
            <th scope="col">Study</th>
            <th scope="col">Queued</th>
            <th scope="col">Why it waits</th>
          </tr>
        </thead>
        <tbody>
          ${waiting.map(
            (each) => html`<tr key=${each.experiment}>
              <td class="number">${count(each.position)}</td>
              <td class="name"><${ExperimentLink} id=${each.experiment} name=${each.name} /></td>
              <td><${StudyLink} id=${each.study} /></td>
              <td>${moment(each.queuedAt)}</td>
              <td>${each.reason ?? 'for its turn'}${each.dueAt ? `, until ${moment(each.dueAt)}` : ''}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <nav class="buttons" aria-label="Pages of the queue">
      ${paged && html`<a class="button small" href=${address(['queue'])}>Head of the queue</a>`}
      ${next && html`<a class="button small" href=${address(['queue'], { after: next })}>Next page</a>`}
    </nav>
  `;
}
