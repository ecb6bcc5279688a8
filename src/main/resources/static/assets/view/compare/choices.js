import { html } from '../../vendor.js';
import { changeQuery } from '../../page/route.js';
import { AXES, METRICS } from './comparison.js';

/** What is drawn, and how; every choice stands in the address. */
export function Choices({ comparison }) {
  const { metrics, axis, byIteration, smoothing, logX, logY } = comparison;
  const chosen = metrics.map(({ id }) => id);
  const toggle = (id) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    if (next.length) {
      changeQuery({ metric: next });
    }
  };
  const log = (changed) => {
    const on = { x: logX, y: logY, ...changed };
    changeQuery({ log: ['x', 'y'].filter((one) => on[one]) });
  };
  return html`<div class="compare-choices">
    <div class="metric-choice" role="group" aria-label="Metrics">
      ${METRICS.map(({ id, name }) => html`<button key=${id} type="button" class="small" aria-pressed=${chosen.includes(id)} onClick=${() => toggle(id)}>${name}</button>`)}
    </div>
    <div class="axis-choice">
      <label>Over <select value=${axis.id} onChange=${(event) => changeQuery({ x: event.target.value })}>
        ${AXES.map(({ id, name }) => html`<option value=${id}>${name.toLowerCase()}</option>`)}
      </select></label>
      <label>A point for each <select value=${byIteration ? 'iteration' : 'epoch'} onChange=${(event) => changeQuery({ resolution: event.target.value === 'iteration' ? 'iteration' : null })}>
        <option value="epoch">epoch</option>
        <option value="iteration">iteration</option>
      </select></label>
      <label>Smoothing <input type="range" min="0" max="0.99" step="0.01" value=${smoothing} aria-valuetext=${smoothing ? smoothing.toFixed(2) : 'none'} onInput=${(event) => changeQuery({ smoothing: Number(event.target.value) || null })} /><span class="smoothing-value">${smoothing ? smoothing.toFixed(2) : 'none'}</span></label>
      <label class="check"><input type="checkbox" checked=${logY} onChange=${(event) => log({ y: event.target.checked })} />Log values</label>
      <label class="check"><input type="checkbox" checked=${logX} onChange=${(event) => log({ x: event.target.checked })} />Log x axis</label>
    </div>
  </div>`;
}
