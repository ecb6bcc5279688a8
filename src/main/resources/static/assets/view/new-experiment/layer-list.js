import { html } from '../../vendor.js';
import { usePlace } from './form-context.js';
import { elementId, pointerTo } from './pointer.js';
import { SpecField } from './spec-field.js';

/** Hidden layers in order: add, remove, move. */
export function LayerList({ pointer, schema }) {
  const { value, set, errors, form } = usePlace(pointer);
  const layers = Array.isArray(value) ? value : [];
  const properties = form.schema.resolved(schema.items).properties;
  const move = (from, to) => {
    const next = [...layers];
    next.splice(to, 0, ...next.splice(from, 1));
    set(next);
  };
  const full = schema.maxItems !== undefined && layers.length >= schema.maxItems;
  return html`<div class="layers" id=${elementId(pointer)} tabindex="-1" role="group" aria-label="Hidden layers">
    ${layers.length === 0 && html`<p class="muted">No hidden layer: softmax regression.</p>`}
    ${layers.map(
      (layer, i) => html`<div class="layer" key=${i} role="group" aria-label=${`Hidden layer ${i + 1}`}>
        <strong class="layer-number">Layer ${i + 1}</strong>
        <div class="fields">
          ${Object.entries(properties).map(([name, part]) => html`<${SpecField} key=${name} pointer=${pointerTo(pointerTo(pointer, i), name)} schema=${form.schema.resolved(part)} />`)}
        </div>
        <div class="layer-tools">
          <button type="button" class="small" aria-label=${`Move layer ${i + 1} up`} disabled=${i === 0} onClick=${() => move(i, i - 1)}>↑</button>
          <button type="button" class="small" aria-label=${`Move layer ${i + 1} down`} disabled=${i === layers.length - 1} onClick=${() => move(i, i + 1)}>↓</button>
          <button type="button" class="small" aria-label=${`Remove layer ${i + 1}`} onClick=${() => set(layers.filter((_, at) => at !== i))}>×</button>
        </div>
      </div>`,
    )}
    ${errors.map(({ rule }) => html`<p class="field-error">${rule}</p>`)}
    <p><button type="button" class="small" disabled=${full} onClick=${() => set([...layers, { ...(layers.at(-1) ?? { units: 50 }) }])}>Add a layer</button></p>
  </div>`;
}
