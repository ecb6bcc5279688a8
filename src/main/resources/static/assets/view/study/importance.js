import { html, useRef } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { ChartFrame } from '../../chart/chart-frame.js';
import { standalone } from '../../chart/svg.js';
import { useWidth } from '../../chart/width.js';
import { percent, plural } from '../../format/numbers.js';
import { Loaded, useLoad } from '../../page/loading.js';

const ROW = 40;
const TIMES_A_DOUBLING = 12;

/** Share of the objective's variance that each axis alone explains, as the report computes it. */
export function Importance({ study, axes, objective }) {
  const { succeeded, pruned, lost } = study.progress;
  // Asked for anew when so many more have ended that it may have changed.
  const done = Math.floor(TIMES_A_DOUBLING * Math.log2(1 + succeeded + pruned + lost));
  const report = useLoad((signal) => getJson(`studies/${study.id}/report?format=json`, signal), [study.id, done, study.state]);
  return html`<${Loaded} of=${report}>${({ importance }) => html`<${Bars} importance=${importance} axes=${axes} objective=${objective} />`}<//>`;
}

function Bars({ importance, axes, objective }) {
  const svg = useRef();
  const frame = useRef();
  const width = useWidth(frame, 300);
  const rows = axes
    .map((axis) => ({ ...axis, share: importance.shares[axis.pointer] ?? null }))
    .sort((a, b) => (b.share ?? -1) - (a.share ?? -1));
  const title = 'Importance';
  const compared = importance.trials < importance.comparable ? `${importance.trials} of ${plural(importance.comparable, 'trial')}` : plural(importance.trials, 'trial');
  return html`<${ChartFrame}
    title=${title}
    note=${`Share of the variance of the ${objective.name} that each axis explains alone (correlation ratio ε²), over ${compared}${importance.epoch ? `, compared after epoch ${importance.epoch}, the last that all of them reached` : ' trained to the end'}. What axes do only together is not in it.`}
    svg=${() => standalone(svg.current, title)}
    table=${() => ({ columns: ['axis', 'share'], rows: rows.map((row) => [row.name, row.share]) })}
  >
    <div ref=${frame}>
      <svg ref=${svg} class="plot-svg" width=${width} height=${rows.length * ROW + 4} role="img" aria-label=${`${title}: ${rows.map((row) => `${row.name} ${row.share === null ? 'not known' : percent(row.share, 0)}`).join(', ')}`}>
        ${rows.map(
          (row, i) => html`<g key=${row.pointer} transform=${`translate(0 ${i * ROW})`}>
            <title>${row.pointer}</title>
            <text x="0" y="14">${row.name.length > 34 ? `${row.name.slice(0, 33)}…` : row.name}</text>
            <text x=${width} y="14" text-anchor="end">${row.share === null ? 'too few trials' : percent(row.share, 0)}</text>
            <rect class="bar-back" x="0" y="20" width=${width} height="10" rx="5" />
            ${row.share > 0 && html`<rect class="bar-front" x="0" y="20" width=${Math.max(4, row.share * width)} height="10" rx="5" />`}
          </g>`,
        )}
      </svg>
    </div>
  <//>`;
}
