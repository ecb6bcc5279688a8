import { html } from '../../../vendor.js';
import { accuracy, count, significant } from '../../../format/numbers.js';
import { moment } from '../../../format/times.js';
import { address } from '../../../page/route.js';

/** The looks in order, the honest one first. */
export function LookTable({ looks }) {
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Looks at the test set">
    <table>
      <thead><tr>
        <th scope="col" class="number">Look</th><th scope="col">When</th><th scope="col">By</th><th scope="col">Winner</th>
        <th scope="col" class="number">Test accuracy</th><th scope="col" class="number">Test loss</th><th scope="col" class="number">On the whole test set</th><th scope="col">Why again</th>
      </tr></thead>
      <tbody>
        ${looks.map(
          (look) => html`<tr key=${look.look}>
            <th scope="row" class="number">${look.look}</th>
            <td>${moment(look.at)}</td>
            <td class="name" dir="auto">${look.by}</td>
            <td><a href=${address(['experiments', look.experimentId])}>trial ${look.trial}</a><br /><code class="small muted" title=${`SHA-256 of the parameters: ${look.parametersHash}`}>${look.parametersHash.slice(0, 12)}</code></td>
            <td class="number"><b class="test-figure">${accuracy(look.split.accuracy)}</b><br /><span class="small muted">of ${count(look.split.examples)}</span></td>
            <td class="number">${significant(look.split.loss)}</td>
            <td class="number">${accuracy(look.whole.accuracy)}<br /><span class="small muted">of ${count(look.whole.examples)}</span></td>
            <td class="name" dir="auto">${look.reason ?? (look.look === 1 ? html`<span class="muted">the first look</span>` : '')}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
