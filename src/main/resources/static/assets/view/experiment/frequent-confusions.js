import { html, useMemo } from '../../vendor.js';
import { count, percent } from '../../format/numbers.js';
import { confusionsOf } from './confusions.js';

const SHOWN = 12;

/** What is mistaken for what most often. */
export function FrequentConfusions({ matrix, names, onChoose }) {
  const found = useMemo(() => confusionsOf(matrix).slice(0, SHOWN), [matrix]);
  return html`
    <h2>Most frequent confusions</h2>
    ${found.length === 0 && html`<p>Not one mistake.</p>`}
    <ol class="confusions">
      ${found.map(
        ({ actual, predicted, n, share }) => html`<li key=${`${actual} ${predicted}`}>
          <button type="button" class="small" onClick=${() => onChoose({ actual, predicted, n })}><span><bdi>${names[actual]}</bdi> taken for <bdi>${names[predicted]}</bdi></span></button>
          <span class="small muted">${count(n)}, ${percent(share)} of its class</span>
        </li>`,
      )}
    </ol>
    ${found.length > 0 && html`<p class="small muted">Choose a cell to see its examples.</p>`}
  `;
}
