import { html, useRef, useState } from '../../../vendor.js';
import { changeBrush } from '../model/brushes.js';

const HALF_WIDTH = 18;
const LEAST_DRAG = 4;

/** One axis with its ticks, its brush, and the place where one is drawn. */
export function AxisColumn({ axis, x, top, height, room, last, brushes }) {
  const [drag, setDrag] = useState(null);
  const strip = useRef();
  const placeAt = (event) => {
    const box = strip.current.getBoundingClientRect();
    return Math.max(0, Math.min(1, 1 - (event.clientY - box.top) / height));
  };
  const begin = (event) => {
    event.preventDefault();
    strip.current.setPointerCapture(event.pointerId);
    const place = placeAt(event);
    setDrag({ from: place, to: place });
  };
  const move = (event) => drag && setDrag({ ...drag, to: placeAt(event) });
  const end = () => {
    if (drag) {
      const low = Math.min(drag.from, drag.to);
      const high = Math.max(drag.from, drag.to);
      setDrag(null);
      changeBrush(brushes, axis.pointer, (high - low) * height < LEAST_DRAG ? null : brushOf(axis, low, high));
    }
  };
  const marks = drag ? [[Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)]] : marksOf(axis, brushes.get(axis.pointer));
  const name = shortened(axis.name, Math.max(14, Math.floor(room / 6.6)));
  const labelLength = Math.max(6, Math.floor((room - 30) / 6.8));
  return html`<g transform=${`translate(${x} 0)`}>
    <text class="axis-name" x=${last ? 62 : 0} y="18" text-anchor=${last ? 'end' : 'middle'}><title>${axis.pointer === 'value' ? axis.name : axis.pointer}</title>${name}</text>
    ${axis.log && html`<text class="tick" x="0" y="33" text-anchor="middle">logarithmic</text>`}
    <line class="axis-line" x1="0" x2="0" y1=${top} y2=${top + height} />
    ${axis.scale.ticks(Math.floor(height / 38)).map((tick) => {
      const y = top + (1 - tick.at) * height;
      return html`<g key=${tick.label}>
        <line class="axis-line" x1="-4" x2="4" y1=${y} y2=${y} />
        <text class="tick halo" x=${last ? -8 : 8} y=${y} dy="0.35em" text-anchor=${last ? 'end' : 'start'}>${shortened(tick.label, labelLength)}</text>
      </g>`;
    })}
    ${marks.map(([low, high]) => html`<rect class="brush" x="-8" width="16" y=${top + (1 - high) * height} height=${Math.max(3, (high - low) * height)} rx="3" />`)}
    <rect ref=${strip} class="brush-strip" x=${-HALF_WIDTH} y=${top} width=${2 * HALF_WIDTH} height=${height} onPointerDown=${begin} onPointerMove=${move} onPointerUp=${end} onPointerCancel=${() => setDrag(null)} />
  </g>`;
}

function brushOf(axis, low, high) {
  if (axis.labels) {
    const of = axis.labels.filter((label, i) => axis.scale.at(i) >= low && axis.scale.at(i) <= high);
    return of.length ? { of: new Set(of) } : null;
  }
  // Dragged to the end means without a limit there: rounding must not leave the outermost trial out.
  return { low: low < 0.005 ? null : readable(axis.scale.value(low)), high: high > 0.995 ? null : readable(axis.scale.value(high)) };
}

function readable(value) {
  return Number(value.toPrecision(4));
}

function marksOf(axis, brush) {
  if (!brush) {
    return [];
  }
  if (brush.of) {
    return (axis.labels ?? []).flatMap((label, i) => (brush.of.has(label) ? [[axis.scale.at(i) - 0.02, axis.scale.at(i) + 0.02]] : []));
  }
  if (axis.labels) {
    return [];
  }
  const at = (value, otherwise) => (value === null ? otherwise : Math.max(0, Math.min(1, axis.scale.at(value) ?? otherwise)));
  return [[at(brush.low, 0), at(brush.high, 1)]];
}

function shortened(text, most) {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
