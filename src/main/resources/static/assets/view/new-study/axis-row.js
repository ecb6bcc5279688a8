import { html } from '../../vendor.js';
import { axisNames } from '../study/model/space.js';
import { errorsAt, escaped, FieldErrors, TextField } from './form-field.js';
import { parsable, parseValues } from './value-list.js';

/** One axis: its field of the spec, and a list of values or an interval. */
export function AxisRow({ axis, number, errors, sampler, onChange, onPointer, onRemove }) {
  const place = `/space/${escaped(axis.pointer.trim())}`;
  const name = axis.pointer ? axisNames([axis.pointer]).get(axis.pointer) : `axis ${number}`;
  const own = errors.filter((error) => error.pointer === place);
  const input = `axis-${axis.key}`;
  return html`<fieldset class="axis">
    <legend>${name}</legend>
    <div class="axis-head">
      <label class="field"><span>Field</span>
        <input name=${`${input}-pointer`} list="spec-fields" placeholder="/optimizer/learningRate" spellcheck=${false} value=${axis.pointer} aria-invalid=${own.length ? 'true' : undefined} aria-describedby=${own.length ? `error-${input}` : undefined}
          onInput=${(event) => onChange({ pointer: event.target.value })} onChange=${(event) => event.target.value && !axis.values && !axis.low && onPointer(event.target.value)} />
        <${FieldErrors} id=${`error-${input}`} errors=${own} />
      </label>
      <label class="field"><span>Kind</span><select value=${axis.kind} onChange=${(event) => onChange({ kind: event.target.value })}>
        <option value="values">list of values</option><option value="interval">interval</option>
      </select></label>
      <button type="button" class="small" aria-label=${`Remove ${name}`} onClick=${onRemove}>Remove</button>
    </div>
    ${axis.kind === 'values' ? html`<${Values} ...${{ axis, input, place, errors, onChange }} />` : html`<${Interval} ...${{ axis, input, place, errors, onChange, sampler }} />`}
  </fieldset>`;
}

function Values({ axis, input, place, errors, onChange }) {
  const wrong = parsable(axis.values) ? errorsAt(errors, `${place}/values`).map((error) => ({ ...error, place: which(error, axis, `${place}/values`) })) : [{ rule: 'brackets or quotes are not closed' }];
  const layers = axis.pointer.endsWith('/hiddenLayers');
  return html`<${TextField} name=${`${input}-values`} label="Values, with commas between them" value=${axis.values} onChange=${(values) => onChange({ values })} errors=${wrong}
    hint=${layers ? 'Units of each layer, as 50, 100-50, or JSON lists of layers' : 'Numbers, words, or JSON'} />`;
}

/** The value that is meant, rather than its number. */
function which(error, axis, place) {
  const index = error.pointer.slice(place.length + 1).split('/')[0];
  const value = index === '' ? undefined : parseValues(axis.values, axis.pointer)?.[Number(index)];
  return value === undefined ? null : JSON.stringify(value).slice(0, 60);
}

function Interval({ axis, input, place, errors, onChange, sampler }) {
  const field = (name, label, more) => html`<${TextField} name=${`${input}-${name}`} label=${label} inputmode="decimal" value=${axis[name]} onChange=${(value) => onChange({ [name]: value })} errors=${errorsAt(errors, `${place}/${name}`)} ...${more} />`;
  return html`
    <div class="fields">
      ${field('low', 'From')}
      ${field('high', 'To')}
      ${sampler === 'GRID' && field('points', 'Points of the grid', { hint: axis.integer ? 'all whole numbers if empty' : 'both ends included' })}
    </div>
    <div class="checks">
      <label class="check"><input type="checkbox" checked=${axis.log} onChange=${(event) => onChange({ log: event.target.checked })} /> logarithmic</label>
      <label class="check"><input type="checkbox" checked=${axis.integer} onChange=${(event) => onChange({ integer: event.target.checked })} /> whole numbers</label>
    </div>`;
}
