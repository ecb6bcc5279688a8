import { html } from '../../vendor.js';
import { count, percent } from '../../format/numbers.js';

const SHOWN = 12;

/** What is mistaken for what most often. */
export function FrequentConfusions({ matrix, names, onChoose }) {
  const found = mostFrequent(matrix);
  return html`
    <h2>Most frequent confusions</h2>
    ${found.length === 0 && html`<p>Not one mistake.</p>`}
    <ol class="confusions">
      ${found.map(
        ({ actual, predicted, n, share }) => html`<li key=${`${actual} ${predicted}`}>
          <button type="button" class="small" onClick=${() => onChoose({ actual, predicted, n })}><bdi>${names[actual]}</bdi> taken for <bdi>${names[predicted]}</bdi></button>
          <span class="small muted">${count(n)}, ${percent(share)} of its class</span>
        </li>`,
      )}
    </ol>
    ${found.length > 0 && html`<p class="small muted">Choose a cell to see its examples.</p>`}
  `;
}

function mostFrequent(matrix) {
  const found = [];
  matrix.forEach((row, actual) => {
    const sum = row.reduce((total, n) => total + n, 0);
    row.forEach((n, predicted) => {
      if (n && actual !== predicted) {
        found.push({ actual, predicted, n, share: n / sum });
      }
    });
  });
  return found.sort((some, other) => other.n - some.n).slice(0, SHOWN);
}
