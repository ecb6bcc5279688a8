import { html } from '../../../vendor.js';
import { accuracy, count, significant } from '../../../format/numbers.js';
import { moment } from '../../../format/times.js';
import { address } from '../../../page/route.js';

/** The looks in order, the honest one first. */
export function LookTable({ looks }) {
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Looks at the test set">
    <table class="stacked">
      <thead><tr>
        <th scope="col" class="number">Look</th><th scope="col">When</th><th scope="col">By</th><th scope="col">Winner</th>
        <th scope="col" class="number">Test accuracy</th><th scope="col" class="number">Test loss</th><th scope="col" class="number">On the whole test set</th><th scope="col">Why again</th>
      </tr></thead>
      <tbody>
        ${looks.map(
          (look) => html`<tr key=${look.look}>
            <th scope="row" class="number"><span class="stacked-word">Look </span>${look.look}</th>
            <td data-label="When">${moment(look.at)}</td>
            <td class="name" data-label="By"><span dir="auto">${look.by}</span></td>
            <td data-label="Winner"><div><a href=${address(['experiments', look.experimentId])}>trial ${look.trial}</a><br /><code class="small muted" title=${`SHA-256 of the parameters: ${look.parametersHash}`}>${look.parametersHash.slice(0, 12)}</code></div></td>
            <td class="number" data-label="Test accuracy"><div><b class="test-figure">${accuracy(look.split.accuracy)}</b><br /><span class="small muted">of ${count(look.split.examples)}</span></div></td>
            <td class="number" data-label="Test loss">${significant(look.split.loss)}</td>
            <td class="number" data-label="On the whole test set"><div>${accuracy(look.whole.accuracy)}<br /><span class="small muted">of ${count(look.whole.examples)}</span></div></td>
            <td class="name" data-label="Why again"><span dir="auto">${look.reason ?? (look.look === 1 ? html`<span class="muted">the first look</span>` : '')}</span></td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
