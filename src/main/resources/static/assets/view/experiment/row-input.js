import { html, useState } from '../../vendor.js';
import { count, plural } from '../../format/numbers.js';

/** Takes examples as numbers, raw as the data has them, or as JSON: arrays, or objects of values by column. */
export function RowInput({ shape, columns, open, onRows }) {
  const inputs = shape.channels * shape.height * shape.width;
  const [text, setText] = useState('');
  const [mistake, setMistake] = useState(null);
  const submit = (event) => {
    event.preventDefault();
    const { rows, problem } = readRows(text);
    setMistake(problem ?? null);
    if (rows) {
      onRows(rows);
    }
  };
  return html`<details class="row-input" open=${open}>
    <summary>Type a row of values</summary>
    <form onSubmit=${submit}>
      <label class="field"><span>${plural(inputs, 'value')}, with commas or spaces between them, or JSON</span>
        <textarea name="row" rows="3" spellcheck="false" aria-invalid=${mistake ? 'true' : undefined} aria-describedby="row-hint" value=${text} onInput=${(event) => setText(event.target.value)}></textarea>
      </label>
      <p id="row-hint" class=${mistake ? 'field-error' : 'field-hint'}>${mistake ?? hint(shape, columns)}</p>
      <p><button type="submit">Ask</button></p>
    </form>
  </details>`;
}

function hint(shape, columns) {
  if (columns.length) {
    const names = columns.slice(0, 3).map(({ name }) => `${JSON.stringify(name)}: …`);
    const order = columns.every(({ kind }) => kind === 'NUMERIC') ? 'Raw values in the data’s own order' : 'Inputs in the data’s own order, of categories 1 for the one that it is';
    return `${order}, or by column: {${names.join(', ')}${columns.length > names.length ? ', …' : ''}}`;
  }
  return shape.height > 1 ? `Raw values from 0 to 255, plane after plane, row after row, ${count(shape.width)} a row.` : 'Raw values, as the data has them.';
}

/** `1, 2 3` and `[1, 2, 3]` are a row, and so is `{"length": 1}`; an array of rows are all of them. */
export function readRows(text) {
  const trimmed = text.trim();
  if (/^[[{]/.test(trimmed)) {
    try {
      const value = JSON.parse(trimmed);
      const several = Array.isArray(value) && value.length > 0 && value.every((each) => each !== null && typeof each === 'object');
      return { rows: several ? value : [value] };
    } catch (error) {
      return { problem: `This is no JSON: ${error.message}` };
    }
  }
  const parts = trimmed.split(/[\s,;]+/).filter(Boolean);
  const wrong = parts.find((part) => !Number.isFinite(Number(part)));
  if (!parts.length || wrong !== undefined) {
    return { problem: wrong === undefined ? 'There are no values yet.' : `${wrong.slice(0, 40)} is no number.` };
  }
  return { rows: [parts.map(Number)] };
}
