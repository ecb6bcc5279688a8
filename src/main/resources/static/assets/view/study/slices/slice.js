import { html, useMemo, useRef } from '../../../vendor.js';
import { ChartFrame } from '../../../chart/chart-frame.js';
import { dots, PlotArea } from '../../../chart/plot-area.js';
import { rampStep } from '../../../chart/ramp.js';
import { linearScale, logScale } from '../../../chart/scale.js';
import { standalone } from '../../../chart/svg.js';
import { placeOf } from '../model/space.js';
import { PointedTrial } from '../pointed-trial.js';

/** The objective of every trial against its value on one axis. */
export function Slice({ study, trials, axes, axis, objective, shown, colours, pointed, onPoint }) {
  const svg = useRef();
  const y = useMemo(() => valueScale(shown, objective), [shown, objective]);
  const points = useMemo(
    () =>
      shown.flatMap((trial) => {
        const [x, place] = [placeOf(axis, trial), y.at(trial.value)];
        return x === null || place === null ? [] : [{ key: trial.number, x: axis.labels ? x + jitter(trial.number, axis) : x, y: place, step: rampStep(objective.goodness(trial.value)), whole: trial.state === 'SUCCEEDED' }];
      }),
    [shown, axis, y],
  );
  const title = `${objective.name} by ${axis.name}`;
  return html`<${ChartFrame} title=${title} svg=${() => standalone(svg.current, title)}
    table=${() => ({ columns: ['trial', axis.name, objective.name], rows: shown.map((trial) => [trial.number, axis.label(trial), trial.value]) })}>
    <${PlotArea}
      svgRef=${svg} label=${`${title}, ${points.length} trials. Arrow keys go through them.`}
      x=${axis.scale} y=${y} xLabel=${axis.log ? `${axis.name} (logarithmic)` : axis.name} yLabel=${objective.name} height=${260}
      points=${points} at=${pointed} onPoint=${onPoint}
      draw=${({ px, py }) => byStep(points).map(([key, of]) => html`<path key=${key} class=${`dots ${of[0].whole ? '' : 'part'}`} stroke=${colours[of[0].step]} d=${dots(of, px, py)} />`)}
    />
    <${PointedTrial} study=${study} trials=${trials} axes=${axes} only=${[axis]} objective=${objective} pointed=${pointed} />
  <//>`;
}

export function valueScale(shown, objective) {
  const values = shown.map((trial) => trial.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = 0.05 * (high - low || Math.abs(high) || 1);
  return !objective.isAccuracy && low > 0 && high / low > 30
    ? logScale(low * 0.9, high * 1.1, objective.format)
    : linearScale(objective.isAccuracy ? Math.max(0, low - room) : low - room, high + room, objective.format);
}

// Many trials share a choice: they are spread a little, always in the same way.
function jitter(number, axis) {
  return (((number * 0.618034) % 1) - 0.5) * (0.5 / axis.labels.length);
}

function byStep(points) {
  const groups = new Map();
  for (const point of points) {
    const key = `${point.step}${point.whole}`;
    if (!groups.has(key)) {
      groups.set(key, []);
    }
    groups.get(key).push(point);
  }
  return [...groups].sort(([, a], [, b]) => a[0].step - b[0].step);
}
