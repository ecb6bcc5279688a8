/**
 * The brackets of a study with what happened at each rung: `{bracket, columns: [{name, epochs}], rows: [{trial, cells}]}`.
 * A cell is `{value, fate}` with fate `promoted`, `pruned`, `halted`, `finished` or `lost`.
 */
export function bracketsOf(study, trials, objective) {
  const whole = wholeEpochs(study, trials);
  const brackets = new Map();
  const without = bracketWithoutRungs(study.request.sampler, whole);
  let pass = 0;
  for (const trial of trials.filter(({ state }) => state !== 'SKIPPED')) {
    // Trials of the bracket without rungs name none; it is the last of its pass.
    pass = trial.bracket === null ? pass : Math.floor(trial.bracket / (without + 1));
    const key = trial.bracket ?? without + pass * (without + 1);
    if (!brackets.has(key)) {
      brackets.set(key, []);
    }
    brackets.get(key).push(trial);
  }
  return [...brackets].sort(([a], [b]) => a - b).map(([bracket, of]) => bracketOf(bracket, of, study.request.sampler, whole, objective));
}

function bracketOf(bracket, trials, sampler, whole, objective) {
  const epochs = rungEpochs(sampler, bracket, whole);
  const columns = [...epochs.map((epoch, i) => ({ name: `Rung ${i}`, epochs: epoch })), { name: 'End', epochs: whole }];
  const rows = trials.map((trial) => ({ trial, cells: columns.map((column, i) => cellOf(trial, i, epochs.length)) }));
  rows.sort((a, b) => reach(b) - reach(a) || compared(a.trial, b.trial, objective) || a.trial.number - b.trial.number);
  return { bracket, columns, rows, reached: columns.map((column, i) => rows.filter((row) => row.cells[i]).length) };
}

function cellOf(trial, column, rungs) {
  const values = trial.rungValues ?? [];
  if (column === rungs) {
    return trial.state === 'SUCCEEDED' ? { value: trial.value, fate: 'finished' } : null;
  }
  if (column >= values.length) {
    return null;
  }
  const isLast = column === values.length - 1;
  return { value: values[column], fate: isLast ? FATES[trial.state] ?? 'promoted' : 'promoted' };
}

const FATES = { PRUNED: 'pruned', HALTED: 'halted', FAILED: 'lost' };

function reach(row) {
  return row.cells.filter(Boolean).length;
}

function compared(a, b, objective) {
  const [one, other] = [a.value ?? null, b.value ?? null];
  if (one === null || other === null || one === other) {
    return (one === null) - (other === null);
  }
  return objective.isBetter(one, other) ? -1 : 1;
}

/** Epochs of the rungs of a bracket: r·η^i for ASHA; R·η^(i−s) for Hyperband (Li et al. 2018), to the nearest whole number. */
function rungEpochs({ type, eta, minimumEpochs }, bracket, whole) {
  const rungs = [];
  if (type === 'ASHA') {
    for (let epochs = minimumEpochs; epochs < whole; epochs *= eta) {
      rungs.push(epochs);
    }
    return rungs;
  }
  const most = bracketWithoutRungs({ type, eta, minimumEpochs }, whole);
  const s = most - (bracket % (most + 1));
  for (let i = 0; i < s; i++) {
    rungs.push(Math.round(whole / eta ** (s - i)));
  }
  return rungs;
}

/** Hyperband's s_max, 0 for ASHA: index of the bracket whose trials are all trained to their end. */
function bracketWithoutRungs({ type, eta, minimumEpochs }, whole) {
  let most = 0;
  while (type === 'HYPERBAND' && minimumEpochs * eta ** (most + 1) <= whole) {
    most++;
  }
  return most;
}

function wholeEpochs({ request }, trials) {
  const DEFAULT = 10;
  const searched = trials.find((trial) => trial.state === 'SUCCEEDED')?.epochs;
  return request.base?.training?.epochs ?? searched ?? DEFAULT;
}
