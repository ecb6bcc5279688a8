import { html, useContext } from '../../vendor.js';
import { Budget } from './budget.js';
import { FormContext, usePlace } from './form-context.js';
import { LayerList } from './layer-list.js';
import { pointerTo } from './pointer.js';
import { SpecField } from './spec-field.js';
import { labelOf } from './spec-schema.js';

/** Every field that the service's own description of a spec has. */
export function SpecForm() {
  const { schema } = useContext(FormContext);
  const spec = schema.spec;
  const own = Object.entries(spec.properties).map(([name, part]) => [pointerTo('', name), schema.resolved(part)]);
  const groups = own.filter(([, part]) => isGroup(part));
  return html`
    ${groups.map(([pointer, part]) => html`<${Group} key=${pointer} pointer=${pointer} schema=${part} />`)}
    <fieldset>
      <legend>Experiment</legend>
      <div class="fields">${own.filter(([, part]) => !isGroup(part)).map(([pointer, part]) => html`<${SpecField} key=${pointer} pointer=${pointer} schema=${part} />`)}</div>
    </fieldset>
  `;
}

function isGroup(schema) {
  return schema.type === 'object' || Boolean(schema.discriminator);
}

function Group({ pointer, schema }) {
  const { form, errors } = usePlace(pointer);
  const kinds = form.schema.kinds(schema);
  return html`<fieldset>
    <legend>${labelOf(pointer)}</legend>
    ${form.explained && schema.description && html`<p class="field-hint">${schema.description}</p>`}
    ${schema.nullable ? html`<${Optional} pointer=${pointer} schema=${schema} />` : kinds ? html`<${Kinds} pointer=${pointer} kinds=${kinds} />` : html`<${Properties} pointer=${pointer} properties=${schema.properties ?? {}} first=${pointer === '/training' && html`<${Budget} properties=${schema.properties} />`} />`}
    ${errors.map(({ rule }) => html`<p class="field-error">${rule}</p>`)}
  </fieldset>`;
}

function Properties({ pointer, properties, hidden = [], first = null }) {
  const { form } = usePlace(pointer);
  const all = Object.entries(properties)
    .filter(([name]) => !hidden.includes(name))
    .map(([name, part]) => [pointerTo(pointer, name), form.schema.resolved(part)]);
  const leaves = all.filter(([at, part]) => !isGroup(part) && !isListOfGroups(form.schema, part) && !at.match(/^\/training\/(epochs|iterations)$/));
  return html`
    ${all.filter(([, part]) => isListOfGroups(form.schema, part)).map(([at, part]) => html`<${LayerList} key=${at} pointer=${at} schema=${part} />`)}
    ${(leaves.length > 0 || first) &&
    html`<div class="fields">
      ${first}
      ${leaves.filter(([at]) => isApplicable(form.spec, at)).map(([at, part]) => html`<${SpecField} key=${at} pointer=${at} schema=${part} />`)}
    </div>`}
    ${all.filter(([, part]) => isGroup(part)).map(([at, part]) => html`<${Group} key=${at} pointer=${at} schema=${part} />`)}
  `;
}

function isListOfGroups(schema, part) {
  return part.type === 'array' && schema.resolved(part.items).type === 'object';
}

// Only a normal distribution has a deviation to choose; one that is there all the same stays to be seen.
function isApplicable(spec, pointer) {
  const weightInit = spec.network?.weightInit;
  return pointer !== '/network/weightInit/standardDeviation' || weightInit?.type === 'NORMAL' || weightInit?.standardDeviation !== undefined;
}

/** What may be there or not, as a whole. */
function Optional({ pointer, schema }) {
  const { value, set } = usePlace(pointer);
  return html`
    <label class="check optional"><input type="checkbox" checked=${value !== undefined} onChange=${(event) => set(event.target.checked ? {} : undefined)} /> ${schema.description ?? labelOf(pointer)}</label>
    ${value !== undefined && html`<${Properties} pointer=${pointer} properties=${schema.properties} />`}
  `;
}

/** One of several kinds, each with fields of its own. */
function Kinds({ pointer, kinds }) {
  const { value, set, fallback, form } = usePlace(pointer);
  const kind = value?.type ?? fallback?.type ?? Object.keys(kinds)[0];
  const choose = (chosen) => {
    // What both kinds have stays, and so does what neither knows.
    const mine = kinds[kind]?.properties ?? {};
    const next = kinds[chosen].properties;
    const kept = Object.entries(value ?? {}).filter(([name]) => name !== 'type' && (name in next || !(name in mine)));
    set({ type: chosen, ...Object.fromEntries(kept) });
  };
  const type = pointerTo(pointer, 'type');
  const id = `kind${pointer.replaceAll('/', '-')}`;
  const errors = form.errors.filter((error) => error.pointer === type);
  const choice = html`<div class="field">
    <label for=${id}>${labelOf(type)}</label>
    <select id=${id} value=${kind} aria-invalid=${errors.length ? 'true' : undefined} aria-describedby=${errors.length ? `${id}-error` : undefined} onChange=${(event) => choose(event.target.value)}>
      ${Object.keys(kinds).map((name) => html`<option value=${name}>${name}</option>`)}
      ${!(kind in kinds) && html`<option value=${kind}>${kind}</option>`}
    </select>
    ${form.explained && html`<p class="field-hint">${kinds[kind]?.description}</p>`}
    ${errors.length > 0 && html`<p class="field-error" id=${`${id}-error`}>${errors.map(({ rule }) => rule).join('; ')}</p>`}
  </div>`;
  return html`<${Properties} pointer=${pointer} properties=${kinds[kind]?.properties ?? {}} hidden=${['type']} first=${choice} />`;
}
