import { categoryScale, linearScale, logScale } from '../../../chart/scale.js';
import { distinctLabels, valueLabel } from './values.js';

/**
 * The axes of a study's space, as charts, filters and tables use them.
 *
 * `{pointer, name, scale, values, labels, number(trial), label(trial)}`: `number` gives what the scale places, the index
 * for a choice; null where a trial has no value.
 */
export function axesOf(space) {
  const names = axisNames(Object.keys(space));
  return Object.entries(space).map(([pointer, dimension]) =>
    dimension.values ? choice(pointer, names.get(pointer), dimension.values) : interval(pointer, names.get(pointer), dimension),
  );
}

function choice(pointer, name, given) {
  const values = given.every((value) => typeof value === 'number') ? [...given].sort((a, b) => a - b) : given;
  const labels = distinctLabels(values);
  const indexes = new Map(values.map((value, i) => [JSON.stringify(value), i]));
  const number = (trial) => indexes.get(JSON.stringify(trial.values[pointer])) ?? null;
  return { pointer, name, scale: categoryScale(labels), values, labels, number, label: (trial) => labels[number(trial)] ?? valueLabel(trial.values[pointer]) };
}

function interval(pointer, name, { low, high, log, integer }) {
  const number = (trial) => (typeof trial.values[pointer] === 'number' ? trial.values[pointer] : null);
  return { pointer, name, low, high, log: Boolean(log), integer: Boolean(integer), scale: (log ? logScale : linearScale)(low, high), number, label: (trial) => valueLabel(trial.values[pointer]) };
}

/** Where a trial lies on an axis, 0 to 1; null for nowhere. */
export function placeOf(axis, trial) {
  const number = axis.number(trial);
  return number === null ? null : axis.scale.at(number);
}

/** Short names by pointer; pointers whose short names are the same keep themselves. */
export function axisNames(pointers) {
  const short = pointers.map(shortened);
  return new Map(pointers.map((pointer, i) => [pointer, short.indexOf(short[i]) === short.lastIndexOf(short[i]) ? short[i] : pointer]));
}

function shortened(pointer) {
  const parts = pointer.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = parts.length - 1;
  if (last >= 3 && parts[last - 2] === 'hiddenLayers' && /^\d{1,3}$/.test(parts[last - 1])) {
    return `${parts[last]}, layer ${Number(parts[last - 1]) + 1}`;
  }
  return last >= 2 && parts[last] === 'type' ? `${parts[last - 1]} type` : parts[last];
}
