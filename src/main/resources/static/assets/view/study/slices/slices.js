import { html, useMemo } from '../../../vendor.js';
import { rampColours } from '../../../chart/ramp.js';
import { useTheme } from '../../../page/theme.js';
import { isBrushed } from '../model/brushes.js';
import { HeatMap } from './heat-map.js';
import { Slice } from './slice.js';

/** The objective against each axis by itself, and over two of them. */
export function SlicesPart(shared) {
  const { trials, axes, brushes } = shared;
  const theme = useTheme();
  const colours = useMemo(() => rampColours(theme), [theme]);
  const shown = useMemo(() => trials.filter((trial) => Number.isFinite(trial.value) && isBrushed(trial, axes, brushes)), [trials, axes, brushes]);
  if (!shown.length) {
    return html`<div class="panel empty">No trial has a value yet${brushes.size ? ', or none that the filters leave' : ''}.</div>`;
  }
  return html`
    <div class="grid slices">
      ${axes.map((axis) => html`<section class="panel" key=${axis.pointer}><${Slice} ...${shared} axis=${axis} shown=${shown} colours=${colours} /></section>`)}
    </div>
    ${axes.length > 1 && html`<section class="panel below-grid"><${HeatMap} ...${shared} shown=${shown} colours=${colours} /></section>`}
  `;
}
