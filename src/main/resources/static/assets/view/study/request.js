import { html } from '../../vendor.js';
import { download } from '../../api/client.js';
import { apiKey } from '../../api/key.js';
import { ActionButton } from '../../control/action-button.js';
import { CodeBlock, JsonView } from '../../control/json-view.js';
import { curlOf } from '../../api/curl.js';

const FORMATS = [
  ['html', 'HTML page', 'html'],
  ['markdown', 'Markdown', 'md'],
  ['csv', 'CSV of the trials', 'csv'],
  ['json', 'JSON', 'json'],
];

/** Reports to hand out, and what was asked for, to do it again. */
export function RequestPart({ study }) {
  return html`
    <section class="panel">
      <h2>Reports</h2>
      <p>What the study searched and found, to hand out: trials, learning curves, importance, the winner, the test result, and all that is needed to repeat it.</p>
      <div class="buttons">
        ${FORMATS.map(([format, name, extension]) => html`<${ActionButton} key=${format} action=${() => download(`studies/${study.id}/report?format=${format}`, `study-${study.id}.${extension}`)}>${name}<//>`)}
        ${!apiKey() && html`<a class="button" href=${`studies/${study.id}/report?format=html`} target="_blank" rel="noopener">Open the HTML page</a>`}
      </div>
    </section>
    <section class="panel">
      <h2>Request</h2>
      <p class="muted small">What was asked for, with every default filled in.</p>
      <${JsonView} value=${study.request} label="request" />
    </section>
    <section class="panel">
      <h2>As a command</h2>
      <${CodeBlock} text=${curlOf(study.request, 'studies')} label="curl command" />
    </section>
  `;
}
