import { html } from '../../../vendor.js';

/** What colours mean: the objective from its worst to its best value. */
export function ColourKey({ objective, colours }) {
  const { worst, best, clipped, format, name } = objective;
  return html`<span class="colour-key" role="img" aria-label=${`Colours: ${name} from ${format(worst)}${clipped ? ' and worse' : ''} to ${format(best)}`}>
    <span>${clipped ? '≥ ' : ''}${format(worst)}</span>
    <svg width="96" height="12" aria-hidden="true">${colours.map((colour, i) => html`<rect x=${(i * 96) / colours.length} y="0" width=${96 / colours.length + 0.5} height="12" fill=${colour} />`)}</svg>
    <span><b>${format(best)}</b></span>
  </span>`;
}
