import { html, useMemo, useRef } from '../../../vendor.js';
import { ChartFrame } from '../../../chart/chart-frame.js';
import { dots, PlotArea } from '../../../chart/plot-area.js';
import { rampStep } from '../../../chart/ramp.js';
import { standalone } from '../../../chart/svg.js';
import { changeQuery } from '../../../page/route.js';
import { ColourKey } from '../parallel/colour-key.js';
import { PointedTrial } from '../pointed-trial.js';
import { cellsOf } from './cells.js';

/** Two axes at once: the best objective in each field of the plane, and the trials in it. */
export function HeatMap({ study, trials, axes, objective, shown, colours, query, pointed, onPoint }) {
  const svg = useRef();
  const across = axes.find((axis) => axis.pointer === query.get('x')) ?? axes[0];
  const up = axes.find((axis) => axis.pointer === query.get('y') && axis !== across) ?? axes.find((axis) => axis !== across);
  const { cells, points } = useMemo(() => cellsOf(shown, across, up, objective), [shown, across, up, objective]);
  const title = `Best ${objective.name} by ${across.name} and ${up.name}`;
  const choice = (label, name, chosen, other) => html`<label>${label} <select value=${chosen.pointer} onChange=${(event) => changeQuery({ [name]: event.target.value })}>
    ${axes.filter((axis) => axis !== other).map((axis) => html`<option value=${axis.pointer}>${axis.name}</option>`)}
  </select></label>`;
  return html`<${ChartFrame}
    title=${title}
    note="Each field has the colour of the best trial in it; dots are trials."
    controls=${html`${choice('Across', 'x', across, null)}${choice('Up', 'y', up, across)}<${ColourKey} objective=${objective} colours=${colours} />`}
    svg=${() => standalone(svg.current, title)}
    table=${() => ({ columns: [across.name, up.name, 'trials', `best ${objective.name}`], rows: cells.map((cell) => [cell.across, cell.up, cell.count, cell.best]) })}
  >
    <${PlotArea}
      svgRef=${svg} label=${`${title}, ${cells.length} fields. Arrow keys go through the trials.`}
      x=${across.scale} y=${up.scale} xLabel=${across.log ? `${across.name} (logarithmic)` : across.name} yLabel=${up.log ? `${up.name} (logarithmic)` : up.name} height=${380}
      margins=${{ left: up.labels ? 130 : 70 }}
      points=${points} at=${pointed} onPoint=${onPoint}
      draw=${({ px, py }) => html`
        ${cells.map(
          (cell) => html`<rect key=${cell.key} class="heat-cell" fill=${colours[rampStep(objective.goodness(cell.best))]}
            x=${px(cell.left)} y=${py(cell.top)} width=${px(cell.right) - px(cell.left)} height=${py(cell.bottom) - py(cell.top)}>
            <title>${`${cell.across}, ${cell.up}: best ${objective.format(cell.best)} of ${cell.count}`}</title>
          </rect>`,
        )}
        <path class="dots plain-halo" d=${dots(points, px, py)} />
        <path class="dots plain" d=${dots(points, px, py)} />`}
    />
    <${PointedTrial} study=${study} trials=${trials} axes=${axes} only=${[across, up]} objective=${objective} pointed=${pointed} />
  <//>`;
}
