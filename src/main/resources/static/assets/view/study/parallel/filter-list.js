import { html } from '../../../vendor.js';
import { significant } from '../../../format/numbers.js';
import { changeBrush } from '../model/brushes.js';

/** The brushes as fields: least and greatest of numbers, a box for each choice. */
export function FilterList({ all, brushes }) {
  return html`<div class="filter-list">
    ${all.map((axis) => (axis.labels ? html`<${Choices} key=${axis.pointer} axis=${axis} brushes=${brushes} />` : html`<${Range} key=${axis.pointer} axis=${axis} brushes=${brushes} />`))}
  </div>`;
}

function Range({ axis, brushes }) {
  const brush = brushes.get(axis.pointer) ?? { low: null, high: null };
  const change = (end) => (event) => {
    const text = event.target.value.trim();
    const next = { low: brush.low ?? null, high: brush.high ?? null, [end]: text === '' ? null : Number(text) };
    changeBrush(brushes, axis.pointer, next.low === null && next.high === null ? null : next);
  };
  return html`<fieldset>
    <legend title=${axis.pointer}>${axis.name}</legend>
    <div class="range-fields">
      <label>from <input type="number" step="any" aria-label=${`${axis.name} from`} placeholder=${significant(axis.low)} value=${brush.low ?? ''} onChange=${change('low')} /></label>
      <label>to <input type="number" step="any" aria-label=${`${axis.name} to`} placeholder=${significant(axis.high)} value=${brush.high ?? ''} onChange=${change('high')} /></label>
    </div>
  </fieldset>`;
}

function Choices({ axis, brushes }) {
  const of = brushes.get(axis.pointer)?.of ?? null;
  const toggle = (label) => {
    const next = new Set(of ?? axis.labels);
    if (!next.delete(label)) {
      next.add(label);
    }
    changeBrush(brushes, axis.pointer, next.size === axis.labels.length ? null : { of: next });
  };
  return html`<fieldset>
    <legend title=${axis.pointer}>${axis.name}</legend>
    <div class="choices">
      ${axis.labels.map((label) => html`<label class="check" key=${label}><input type="checkbox" checked=${of === null || of.has(label)} onChange=${() => toggle(label)} /> <span dir="auto">${label}</span></label>`)}
    </div>
  </fieldset>`;
}
