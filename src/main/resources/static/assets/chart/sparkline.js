import { html } from '../vendor.js';
import { accuracy } from '../format/numbers.js';

const WIDTH = 96;
const HEIGHT = 24;

/** A curve of a few accuracies, in a row of a table. */
export function Sparkline({ values, label = 'Validation accuracy' }) {
  const known = (values ?? []).filter((value) => Number.isFinite(value));
  if (known.length < 2) {
    return html`<span class="muted small">${known.length ? '' : ''}</span>`;
  }
  const low = Math.min(...known);
  const high = Math.max(...known);
  const x = (i) => 2 + (i * (WIDTH - 4)) / (values.length - 1);
  const y = (value) => HEIGHT - 3 - ((HEIGHT - 6) * (value - low)) / (high - low || 1);
  const points = values.map((value, i) => (Number.isFinite(value) ? `${x(i).toFixed(1)},${y(value).toFixed(1)}` : null)).filter(Boolean);
  return html`<svg class="sparkline" width=${WIDTH} height=${HEIGHT} viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${`${label} from ${accuracy(known[0])} to ${accuracy(known.at(-1))}, highest ${accuracy(high)}`}>
    <polyline points=${points.join(' ')} />
  </svg>`;
}
