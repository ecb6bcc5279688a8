import { parseValues, printValues } from './value-list.js';

let lastKey = 0;

/** What the form holds: texts as they are typed, of a request as the service takes and gives it. */
export function draftOf(request) {
  return {
    name: request.name ?? '',
    base: JSON.stringify(request.base ?? {}, null, 2),
    axes: Object.entries(request.space ?? {}).map(([pointer, dimension]) => axisOf(pointer, dimension)),
    sampler: { type: 'GRID', ...texts(request.sampler ?? {}) },
    budget: texts(request.budget ?? {}),
    seed: text(request.seed),
    parallelTrials: text(request.parallelTrials),
    objective: request.objective ?? 'VALIDATION_ACCURACY',
    evaluateWinnerOnTest: request.evaluateWinnerOnTest ?? false,
  };
}

export function axisOf(pointer = '', dimension = { values: [] }) {
  const { values, low, high, log, integer, points } = dimension;
  return {
    key: ++lastKey,
    pointer,
    kind: values ? 'values' : 'interval',
    values: values ? printValues(values, pointer) : '',
    low: text(low),
    high: text(high),
    log: Boolean(log),
    integer: Boolean(integer),
    points: text(points),
  };
}

/** The request that a draft makes; what can't be a number stays text, and the service tells so at its place. */
export function requestOf(draft) {
  return withoutEmpty({
    name: draft.name,
    base: baseOf(draft) ?? draft.base,
    space: Object.fromEntries(draft.axes.map((axis) => [axis.pointer.trim(), dimensionOf(axis)])),
    sampler: withoutEmpty(mapped(draft.sampler, number)),
    seed: number(draft.seed),
    parallelTrials: number(draft.parallelTrials),
    budget: withoutEmpty(mapped(draft.budget, number)),
    objective: draft.objective,
    evaluateWinnerOnTest: draft.evaluateWinnerOnTest,
  });
}

/** The base as an object, null where it is none. */
export function baseOf({ base }) {
  try {
    const spec = JSON.parse(base);
    return spec !== null && typeof spec === 'object' && !Array.isArray(spec) ? spec : null;
  } catch {
    return null;
  }
}

function dimensionOf(axis) {
  if (axis.kind === 'values') {
    return { values: parseValues(axis.values, axis.pointer) ?? [] };
  }
  const { low, high, points, log, integer } = axis;
  return withoutEmpty({ low: number(low), high: number(high), log: log || undefined, integer: integer || undefined, points: number(points) });
}

function texts(object) {
  return mapped(object, (value) => (typeof value === 'number' ? String(value) : value ?? ''));
}

function text(value) {
  return value === null || value === undefined ? '' : String(value);
}

function number(value) {
  const typed = String(value).trim();
  return typed === '' ? undefined : Number.isFinite(Number(typed)) ? Number(typed) : value;
}

function mapped(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

function withoutEmpty(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== ''));
}
