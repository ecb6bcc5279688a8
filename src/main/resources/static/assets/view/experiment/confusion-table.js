import { html } from '../../vendor.js';
import { count, percent, plural } from '../../format/numbers.js';

const MOST_CLASSES = 25;
const STRONGEST_SHADE = 42;

/** The confusion matrix as a table, each cell a button; of many classes those with the most mistakes. */
export function ConfusionTable({ matrix, names, rates, split, chosen, onChoose }) {
  const labels = shownLabels(matrix);
  const sums = matrix.map((row) => row.reduce((sum, n) => sum + n, 0));
  const found = matrix.map((_, label) => matrix.reduce((sum, row) => sum + row[label], 0));
  return html`<div>
    <div class="table-scroll" tabindex="0" role="region" aria-label=${`Confusion matrix of the ${split} split`}>
      <table class="confusion-matrix">
        <caption class="small muted">Rows: the class that it is. Columns: the class that the network says. ${labels.length < matrix.length ? `The ${labels.length} of ${count(matrix.length)} classes with the most mistakes.` : ''}</caption>
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">Actual class</span></th>
            ${labels.map((label) => html`<th scope="col" class="number" title=${names[label]}><span class="class-name" dir="auto">${names[label]}</span></th>`)}
            <th scope="col" class="number" title="Share of the class that is found">Recall</th>
          </tr>
        </thead>
        <tbody>
          ${labels.map(
            (actual) => html`<tr key=${actual}>
              <th scope="row" title=${names[actual]}><span class="class-name" dir="auto">${names[actual]}</span></th>
              ${labels.map((predicted) => html`<${Cell} n=${matrix[actual][predicted]} sum=${sums[actual]} actual=${actual} predicted=${predicted} names=${names} rates=${rates} chosen=${chosen?.actual === actual && chosen?.predicted === predicted} onChoose=${onChoose} />`)}
              <td class="number">${percent(matrix[actual][actual] / sums[actual])}</td>
            </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" title="Share of what is taken for the class that is of it">Precision</th>
            ${labels.map((label) => html`<td class="number small">${percent(matrix[label][label] / found[label], 0)}</td>`)}
            <td></td>
          </tr>
        </tfoot>
      </table>
    </div>
  </div>`;
}

function Cell({ n, sum, actual, predicted, names, rates, chosen, onChoose }) {
  const share = sum ? n / sum : 0;
  const text = rates ? percent(share, share > 0 && share < 0.0995 ? 1 : 0) : count(n);
  const right = actual === predicted;
  // A mistake of a few per cent should still be seen.
  const shade = STRONGEST_SHADE * (right ? share : Math.sqrt(share));
  return html`<td class="number" style=${{ background: n ? `color-mix(in srgb, var(${right ? '--good' : '--bad'}) ${shade.toFixed(0)}%, transparent)` : '' }}>
    ${n && !right
      ? html`<button type="button" class="cell" aria-pressed=${chosen} aria-label=${`${plural(n, 'example', 'examples')} of ${names[actual]} taken for ${names[predicted]}${rates ? `, ${text}` : ''}`} onClick=${() => onChoose({ actual, predicted, n })}>${text}</button>`
      : html`<span class=${n ? '' : 'muted'}>${n ? text : '·'}</span>`}
  </td>`;
}

function shownLabels(matrix) {
  const labels = matrix.map((_, label) => label);
  if (matrix.length <= MOST_CLASSES) {
    return labels;
  }
  const mistakes = matrix.map(() => 0);
  matrix.forEach((row, actual) =>
    row.forEach((n, predicted) => {
      if (actual !== predicted) {
        mistakes[actual] += n;
        mistakes[predicted] += n;
      }
    }),
  );
  return labels
    .sort((some, other) => mistakes[other] - mistakes[some])
    .slice(0, MOST_CLASSES)
    .sort((some, other) => some - other);
}
