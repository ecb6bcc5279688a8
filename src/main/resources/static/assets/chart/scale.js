import { significant } from '../format/numbers.js';

const NUMBER_LENGTH = 10;

/**
 * Scales place values between 0 and 1 and back.
 *
 * `{kind, at(value), value(place), ticks(most)}`; ticks are `{at, label}`, a place that can't be told is null.
 *
 * @param leastStep between ticks: 1 for what is counted
 */
export function linearScale(low, high, format = significant, leastStep = 0) {
  const [min, max] = low < high ? [low, high] : [low - (Math.abs(low) * 0.1 || 0.5), low + (Math.abs(low) * 0.1 || 0.5)];
  const at = (value) => (Number.isFinite(value) ? (value - min) / (max - min) : null);
  return {
    kind: 'number',
    at,
    value: (place) => min + place * (max - min),
    ticks(most = 6) {
      const step = Math.max(leastStep, niceStep((max - min) / Math.max(most, 1)));
      const ticks = [];
      for (let i = Math.ceil(min / step - 1e-9); i * step <= max + step * 1e-9; i++) {
        ticks.push({ at: at(i * step), label: format(Number((i * step).toPrecision(12))) });
      }
      return ticks;
    },
  };
}

export function logScale(low, high, format = significant) {
  if (!(low > 0) || !(high > low)) {
    return linearScale(low, high, format);
  }
  const start = Math.log10(low);
  const range = Math.log10(high) - start;
  const at = (value) => (value > 0 && Number.isFinite(value) ? (Math.log10(value) - start) / range : null);
  return {
    kind: 'number',
    log: true,
    at,
    value: (place) => 10 ** (start + place * range),
    ticks(most = 6) {
      return decades(low, high, range, most).map((value) => ({ at: at(value), label: format(value) }));
    },
  };
}

/** As much room for each of some labels, `at` gives its middle; values are indexes. */
export function categoryScale(labels) {
  const at = (index) => (index === null || index < 0 ? null : (index + 0.5) / labels.length);
  return {
    kind: 'category',
    at,
    value: (place) => Math.max(0, Math.min(labels.length - 1, Math.floor(place * labels.length))),
    ticks(most = 12) {
      // Short labels need less room than numbers have.
      const shortness = Math.max(1, NUMBER_LENGTH / Math.max(...labels.map((label) => label.length)));
      const every = Math.ceil(labels.length / Math.max(most * shortness, 1));
      return labels.map((label, i) => ({ at: at(i), label })).filter((tick, i) => i % every === 0);
    },
  };
}

function niceStep(rough) {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power;
  return power * (factor < 1.5 ? 1 : factor < 3 ? 2 : factor < 7 ? 5 : 10);
}

function decades(low, high, range, most) {
  const within = (values) => values.filter((value) => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9));
  const powers = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    powers.push(power);
  }
  if (range < 1.5 && most >= 3) {
    return within(powers.flatMap((power) => [1, 2, 5].map((factor) => Number(`${factor}e${power}`))));
  }
  const every = Math.ceil(powers.length / Math.max(most, 1));
  return within(powers.filter((power, i) => i % every === 0).map((power) => Number(`1e${power}`)));
}
