import { html, useMemo } from '../../../vendor.js';
import { linearScale, logScale } from '../../../chart/scale.js';
import { OBJECTIVE, writeBrushes } from '../model/brushes.js';
import { FilterList } from './filter-list.js';
import { ParallelCoordinates } from './parallel-coordinates.js';

/** Parallel coordinates over the axes and the objective, and the same filters as fields. */
export function ParallelPart(shared) {
  const { axes, objective, trials, shown, brushes } = shared;
  const all = useMemo(() => [...axes, objectiveAxis(objective)], [axes, objective]);
  return html`
    <${ParallelCoordinates} ...${shared} all=${all} />
    <details class="filters" open=${brushes.size > 0}>
      <summary>Filters${brushes.size ? ` (${brushes.size})` : ''}: ${shown.length.toLocaleString('en-US')} of ${trials.length.toLocaleString('en-US')} trials</summary>
      <${FilterList} all=${all} brushes=${brushes} />
      ${brushes.size > 0 && html`<button type="button" class="small" onClick=${() => writeBrushes(new Map())}>Remove all filters</button>`}
    </details>
  `;
}

function objectiveAxis(objective) {
  const { least, greatest, isAccuracy, format } = objective;
  const low = least ?? 0;
  const high = greatest ?? 1;
  const scale = !isAccuracy && low > 0 && high / low > 30 ? logScale(low, high, format) : linearScale(low, high, format);
  const number = (trial) => (Number.isFinite(trial.value) ? trial.value : null);
  return { pointer: OBJECTIVE, name: objective.name, low, high, scale, isObjective: true, number, label: (trial) => format(trial.value) };
}
