/** Lines of charts from epochs and iterations, as `LineChart` wants them. */

export function lossLines(epochs) {
  const x = epochs.map(({ epoch }) => epoch);
  const line = (key, label, colourIndex) => ({ key, label, x, y: epochs.map((epoch) => epoch[key]), colourIndex });
  return [
    line('trainingLoss', 'training', 0),
    ...(isPenalized(epochs) ? [line('regularizedTrainingLoss', 'training, regularized', 3)] : []),
    line('validationLoss', 'validation', 1),
  ];
}

export function accuracyLines(epochs) {
  const x = epochs.map(({ epoch }) => epoch);
  return [
    { key: 'trainingAccuracy', label: 'training', x, y: epochs.map((epoch) => epoch.trainingAccuracy), colourIndex: 0 },
    { key: 'validationAccuracy', label: 'validation', x, y: epochs.map((epoch) => epoch.validationAccuracy), colourIndex: 1 },
  ];
}

/** Training at each iteration; validation where its epoch ended. */
export function iterationLossLines(iterations, epochs) {
  const x = iterations.map(({ iteration }) => iteration);
  const line = (key, label, colourIndex) => ({ key, label, x, y: iterations.map((each) => each[key]), colourIndex });
  return [
    line('trainingLoss', 'training', 0),
    ...(isPenalized(iterations) ? [line('regularizedTrainingLoss', 'training, regularized', 3)] : []),
    { key: 'validationLoss', label: 'validation', x: epochs.map(({ iteration }) => iteration), y: epochs.map((epoch) => epoch.validationLoss), colourIndex: 1 },
  ];
}

// Without a penalty the regularized loss is the data loss, and its line would only hide that one.
function isPenalized(points) {
  return points.some(({ trainingLoss, regularizedTrainingLoss }) => regularizedTrainingLoss !== trainingLoss);
}

export function learningRateLines(epochs) {
  return [{ key: 'learningRate', label: 'learning rate', x: epochs.map(({ epoch }) => epoch), y: epochs.map((epoch) => epoch.learningRate) }];
}

export function throughputLines(epochs) {
  return [{ key: 'samplesPerSecond', label: 'training examples a second', x: epochs.map(({ epoch }) => epoch), y: epochs.map((epoch) => epoch.samplesPerSecond) }];
}

export function secondsLines(epochs) {
  const x = epochs.map(({ epoch }) => epoch);
  const line = (key, label, colourIndex) => ({ key, label, x, y: epochs.map((epoch) => epoch[key]), colourIndex });
  return [line('seconds', 'all', 11), line('trainingSeconds', 'training', 0), line('validationSeconds', 'validation', 1)];
}
