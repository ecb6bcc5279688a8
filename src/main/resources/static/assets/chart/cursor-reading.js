import { html, useEffect, useState } from '../vendor.js';
import { significant } from '../format/numbers.js';
import { Legend } from './legend.js';

const READ = 4;
const WITH_VALUES = 12;
// How far back a line that has no point just there is looked at.
const REACH = 200;

/**
 * The legend, and what lies under the cursor: apart from the chart, so that a move of the mouse draws only this anew.
 *
 * @param pointed a reference that is given `(index, y, byKey)`, to call when the cursor has moved; y null if unknown
 */
export function CursorReading({ pointed, lines, drawn, data, hidden, onHide, xLabel, format }) {
  const [{ at, y, byKey }, setCursor] = useState({ at: null, y: null, byKey: false });
  useEffect(() => {
    let frame = 0;
    pointed.current = (index, height, keys = false) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setCursor({ at: index, y: height, byKey: keys }));
    };
    return () => cancelAnimationFrame(frame);
  }, []);
  const known = at !== null && at < data[0].length;
  const values = known ? valuesAt(lines, drawn, data, at) : null;
  return html`
    <${Legend} lines=${lines} hidden=${hidden} onHide=${onHide} values=${lines.length <= WITH_VALUES ? values : null} format=${format} />
    <p class="chart-reading small muted" aria-live=${byKey ? 'polite' : 'off'}>
      ${known ? `${xLabel} ${significant(data[0][at], 7)}: ${reading(lines, values, y, format)}` : ' '}
    </p>
  `;
}

function valuesAt(lines, drawn, data, at) {
  const columns = new Map();
  drawn.forEach((line, column) => columns.set(line.key, column + 1));
  return new Map(lines.map((line) => [line.key, valueAt(data[columns.get(line.key)], at)]));
}

function valueAt(column, at) {
  if (column) {
    for (let i = at; i >= 0 && i > at - REACH; i--) {
      if (column[i] !== undefined) {
        return column[i];
      }
    }
  }
  return null;
}

function reading(lines, values, y, format) {
  let known = lines.map((line) => ({ line, value: values.get(line.key) })).filter(({ value }) => value !== null);
  if (y !== null && known.length > READ) {
    known = known.sort((some, other) => Math.abs(some.value - y) - Math.abs(other.value - y));
  }
  const words = known.slice(0, READ).map(({ line, value }) => `${line.label} ${format(value)}`);
  return words.join(', ') + (known.length > READ ? ` and ${known.length - READ} more` : '') || 'no value';
}
