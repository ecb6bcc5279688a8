import { changeQuery } from '../../../page/route.js';

/** Name under which the objective is brushed beside the axes' pointers. */
export const OBJECTIVE = 'value';

/**
 * Brushes as they stand in the address, by pointer: `{low, high}` for numbers, either may be null, or `{of: Set of labels}`.
 */
export function readBrushes(query) {
  const brushes = new Map();
  for (const text of query.getAll('brush')) {
    const cut = text.indexOf('=');
    const pointer = text.slice(0, cut);
    const rest = text.slice(cut + 1);
    const range = rest.match(/^([^~[]*)~([^~]*)$/);
    if (range) {
      const [low, high] = [range[1], range[2]].map((bound) => (bound === '' || !Number.isFinite(Number(bound)) ? null : Number(bound)));
      if (low !== null || high !== null) {
        brushes.set(pointer, { low, high });
      }
    } else if (rest.startsWith('[')) {
      const of = labelsOf(rest);
      if (of) {
        brushes.set(pointer, { of });
      }
    }
  }
  return brushes;
}

function labelsOf(text) {
  try {
    return new Set(JSON.parse(text).map(String));
  } catch {
    return null;
  }
}

/** Puts a brush in the address, or takes it away where it is null. */
export function changeBrush(brushes, pointer, brush) {
  const next = new Map(brushes);
  next.delete(pointer);
  if (brush) {
    next.set(pointer, brush);
  }
  writeBrushes(next);
}

export function writeBrushes(brushes) {
  changeQuery({
    brush: [...brushes].map(([pointer, { of, low, high }]) => (of ? `${pointer}=${JSON.stringify([...of])}` : `${pointer}=${low ?? ''}~${high ?? ''}`)),
  });
}

/** Whether a trial lies within all brushes. */
export function isBrushed(trial, axes, brushes) {
  if (!brushes.size) {
    return true;
  }
  const value = brushes.get(OBJECTIVE);
  return (
    (!value || within(trial.value, value)) &&
    axes.every((axis) => {
      const brush = brushes.get(axis.pointer);
      return !brush || (brush.of ? brush.of.has(axis.label(trial)) : within(axis.number(trial), brush));
    })
  );
}

function within(value, { low, high }) {
  return Number.isFinite(value) && (low === null || value >= low) && (high === null || value <= high);
}
