import { accuracy, significant } from '../../../format/numbers.js';

const HIGHEST_LOSSES_LEFT_OUT = 0.1;

/** What trials are compared by: `{name, format, isBetter(a, b), goodness(value)}` and the values from worst to best. */
export function objectiveOf(request, trials) {
  const isAccuracy = request.objective === 'VALIDATION_ACCURACY';
  const known = trials.map((trial) => trial.value).filter(Number.isFinite).sort((a, b) => a - b);
  const low = known[0] ?? 0;
  // One trial that nearly diverged would take all colours from the others.
  const high = isAccuracy ? known.at(-1) ?? 1 : known[Math.floor((1 - HIGHEST_LOSSES_LEFT_OUT) * (known.length - 1))] ?? 1;
  const share = (value) => (high > low ? Math.min(1, (value - low) / (high - low)) : 1);
  return {
    isAccuracy,
    name: isAccuracy ? 'validation accuracy' : 'validation loss',
    format: isAccuracy ? accuracy : significant,
    isBetter: isAccuracy ? (a, b) => a > b : (a, b) => a < b,
    goodness: (value) => (Number.isFinite(value) ? (isAccuracy || high === low ? share(value) : 1 - share(value)) : null),
    worst: isAccuracy ? low : high,
    best: isAccuracy ? high : low,
    clipped: known.length > 0 && high < known.at(-1),
    low,
    high,
    least: known[0] ?? null,
    greatest: known.at(-1) ?? null,
  };
}

/** Best first; trials trained to their end before others, those without a value last. */
export function bestFirst(trials, objective) {
  return [...trials].sort((a, b) => rank(a) - rank(b) || compare(a, b, objective) || a.number - b.number);
}

function rank(trial) {
  return !Number.isFinite(trial.value) ? 2 : trial.state === 'SUCCEEDED' ? 0 : 1;
}

function compare(a, b, objective) {
  return !Number.isFinite(a.value) || a.value === b.value ? 0 : objective.isBetter(a.value, b.value) ? -1 : 1;
}

/** After each trial that was trained to its end, the best value so far: `{trial, epochs, value}`, epochs those of all so far. */
export function bestSoFar(trials, objective) {
  const steps = [];
  let epochs = 0;
  let best = null;
  for (const trial of trials) {
    epochs += trial.epochs;
    if (trial.state === 'SUCCEEDED' && Number.isFinite(trial.value) && (best === null || objective.isBetter(trial.value, best))) {
      best = trial.value;
      steps.push({ trial: trial.number, epochs, value: best });
    }
  }
  return steps;
}
