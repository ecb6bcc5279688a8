import { html } from '../../vendor.js';
import { percent } from '../../format/numbers.js';
import { rowInWords } from './row-words.js';

const SHOWN_VALUES = 16;

/** What the network says of one example: its most probable classes. */
export function PredictionResult({ item: { file, url, row, classes } }) {
  const [first] = classes;
  return html`<article class="prediction">
    ${url && html`<img src=${url} alt=${file ?? 'The picture'} />`}
    <div>
      <p class="prediction-name"><strong dir="auto">${first?.name ?? '–'}</strong> <span class="muted">${percent(first?.probability)}</span></p>
      ${file && html`<p class="small muted clamped" dir="auto">${file}</p>`}
      ${row && html`<p class="small muted clamped" dir="auto">${rowInWords(Object.values(row), SHOWN_VALUES)}</p>`}
      <table>
        <caption class="visually-hidden">Probabilities</caption>
        <thead class="visually-hidden"><tr><th scope="col">Class</th><th scope="col" colspan="2">Probability</th></tr></thead>
        <tbody>
          ${classes.map(
            ({ label, name, probability }) => html`<tr key=${label}>
              <th scope="row" class="small" dir="auto" title=${name}>${name}</th>
              <td><span class="probability"><span style=${{ width: `${100 * (probability ?? 0)}%` }}></span></span></td>
              <td class="number small">${percent(probability)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </article>`;
}
