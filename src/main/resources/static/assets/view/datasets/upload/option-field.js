import { html } from '../../../vendor.js';

/** One option: its label, its control, what it means, what the service finds wrong with it. */
export function OptionField({ option, value = '', columns, error, onChange }) {
  const { name, label, hint, choices, fallback, type, ofColumns, required } = option;
  const id = `upload-${name}`;
  const attributes = {
    id,
    name,
    required,
    'aria-describedby': error ? `${id}-error ${id}-hint` : `${id}-hint`,
    'aria-invalid': error ? 'true' : undefined,
  };
  const change = (event) => onChange(event.target.value);
  const several = type === 'array';
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${choices
      ? html`<select ...${attributes} value=${value} onChange=${change}>
          <option value="">${fallback ? `${fallback} (default)` : 'default'}</option>
          ${choices.filter((choice) => choice.value !== fallback).map((choice) => html`<option value=${choice.value}>${choice.words}</option>`)}
        </select>`
      : html`<input
          type="text"
          dir="auto"
          autocomplete="off"
          inputmode=${type === 'number' || type === 'integer' ? 'decimal' : undefined}
          placeholder=${several ? 'with commas between them' : fallback}
          list=${ofColumns && !several && columns.length ? `${id}-columns` : undefined}
          ...${attributes}
          value=${value}
          onInput=${change}
        />`}
    ${ofColumns && !several && columns.length > 0 && html`<datalist id=${`${id}-columns`}>${columns.map((column) => html`<option value=${column}></option>`)}</datalist>`}
    <p id=${`${id}-hint`} class=${hint === label ? 'visually-hidden' : 'field-hint'}>${hint}</p>
    ${error && html`<p id=${`${id}-error`} class="field-error">${error.rule}</p>`}
  </div>`;
}
