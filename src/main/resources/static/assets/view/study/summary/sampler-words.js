const NAMES = {
  GRID: 'Grid: every combination',
  RANDOM: 'Random points',
  ASHA: 'ASHA: successive halving',
  HYPERBAND: 'Hyperband',
  TPE: 'TPE: where good trials are dense',
};

/** A sampler with its settings, in a line. */
export function samplerWords({ type, ...settings }) {
  const words = Object.entries(settings).map(([name, value]) => `${SETTINGS[name] ?? name} ${value}`);
  return [NAMES[type] ?? type, ...words].join(', ');
}

const SETTINGS = { eta: 'η', minimumEpochs: 'from epoch', startupTrials: 'random at first', candidates: 'candidates' };

export function samplerName(type) {
  return { GRID: 'Grid', RANDOM: 'Random', HYPERBAND: 'Hyperband' }[type] ?? type;
}
