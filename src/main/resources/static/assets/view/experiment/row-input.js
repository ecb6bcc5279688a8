import { html, useState } from '../../vendor.js';
import { count, plural } from '../../format/numbers.js';

/** Takes one example as numbers, raw as the data has them, or as a JSON object of values by column. */
export function RowInput({ shape, columns, open, onRow }) {
  const inputs = columns?.length ?? shape.channels * shape.height * shape.width;
  const [text, setText] = useState('');
  const [mistake, setMistake] = useState(null);
  const submit = (event) => {
    event.preventDefault();
    const { row, problem } = readRow(text);
    setMistake(problem ?? null);
    if (row) {
      onRow(row);
    }
  };
  return html`<details class="row-input" open=${open}>
    <summary>Type a row of values</summary>
    <form onSubmit=${submit}>
      <label class="field"><span>${plural(inputs, 'value')}, with commas or spaces between them, or JSON</span>
        <textarea name="row" rows="3" spellcheck="false" aria-invalid=${mistake ? 'true' : undefined} aria-describedby="row-hint" value=${text} onInput=${(event) => setText(event.target.value)}></textarea>
      </label>
      <p id="row-hint" class=${mistake ? 'field-error' : 'field-hint'}>${mistake ?? `Raw values, as the data has them${shape.height > 1 ? `: plane after plane, row after row, 0 to 255 (${count(shape.width)} a row)` : ''}. Of a table also an object of values by column: {"length": 5.1, …}.`}</p>
      <p><button type="submit">Ask</button></p>
    </form>
  </details>`;
}

/** `1, 2 3` and `[1, 2, 3]` are rows, and so is `{"length": 1}`. */
export function readRow(text) {
  const trimmed = text.trim();
  if (/^[[{]/.test(trimmed)) {
    try {
      return { row: JSON.parse(trimmed) };
    } catch (error) {
      return { problem: `This is no JSON: ${error.message}` };
    }
  }
  const parts = trimmed.split(/[\s,;]+/).filter(Boolean);
  const wrong = parts.find((part) => !Number.isFinite(Number(part)));
  if (!parts.length || wrong !== undefined) {
    return { problem: wrong === undefined ? 'There are no values yet.' : `${wrong.slice(0, 40)} is no number.` };
  }
  return { row: parts.map(Number) };
}
