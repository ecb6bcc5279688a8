import { html } from '../../vendor.js';
import { significant } from '../../format/numbers.js';
import { isFinal } from '../../experiment/states.js';

const MARKS = { SERIOUS: '✕', WARNING: '!', NOTE: 'i' };

/** What is odd about an experiment, with the numbers that show it and what to do. */
export function Findings({ findings, state }) {
  return html`<section class="panel findings" aria-label="Findings">
    <h2>Findings</h2>
    ${findings.length === 0 && html`<p class="muted">${isFinal(state) ? 'Nothing odd was found.' : 'Nothing odd until now.'}</p>`}
    <ul>
      ${findings.map(
        (finding) => html`<li class="finding ${finding.severity.toLowerCase()}">
          <p><strong><span class="mark" aria-hidden="true">${MARKS[finding.severity]}</span> ${words(finding.severity)}</strong> ${where(finding)}</p>
          <p>${finding.text}</p>
          <p><span class="muted">What to do:</span> ${finding.remedy}</p>
          ${Object.keys(finding.evidence).length > 0 &&
          html`<details>
            <summary>Evidence</summary>
            <dl class="facts small">
              ${Object.entries(finding.evidence).map(([name, value]) => html`<dt>${words(name)}</dt><dd class="number">${value === null ? 'not finite' : significant(value)}</dd>`)}
            </dl>
          </details>`}
        </li>`,
      )}
    </ul>
  </section>`;
}

function where({ layer, epoch, iteration }) {
  const places = [layer && `layer ${layer}`, epoch && `epoch ${epoch}`, iteration === 0 ? 'before training' : iteration && `iteration ${iteration}`].filter(Boolean);
  return places.length ? html`<span class="small muted">${places.join(', ')}</span>` : '';
}

/** `evenOddsLoss` and `SERIOUS` as words. */
function words(name) {
  const apart = name === name.toUpperCase() ? name.toLowerCase().replaceAll('_', ' ') : name.replace(/([a-z])([A-Z0-9])/g, (all, before, after) => `${before} ${after.toLowerCase()}`);
  return apart.charAt(0).toUpperCase() + apart.slice(1);
}
