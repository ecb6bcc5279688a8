import { html } from '../../vendor.js';
import { changeQuery } from '../../page/route.js';

const SMOOTHINGS = [
  [0, 'none'],
  [0.6, 'light'],
  [0.9, 'strong'],
  [0.98, 'very strong'],
];

/** How curves are shown; the choice stands in the address. */
export function ChartChoices({ byIteration, logY, smoothing }) {
  const known = SMOOTHINGS.some(([weight]) => weight === smoothing);
  return html`<div class="chart-choices" role="group" aria-label="How curves are shown">
    <label>Loss by
      <select value=${byIteration ? 'iteration' : 'epoch'} onChange=${(event) => changeQuery({ x: event.target.value })}>
        <option value="epoch">epoch</option>
        <option value="iteration">iteration</option>
      </select>
    </label>
    <label>Smoothing
      <select value=${String(smoothing)} onChange=${(event) => changeQuery({ smoothing: Number(event.target.value) || null })}>
        ${SMOOTHINGS.map(([weight, name]) => html`<option value=${String(weight)}>${name}</option>`)}
        ${!known && html`<option value=${String(smoothing)}>${smoothing}</option>`}
      </select>
    </label>
    <label class="check"><input type="checkbox" checked=${logY} onChange=${(event) => changeQuery({ log: event.target.checked || null })} /> Logarithmic loss</label>
  </div>`;
}
