import { html } from '../../../vendor.js';
import { bytes } from '../../../format/numbers.js';

/** How much of an upload is sent; then the service reads it, of which nothing is known until it answers. */
export function UploadProgress({ progress: { sent, total, sentAll } }) {
  const percent = total ? Math.floor((100 * sent) / total) : 0;
  const words = sentAll ? 'Being read and checked …' : `${bytes(sent)} of ${bytes(total)}`;
  return html`<div class="progress download">
    <div class="bar" role="progressbar" aria-label="Upload" aria-valuemin="0" aria-valuemax="100" aria-valuenow=${sentAll ? undefined : percent} aria-valuetext=${words}>
      <div style=${{ width: `${percent}%` }}></div>
    </div>
    <span class="small" role="status">${sentAll ? words : ''}</span>
    ${!sentAll && html`<span class="small" aria-hidden="true">${words}</span>`}
  </div>`;
}
