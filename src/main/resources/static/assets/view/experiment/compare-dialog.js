import { html, useState } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { withQuery } from '../../api/query.js';
import { StateBadge } from '../../control/state-badge.js';
import { Dialog } from '../../page/dialog.js';
import { Loaded, useLoad, useSettled } from '../../page/loading.js';
import { address } from '../../page/route.js';

const SHOWN = 30;
const MOST_OTHERS = 11;

/** Chooses what an experiment is compared with. */
export function CompareDialog({ id, onClose }) {
  const [chosen, setChosen] = useState([]);
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const found = useLoad((signal) => getJson(withQuery('experiments', { limit: SHOWN + 1, q }), signal), [q]);
  const toggle = (other) => setChosen(chosen.includes(other) ? chosen.filter((one) => one !== other) : [...chosen, other]);
  return html`<${Dialog} title="Compare with" onClose=${onClose}>
    <label class="field"><span>Search by name</span><input type="search" value=${typed} onInput=${(event) => setTyped(event.target.value)} /></label>
    <${Loaded} of=${found}>
      ${({ items }) => html`<ul class="choices" tabindex="0" aria-label="Experiments">
        ${items
          .filter((other) => String(other.id) !== String(id))
          .slice(0, SHOWN)
          .map(
            (other) => html`<li key=${other.id}><label class="check">
              <input type="checkbox" checked=${chosen.includes(other.id)} disabled=${!chosen.includes(other.id) && chosen.length >= MOST_OTHERS} onChange=${() => toggle(other.id)} />
              <span class="clamped" dir="auto">${other.id}: ${other.name}</span> <${StateBadge} state=${other.state} />
            </label></li>`,
          )}
        ${items.length < 2 && html`<li class="muted">Nothing else here.</li>`}
      </ul>`}
    <//>
    <div class="buttons end">
      <button type="button" onClick=${onClose}>Close</button>
      ${chosen.length > 0 && html`<a class="button primary" href=${address(['compare'], { experiment: [id, ...chosen] })}>Compare ${chosen.length + 1}</a>`}
    </div>
  <//>`;
}
