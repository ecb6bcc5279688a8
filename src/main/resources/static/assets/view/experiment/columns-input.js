import { html, useState } from '../../vendor.js';

/** Most columns that get a field each. */
export const MOST_FIELDS = 60;

/** Takes one example of a table, a field for each column. */
export function ColumnsInput({ columns, onRow }) {
  const [values, setValues] = useState({});
  const [mistake, setMistake] = useState(null);
  const submit = (event) => {
    event.preventDefault();
    const wrong = columns.find(({ name, kind }) => kind === 'NUMERIC' && readNumber(values[name]) === null);
    setMistake(wrong?.name ?? null);
    if (!wrong) {
      onRow(Object.fromEntries(columns.map(({ name, kind, categories }) => [name, kind === 'NUMERIC' ? readNumber(values[name]) : (values[name] ?? categories[0])])));
    }
  };
  return html`<form onSubmit=${submit} aria-label="One example">
    <div class="fields">
      ${columns.map((column, i) => html`<${ColumnField} key=${column.name} id=${`column-${i}`} column=${column} value=${values[column.name]} wrong=${mistake === column.name} onChange=${(value) => setValues((before) => ({ ...before, [column.name]: value }))} />`)}
    </div>
    <p><button type="submit" class="primary">Ask</button></p>
  </form>`;
}

function ColumnField({ id, column: { name, kind, categories }, value, wrong, onChange }) {
  const change = (event) => onChange(event.target.value);
  return html`<div class="field">
    <label for=${id} dir="auto">${name}</label>
    ${kind === 'NUMERIC'
      ? html`<input type="text" id=${id} inputmode="decimal" autocomplete="off" aria-invalid=${wrong ? 'true' : undefined} aria-describedby=${wrong ? `${id}-error` : undefined} value=${value ?? ''} onInput=${change} />`
      : html`<select id=${id} value=${value ?? categories[0]} onChange=${change}>${categories.map((category) => html`<option value=${category}>${category}</option>`)}</select>`}
    ${wrong && html`<p id=${`${id}-error`} class="field-error">A number, please.</p>`}
  </div>`;
}

function readNumber(text = '') {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? null : number;
}
