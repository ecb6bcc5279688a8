import { html, useRef } from '../vendor.js';
import { useWidth } from './width.js';

const NEAR = 24;

/**
 * Axes of a picture in SVG, and what lies at the pointer or is walked through by arrow keys.
 *
 * @param x, y scales
 * @param points `{x, y, key}` with places from 0 to 1, which can be pointed at
 * @param at key of the point that is shown as pointed at
 * @param onPoint called with a key or null, and whether it was chosen by a click or Enter
 * @param draw called with `{px, py, width, height}`, which give pixels of places; gives SVG
 */
export function PlotArea({ label, x, y, xLabel, yLabel, height = 280, points, at, onPoint, draw, svgRef, margins = {} }) {
  const frame = useRef();
  const whole = useWidth(frame);
  const margin = { left: 58, right: 14, top: 10, bottom: xLabel ? 42 : 26, ...margins };
  const width = whole - margin.left - margin.right;
  const inner = height - margin.top - margin.bottom;
  const px = (place) => margin.left + place * width;
  const py = (place) => margin.top + (1 - place) * inner;
  const found = at === null || at === undefined ? null : points.find((point) => point.key === at);

  const nearest = (event) => {
    const box = event.currentTarget.getBoundingClientRect();
    return closest(points, px, py, event.clientX - box.left, event.clientY - box.top);
  };
  const walk = (event) => {
    const next = stepTo(event.key, points, at);
    if (next !== undefined) {
      event.preventDefault();
      onPoint(next, false);
    } else if (event.key === 'Enter' && at !== null && at !== undefined) {
      onPoint(at, true);
    }
  };
  return html`<div class="plot-frame" ref=${frame}>
    <svg ref=${svgRef} class="plot-svg" width=${whole} height=${height} tabindex="0" role="group" aria-label=${label} onKeyDown=${walk}
      onPointerMove=${(event) => onPoint(nearest(event), false)} onPointerLeave=${() => onPoint(null, false)} onClick=${(event) => onPoint(nearest(event), true)}>
      ${y.ticks(Math.floor(inner / 30)).map((tick) => html`<g key=${tick.label}>
        <line class="grid-line" x1=${margin.left} x2=${margin.left + width} y1=${py(tick.at)} y2=${py(tick.at)} />
        <text class="tick" x=${margin.left - 7} y=${py(tick.at)} dy="0.35em" text-anchor="end">${shortened(tick.label, margin.left / 6.4)}</text>
      </g>`)}
      ${x.ticks(Math.max(2, Math.floor(width / 78))).map((tick) => html`<g key=${tick.label}>
        <line class="grid-line" x1=${px(tick.at)} x2=${px(tick.at)} y1=${margin.top} y2=${margin.top + inner} />
        <text class="tick" x=${px(tick.at)} y=${margin.top + inner + 16} text-anchor="middle">${shortened(tick.label, 14)}</text>
      </g>`)}
      ${xLabel && html`<text class="axis-label" x=${margin.left + width / 2} y=${height - 6} text-anchor="middle">${xLabel}</text>`}
      ${yLabel && html`<text class="axis-label" transform=${`translate(13 ${margin.top + inner / 2}) rotate(-90)`} text-anchor="middle">${yLabel}</text>`}
      ${draw({ px, py, width, height: inner, margin })}
      ${found && html`<circle class="pointed" cx=${px(found.x)} cy=${py(found.y)} r="7" />`}
    </svg>
  </div>`;
}

function closest(points, px, py, left, top) {
  let best = null;
  let least = NEAR * NEAR;
  for (const point of points) {
    const distance = (px(point.x) - left) ** 2 + (py(point.y) - top) ** 2;
    if (distance < least) {
      least = distance;
      best = point.key;
    }
  }
  return best;
}

function stepTo(key, points, at) {
  const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10, Home: -Infinity, End: Infinity };
  if (!(key in steps) || !points.length) {
    return key === 'Escape' ? null : undefined;
  }
  const order = [...points].sort((some, other) => some.x - other.x || some.y - other.y);
  const from = order.findIndex((point) => point.key === at);
  const next = from < 0 ? (steps[key] > 0 ? 0 : order.length - 1) : Math.max(0, Math.min(order.length - 1, from + steps[key]));
  return order[next].key;
}

function shortened(text, most) {
  return text.length > most ? `${text.slice(0, Math.max(1, Math.floor(most) - 1))}…` : text;
}

/** Dots of one colour as one path: thousands of them are drawn as fast as one. */
export function dots(points, px, py) {
  return points.map((point) => `M${px(point.x).toFixed(1)} ${py(point.y).toFixed(1)}h0`).join('');
}
