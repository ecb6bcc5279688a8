/**
 * What a key does on a chart: arrows, Page Up and Down, Home and End move the cursor, plus and minus zoom around it, 0 shows
 * all. Where the cursor leaves the range shown, the range comes along.
 *
 * @param point called with the index of the cursor
 * @param choose called with the new range of x, null for all
 */
export function keyOfChart(event, u, { point, choose }) {
  const xs = u?.data[0] ?? [];
  if (!xs.length || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const [first, last] = u.series[0].idxs ?? [0, xs.length - 1];
  const page = Math.max(1, Math.round((last - first) / 20));
  const steps = { ArrowRight: 1, ArrowLeft: -1, PageUp: page, PageDown: -page, Home: -xs.length, End: xs.length };
  const at = u.cursor.idx;
  if (event.key in steps) {
    const step = steps[event.key];
    const next = Math.max(0, Math.min(xs.length - 1, (at ?? (step > 0 ? first - 1 : last + 1)) + step));
    follow(u, xs[next], choose);
    u.setCursor({ left: u.valToPos(xs[next], 'x'), top: u.over.clientHeight / 2 }, false);
    point(next, null, true);
  } else if (event.key === '+' || event.key === '=') {
    zoom(u, xs[at ?? Math.round((first + last) / 2)], 0.5, choose);
  } else if (event.key === '-') {
    zoom(u, xs[at ?? Math.round((first + last) / 2)], 2, choose);
  } else if (event.key === '0') {
    choose(null);
  } else {
    return;
  }
  event.preventDefault();
}

function follow(u, x, choose) {
  const { min, max } = u.scales.x;
  if (x < min || x > max) {
    const by = x < min ? x - min : x - max;
    choose({ min: min + by, max: max + by });
  }
}

function zoom(u, centre, factor, choose) {
  const xs = u.data[0];
  const { min, max } = u.scales.x;
  const range = { min: Math.max(xs[0], centre - (centre - min) * factor), max: Math.min(xs.at(-1), centre + (max - centre) * factor) };
  if (range.max > range.min) {
    choose(factor > 1 && range.min <= xs[0] && range.max >= xs.at(-1) ? null : range);
  }
}
