import { html } from '../../vendor.js';
import { bytes, count } from '../../format/numbers.js';
import { moment } from '../../format/times.js';
import { address } from '../../page/route.js';
import { RemoveButton } from './remove-button.js';

/** The versions of an upload, the newest first. */
export function Versions({ name, shown, versions, onRemoved }) {
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Versions">
    <table>
      <thead><tr><th scope="col">Version</th><th scope="col">Stored</th><th scope="col" class="number">Examples</th><th scope="col" class="number">Size</th><th scope="col"><span class="visually-hidden">Removal</span></th></tr></thead>
      <tbody>
        ${versions.map(
          ({ checksum, uploadedAt, examples, bytes: size }, i) => html`<tr key=${checksum} aria-current=${checksum === shown ? 'true' : undefined}>
            <th scope="row"><a class="mono" href=${address(['datasets', name], i ? { checksum } : {})}>${checksum.slice(0, 12)}</a> ${checksum === shown && html`<span class="muted small">shown</span>`} ${i === 0 && html`<span class="muted small">newest</span>`}</th>
            <td>${moment(uploadedAt)}</td>
            <td class="number">${count(examples)}</td>
            <td class="number">${bytes(size)}</td>
            <td>${versions.length > 1 && html`<${RemoveButton} name=${name} checksum=${checksum} onRemoved=${() => onRemoved(checksum)} />`}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
