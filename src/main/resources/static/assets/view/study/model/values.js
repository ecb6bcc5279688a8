import { significant } from '../../../format/numbers.js';

const LONGEST = 28;

/** A value of an axis in few words: layers as `250-250`, objects with a type as `HE` or `NORMAL(0.001)`. */
export function valueLabel(value) {
  const words = wordsOf(value);
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1)}…`;
}

/** One label a value: as JSON where two would look the same. */
export function distinctLabels(values) {
  const labels = values.map(valueLabel);
  return new Set(labels).size === labels.length ? labels : values.map((value) => JSON.stringify(value));
}

function wordsOf(value) {
  if (typeof value === 'number') {
    return Number.isInteger(value) ? String(value) : significant(value);
  }
  if (value === null || value === undefined || (Array.isArray(value) && !value.length)) {
    return 'none';
  }
  if (Array.isArray(value)) {
    const layers = value.every((each) => each?.units !== undefined);
    return value.map((each) => wordsOf(layers ? each.units : each)).join(layers ? '-' : ', ');
  }
  if (typeof value === 'object') {
    return typeof value.type === 'string' ? typed(value) : JSON.stringify(value);
  }
  return String(value);
}

function typed({ type, ...rest }) {
  const settings = Object.values(rest).filter((each) => each !== null).map(wordsOf);
  return settings.length ? `${type}(${settings.join(', ')})` : type;
}
