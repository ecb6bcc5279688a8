import { html, useEffect, useState } from '../../vendor.js';
import { usePlace } from './form-context.js';
import { elementId } from './pointer.js';
import { boundsOf, labelOf } from './spec-schema.js';

/** One field of the spec: its label, what it means, and what the service finds wrong with it. */
export function SpecField({ pointer, schema, label = labelOf(pointer) }) {
  const place = usePlace(pointer);
  const id = elementId(pointer);
  const hint = [schema.description, boundsOf(schema)].filter(Boolean).join(' – ');
  const described = [hint && `${id}-hint`, place.errors.length && `${id}-error`].filter(Boolean).join(' ');
  const attributes = { id, name: pointer, 'aria-describedby': described || undefined, 'aria-invalid': place.errors.length ? 'true' : undefined };
  const Control = controlOf(pointer, schema);
  return html`<div class="field ${schema.type === 'boolean' ? 'boolean' : ''}">
    <label for=${id} title=${hint}>${label}</label>
    <${Control} place=${place} schema=${schema} attributes=${attributes} />
    ${hint && html`<p id=${`${id}-hint`} class=${place.form.explained ? 'field-hint' : 'visually-hidden'}>${hint}</p>`}
    ${place.errors.length > 0 && html`<p id=${`${id}-error`} class="field-error">${place.errors.map(({ rule }) => rule).join('; ')}</p>`}
  </div>`;
}

function controlOf(pointer, schema) {
  if (pointer === '/dataset/name') {
    return DatasetChoice;
  }
  if (schema.enum) {
    return Choice;
  }
  switch (schema.type) {
    case 'boolean':
      return Check;
    case 'integer':
    case 'number':
      return NumberInput;
    case 'array':
      return WordsInput;
    default:
      return TextInput;
  }
}

function defaultOf(place, schema) {
  return place.fallback ?? schema.default;
}

function Choice({ place, schema, attributes }) {
  const standard = defaultOf(place, schema);
  const known = place.value === undefined || schema.enum.includes(place.value);
  return html`<select ...${attributes} value=${place.value ?? ''} onChange=${(event) => place.set(event.target.value || undefined)}>
    <option value="">${place.value === undefined && standard !== undefined ? `${standard} (default)` : 'default'}</option>
    ${schema.enum.map((value) => html`<option value=${value}>${value}</option>`)}
    ${!known && html`<option value=${String(place.value)}>${String(place.value)}</option>`}
  </select>`;
}

function DatasetChoice({ place, attributes }) {
  const names = place.form.datasets.map(({ name }) => name);
  const all = place.value === undefined || names.includes(place.value) ? names : [...names, place.value];
  return html`<select ...${attributes} value=${place.value ?? ''} onChange=${(event) => place.set(event.target.value || undefined)}>
    ${place.value === undefined && html`<option value="">choose one</option>`}
    ${all.map((name) => html`<option value=${String(name)}>${String(name)}</option>`)}
  </select>`;
}

function Check({ place, schema, attributes }) {
  const value = place.value ?? defaultOf(place, schema) ?? false;
  return html`<input type="checkbox" ...${attributes} checked=${value === true} onChange=${(event) => place.set(event.target.checked)} />`;
}

function TextInput({ place, schema, attributes }) {
  const standard = defaultOf(place, schema);
  return html`<input type="text" dir="auto" ...${attributes} value=${place.value === undefined ? '' : String(place.value)} placeholder=${standard === undefined ? '' : String(standard)} onInput=${(event) => place.set(event.target.value || undefined)} />`;
}

// What is typed stays as typed; what is no number goes to the service as it is, which says so at the field.
function NumberInput({ place, schema, attributes }) {
  const standard = defaultOf(place, schema);
  return html`<${TypedInput}
    value=${place.value}
    set=${place.set}
    read=${(text) => (text.trim() === '' ? undefined : Number.isFinite(Number(text)) ? Number(text) : text)}
    write=${String}
    attributes=${{ ...attributes, inputmode: 'decimal', placeholder: standard === undefined || standard === null ? '' : String(standard) }}
  />`;
}

function WordsInput({ place, attributes }) {
  return html`<${TypedInput}
    value=${place.value}
    set=${place.set}
    read=${(text) => (text.trim() === '' ? undefined : text.split(',').map((word) => word.trim()).filter(Boolean))}
    write=${(words) => (Array.isArray(words) ? words.join(', ') : String(words))}
    attributes=${{ ...attributes, dir: 'auto', placeholder: 'with commas between them' }}
  />`;
}

function TypedInput({ value, set, read, write, attributes }) {
  const shown = value === undefined ? '' : write(value);
  const [text, setText] = useState(shown);
  useEffect(() => {
    // Another value came from elsewhere: the JSON side, a preset.
    if (JSON.stringify(read(text)) !== JSON.stringify(value)) {
      setText(shown);
    }
  }, [shown]);
  const type = (event) => {
    setText(event.target.value);
    set(read(event.target.value));
  };
  return html`<input type="text" autocomplete="off" ...${attributes} value=${text} onInput=${type} />`;
}
