import { html, uPlot, useEffect, useMemo, useRef, useState } from '../vendor.js';
import { significant } from '../format/numbers.js';
import { useTheme } from '../page/theme.js';
import { aligned } from './aligned.js';
import { ChartFrame } from './chart-frame.js';
import { CursorReading } from './cursor-reading.js';
import { drawing } from './line-drawing.js';
import { keyOfChart } from './line-keys.js';
import { linesAsSvg } from './line-svg.js';
import { notPositive, summary, tableOf } from './line-words.js';
import { lineColour, lineDash } from './palette.js';
import { smoothed } from './smoothing.js';

/**
 * Lines over one x axis, drawn on a canvas by uPlot: of the libraries that draw 100,000 points without a stall it is the
 * smallest. What a canvas lacks is around it: a legend of buttons, a cursor and zoom by keys, words, a table, SVG.
 *
 * @param title names the chart
 * @param lines `{key, label, x, y, emphasis?, colourIndex?}`; x ascending, y with null for what isn't finite. The same
 *     array as before means the same lines: nothing is drawn anew
 * @param xLabel, yLabel with units
 * @param logX, logY logarithmic axes
 * @param smoothing weight from 0 to below 1; the line itself stays behind, faintly
 * @param note what to know, such as how many points of how many are shown
 * @param onZoom called with `{min, max}` or null when a range of x is chosen, to load it more finely
 * @param format of a value of y
 */
export function LineChart(props) {
  const { lines, xLabel, yLabel, logX = false, logY = false, smoothing = 0, height = 280, note, format = significant } = props;
  const theme = useTheme();
  const place = useRef();
  const plot = useRef();
  const range = useRef(null);
  const point = useRef(() => {});
  const latest = useRef();
  const [hidden, setHidden] = useState(() => new Set());
  const [zoomed, setZoomed] = useState(false);

  const styled = useMemo(
    () => lines.map((line, i) => ({ ...line, colour: lineColour(line.colourIndex ?? i), dash: lineDash(line.colourIndex ?? i) })),
    [lines, theme],
  );
  const shown = useMemo(() => styled.filter((line) => !hidden.has(line.key)), [styled, hidden]);
  const drawn = useMemo(
    () => (smoothing ? [...shown.map((line) => ({ ...line, faint: true })), ...shown.map((line) => ({ ...line, y: smoothed(line.y, smoothing) }))] : shown),
    [shown, smoothing],
  );
  const data = useMemo(() => aligned(drawn, { positiveX: logX, positiveY: logY }), [drawn, logX, logY]);
  const looks = drawn.map((line) => `${line.key} ${line.label} ${line.colour} ${line.faint ?? ''} ${line.emphasis ?? ''}`).join('\n');

  const choose = (chosen) => {
    range.current = chosen;
    setZoomed(chosen !== null);
    if (chosen) {
      plot.current.setScale('x', chosen);
    } else {
      plot.current.setData(plot.current.data, true);
    }
    props.onZoom?.(chosen);
  };
  latest.current = { choose };

  useEffect(() => {
    const options = drawing({ lines: drawn, xLabel, yLabel, logX, logY, width: place.current.clientWidth, height, format });
    options.cursor.bind = { dblclick: () => () => latest.current.choose(null) };
    options.hooks = {
      setCursor: [(u) => point.current(u.cursor.idx ?? null, u.cursor.idx === null ? null : u.posToVal(u.cursor.top, 'y'))],
      setSelect: [(u) => select(u, latest.current.choose)],
    };
    const made = new uPlot(options, data, place.current);
    plot.current = made;
    if (range.current) {
      made.setScale('x', range.current);
    }
    const size = new ResizeObserver(() => made.setSize({ width: Math.max(200, place.current.clientWidth), height }));
    size.observe(place.current);
    return () => {
      size.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [looks, theme, xLabel, yLabel, logX, logY, height]);

  useEffect(() => {
    const u = plot.current;
    if (u.data !== data) {
      u.setData(data, !range.current);
      if (range.current) {
        u.setScale('x', range.current);
      }
    }
  }, [data]);

  const words = [note, logY && notPositive(shown)].filter(Boolean).join(' ');
  return html`<${ChartFrame}
    ...${props}
    note=${words}
    table=${() => tableOf(shown, xLabel)}
    svg=${() => linesAsSvg(plot.current, drawn, props)}
    onReset=${zoomed ? () => choose(null) : undefined}
  >
    <div
      class="plot"
      ref=${place}
      tabindex="0"
      role="application"
      aria-roledescription="line chart"
      aria-label=${`${props.title}: ${summary(shown, format)} Arrow keys read the values, plus and minus zoom, 0 shows all.`}
      onKeyDown=${(event) => keyOfChart(event, plot.current, { point: point.current, choose })}
    ></div>
    <${CursorReading} pointed=${point} lines=${styled} drawn=${drawn} data=${data} hidden=${hidden} onHide=${setHidden} xLabel=${xLabel} format=${format} />
  <//>`;
}

function select(u, choose) {
  const { left, width } = u.select;
  if (width > 0) {
    u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    choose({ min: u.posToVal(left, 'x'), max: u.posToVal(left + width, 'x') });
  }
}
