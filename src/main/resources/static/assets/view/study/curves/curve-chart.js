import { html, useMemo, useRef } from '../../../vendor.js';
import { ChartFrame } from '../../../chart/chart-frame.js';
import { PlotArea } from '../../../chart/plot-area.js';
import { rampColours, rampStep } from '../../../chart/ramp.js';
import { linearScale, logScale } from '../../../chart/scale.js';
import { standalone } from '../../../chart/svg.js';
import { accuracy, count, significant } from '../../../format/numbers.js';
import { useTheme } from '../../../page/theme.js';
import { ColourKey } from '../parallel/colour-key.js';
import { PointedTrial } from '../pointed-trial.js';

const HIGHEST_SHOWN = 0.98;

export function CurveChart({ study, trials, axes, objective, pointed, onPoint, curves, shown, metric, metricName, logY, note, controls }) {
  const svg = useRef();
  const theme = useTheme();
  const colours = useMemo(() => rampColours(theme), [theme]);
  const title = `Learning curves: ${metricName}`;
  const format = metric.endsWith('Accuracy') ? accuracy : significant;
  const { lines, points, x, y, clipped } = useMemo(() => plotted(shown, curves, metric, logY, format), [shown, curves, metric, logY]);
  const at = pointed === null ? null : points.findLast((point) => point.trial === pointed)?.key ?? null;
  const missing = shown.length - lines.length;
  return html`<${ChartFrame}
    title=${title}
    note=${`${note}${clipped ? ' The highest values lie above the chart.' : ''}`}
    controls=${html`${controls}<${ColourKey} objective=${objective} colours=${colours} />`}
    svg=${() => standalone(svg.current, title)}
    table=${() => ({ columns: ['trial', 'epochs', `first ${metricName}`, `last ${metricName}`], rows: lines.map((line) => [line.trial.number, line.trial.epochs, line.values[0]?.[1] ?? null, line.values.at(-1)?.[1] ?? null]) })}
  >
    <${PlotArea}
      svgRef=${svg}
      label=${`${title} of ${lines.length} trials. Arrow keys go along the curves.`}
      x=${x} y=${y} xLabel="epoch" yLabel=${metricName} height=${420} margins=${{ right: 20 }}
      points=${points} at=${at} onPoint=${(key) => onPoint(key === null ? null : Math.floor(key))}
      draw=${({ px, py }) => [...lines].reverse().map((line) => html`<path key=${line.trial.number}
        class=${`curve ${line.values.length === 1 ? 'single' : ''} ${line.trial.state === 'SUCCEEDED' || line.trial.state === 'RUNNING' ? '' : 'part'} ${line.trial.number === pointed ? 'pointed-line' : ''}`}
        stroke=${strokeOf(line.trial, objective, colours)} d=${pathOf(line.values, x, y, px, py)} />`)}
    />
    <${PointedTrial} study=${study} trials=${trials} axes=${axes} objective=${objective} pointed=${pointed} />
    ${missing > 0 && html`<p class="small muted" aria-busy="true">Loading ${missing} more curves …</p>`}
  <//>`;
}

function strokeOf(trial, objective, colours) {
  const goodness = objective.goodness(trial.value);
  return goodness === null ? 'var(--muted)' : colours[rampStep(goodness)];
}

function plotted(shown, curves, metric, logY, format) {
  const lines = shown.flatMap((trial) => {
    const curve = curves.get(trial.experimentId);
    return curve ? [{ trial, values: curve.epochs.map((epoch) => [epoch.epoch, Number.isFinite(epoch[metric]) && (!logY || epoch[metric] > 0) ? epoch[metric] : null]) }] : [];
  });
  const all = lines.flatMap((line) => line.values.flatMap(([, value]) => (value === null ? [] : [value]))).sort((a, b) => a - b);
  const last = Math.max(2, ...lines.map((line) => line.values.at(-1)?.[0] ?? 1));
  const low = all[0] ?? 0;
  // A loss that runs away is cut off rather than flattening all others.
  const cut = all[Math.floor(HIGHEST_SHOWN * (all.length - 1))] ?? 1;
  const top = all.at(-1) ?? 1;
  const clipped = !logY && metric.endsWith('Loss') && top > 3 * cut;
  const high = clipped ? 1.5 * cut : top;
  const room = 0.04 * (high - low || Math.abs(high) || 1);
  const x = linearScale(1, last, count, 1);
  const y = logY ? logScale(low * 0.95, high * 1.05, format) : linearScale(Math.max(0, low - room), high + room, format);
  const points = lines.flatMap((line) =>
    line.values.flatMap(([epoch, value], i) => {
      const place = value === null ? null : y.at(value);
      // The key holds the trial before the point, the point behind it.
      return place === null || place > 1 ? [] : [{ key: line.trial.number + (i + 1) / 1000, trial: line.trial.number, x: x.at(epoch), y: place }];
    }),
  );
  return { lines, points, x, y, clipped };
}

function pathOf(values, x, y, px, py) {
  let text = '';
  let command = 'M';
  for (const [epoch, value] of values) {
    const place = value === null ? null : y.at(value);
    if (place === null) {
      command = 'M';
    } else {
      text += `${command}${px(x.at(epoch)).toFixed(1)} ${py(Math.min(1.02, place)).toFixed(1)}`;
      command = 'L';
    }
  }
  // A curve of one epoch is a dot.
  return /L/.test(text) || !text ? text : `${text}h0`;
}
