const MISSING = '–';

function isNumber(value) {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Four significant digits, however large or small: losses, learning rates. */
export function significant(value, digits = 4) {
  if (!isNumber(value)) {
    return MISSING;
  }
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e6)) {
    return value.toExponential(digits - 1).replace(/\.?0+e/, 'e').replace('e+', 'e');
  }
  return String(Number(value.toPrecision(digits)));
}

/** An accuracy from 0 to 1, as the report writes it. */
export function accuracy(value) {
  return isNumber(value) ? value.toFixed(3) : MISSING;
}

export function percent(value, digits = 1) {
  return isNumber(value) ? `${(100 * value).toFixed(digits)} %` : MISSING;
}

/** With thousands set apart. */
export function count(value) {
  return isNumber(value) ? value.toLocaleString('en-US') : MISSING;
}

export function bytes(value) {
  if (!isNumber(value)) {
    return MISSING;
  }
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let size = value;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${size >= 100 || unit === 0 ? Math.round(size) : size.toPrecision(2)} ${units[unit]}`;
}

/** `1 epoch`, `2 epochs`, `1,000 epochs`. */
export function plural(number, one, many = `${one}s`) {
  return `${count(number)} ${number === 1 ? one : many}`;
}
