import { html, useMemo } from '../../vendor.js';
import { AxisRow } from './axis-row.js';
import { axisOf } from './draft.js';
import { FieldErrors } from './form-field.js';
import { fieldsOf, suggested, valueAt } from './suggestions.js';

/** What differs from trial to trial. */
export function AxesPart({ axes, onChange, spec, errors, stale, sampler }) {
  const fields = useMemo(() => fieldsOf(spec), [JSON.stringify(spec)]);
  const used = new Set(axes.map((axis) => axis.pointer));
  const change = (key, changes) => onChange(axes.map((axis) => (axis.key === key ? { ...axis, ...changes } : axis)));
  const choose = (key, pointer) => change(key, { ...axisOf(pointer, suggested(pointer, valueAt(spec, pointer))), key });
  const add = (event) => {
    const pointer = event.target.value;
    event.target.value = '';
    if (pointer) {
      onChange([...axes, pointer === 'other' ? axisOf() : axisOf(pointer, suggested(pointer, valueAt(spec, pointer)))]);
    }
  };
  return html`<section class="panel">
    <h2>What is varied</h2>
    <datalist id="spec-fields">${fields.map((field) => html`<option value=${field.pointer}>${field.words}</option>`)}</datalist>
    ${axes.map((axis, i) => html`<${AxisRow} key=${axis.key} axis=${axis} number=${i + 1} errors=${errors} sampler=${sampler}
      onChange=${(changes) => change(axis.key, changes)} onPointer=${(pointer) => choose(axis.key, pointer)} onRemove=${() => onChange(axes.filter((one) => one !== axis))} />`)}
    ${axes.length === 0 && html`<p class="muted">Nothing yet: add the first axis, and choose from the fields of the spec.</p>`}
    <${FieldErrors} id="error-space" errors=${axes.length && !stale ? errors.filter((error) => error.pointer === '/space') : []} />
    <label class="field"><span>Add an axis</span><select onChange=${add} value="">
      <option value="">choose a field …</option>
      ${fields.filter((field) => !used.has(field.pointer)).map((field) => html`<option value=${field.pointer}>${field.pointer} (${field.words.slice(0, 30)})</option>`)}
      <option value="other">another pointer</option>
    </select></label>
  </section>`;
}
