import { html, uPlot, useEffect, useMemo, useRef, useState } from '../vendor.js';
import { aligned } from './aligned.js';
import { ChartFrame } from './chart-frame.js';
import { Legend } from './legend.js';
import { drawing } from './line-drawing.js';
import { linesAsSvg } from './line-svg.js';
import { lineColour, lineDash } from './palette.js';
import { smoothed } from './smoothing.js';
import { significant } from '../format/numbers.js';
import { useTheme } from '../page/theme.js';

/**
 * Lines over one x axis, drawn on a canvas by uPlot: of the libraries that draw 100,000 points without a stall it is the
 * smallest. What a canvas lacks is around it: a legend of buttons, a cursor for arrow keys, words, a table, SVG.
 *
 * @param title names the chart
 * @param lines `{key, label, x, y, emphasis?, colourIndex?}`; x ascending, y with null for what isn't finite
 * @param xLabel, yLabel with units
 * @param logX, logY logarithmic axes; `onLogY` offers the choice
 * @param smoothing weight from 0 to below 1; the line itself stays behind, faintly
 * @param note what to know, such as how many points of how many are shown
 * @param onZoom called with `{min, max}` or null when a range of x is chosen, to load it more finely
 * @param format of a value of y
 */
export function LineChart(props) {
  const { title, lines, xLabel, yLabel, logX = false, logY = false, smoothing = 0, height = 280, onZoom, format = significant } = props;
  const theme = useTheme();
  const place = useRef();
  const plot = useRef();
  const zoomed = useRef(onZoom);
  zoomed.current = onZoom;
  const [hidden, setHidden] = useState(() => new Set());
  const [at, setAt] = useState(null);

  const styled = useMemo(
    () => lines.map((line, i) => ({ ...line, colour: lineColour(line.colourIndex ?? i), dash: lineDash(line.colourIndex ?? i) })),
    [lines, theme],
  );
  const shown = styled.filter((line) => !hidden.has(line.key));
  const drawn = useMemo(
    () => (smoothing ? [...shown.map((line) => ({ ...line, faint: true })), ...shown.map((line) => ({ ...line, y: smoothed(line.y, smoothing) }))] : shown),
    [styled, hidden, smoothing],
  );
  const data = useMemo(() => aligned(drawn, { positiveX: logX, positiveY: logY }), [drawn, logX, logY]);
  const looks = drawn.map((line) => `${line.key}${line.faint ? '~' : ''}`).join('\n');

  useEffect(() => {
    const options = drawing({ lines: drawn, xLabel, yLabel, logX, logY, width: place.current.clientWidth, height, format });
    options.hooks = {
      setCursor: [(u) => setAt(u.cursor.idx ?? null)],
      setSelect: [(u) => u.select.width > 0 && zoomed.current?.({ min: u.posToVal(u.select.left, 'x'), max: u.posToVal(u.select.left + u.select.width, 'x') })],
    };
    const made = new uPlot(options, data, place.current);
    made.over.addEventListener('dblclick', () => zoomed.current?.(null));
    plot.current = made;
    const size = new ResizeObserver(() => made.setSize({ width: place.current.clientWidth, height }));
    size.observe(place.current);
    return () => {
      size.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [looks, theme, xLabel, yLabel, logX, logY, height]);

  useEffect(() => {
    const u = plot.current;
    if (u && u.data !== data) {
      const isZoomed = u.data[0].length > 0 && (u.scales.x.min > u.data[0][0] || u.scales.x.max < u.data[0].at(-1));
      u.setData(data, !isZoomed);
      if (isZoomed) {
        u.redraw();
      }
    }
  }, [data]);

  const move = (event) => moveCursor(event, plot.current, at, setAt);
  const values = at === null ? null : shown.map((line) => ({ line, value: valueAt(data, drawn, line, at) }));
  return html`<${ChartFrame}
    ...${props}
    table=${() => tableOf(shown, xLabel)}
    canvas=${() => plot.current?.ctx.canvas}
    svg=${() => linesAsSvg(plot.current, drawn, { title, xLabel, yLabel })}
    legend=${shown}
    onReset=${() => {
      plot.current?.setData(data, true);
      onZoom?.(null);
    }}
  >
    <div class="plot" ref=${place} tabindex="0" role="group" aria-label=${`${title}: ${summary(shown, xLabel, format)} Arrow keys read the values.`} onKeyDown=${move}></div>
    <${Legend} lines=${styled} hidden=${hidden} onHide=${setHidden} values=${values} format=${format} />
    <p class="chart-reading small muted" aria-live="polite">${at === null ? ' ' : reading(data[0][at], values, xLabel, format)}</p>
  <//>`;
}

function valueAt(data, drawn, line, at) {
  const column = drawn.findLastIndex((one) => one.key === line.key);
  for (let i = at; i >= 0 && i > at - 200; i--) {
    if (data[column + 1]?.[i] !== undefined) {
      return data[column + 1][i];
    }
  }
  return null;
}

function reading(x, values, xLabel, format) {
  const known = values.filter(({ value }) => value !== null && value !== undefined).slice(0, 4);
  return `${xLabel} ${significant(x, 6)}: ${known.map(({ line, value }) => `${line.label} ${format(value)}`).join(', ') || 'no value'}`;
}

function summary(lines, xLabel, format) {
  if (!lines.some((line) => line.x.length)) {
    return 'no points yet.';
  }
  return lines
    .slice(0, 6)
    .map((line) => {
      const last = line.y.findLast((value) => Number.isFinite(value));
      return `${line.label}: ${line.x.length} points, last ${last === undefined ? 'not finite' : format(last)}.`;
    })
    .join(' ');
}

function moveCursor(event, u, at, setAt) {
  const length = u?.data[0].length ?? 0;
  const steps = { ArrowRight: 1, ArrowLeft: -1, PageUp: 10, PageDown: -10, Home: -length, End: length };
  const step = steps[event.key];
  if (!step || !length) {
    return;
  }
  event.preventDefault();
  const next = Math.max(0, Math.min(length - 1, (at ?? (step > 0 ? -1 : length)) + step));
  u.setCursor({ left: u.valToPos(u.data[0][next], 'x'), top: 0 }, false);
  setAt(next);
}

function tableOf(lines, xLabel) {
  const rows = new Map();
  lines.forEach((line, column) =>
    line.x.forEach((x, i) => {
      if (!rows.has(x)) {
        rows.set(x, new Array(lines.length).fill(null));
      }
      rows.get(x)[column] = line.y[i];
    }),
  );
  return {
    columns: [xLabel, ...lines.map((line) => line.label)],
    rows: [...rows.entries()].sort(([some], [other]) => some - other).map(([x, values]) => [x, ...values]),
  };
}
