import { significant, accuracy, count } from '../../format/numbers.js';
import { duration } from '../../format/times.js';

export const MOST_RUNS = 12;

/** What can be drawn; `byIteration` where the loss of every iteration is kept. */
export const METRICS = [
  { id: 'validationAccuracy', name: 'Validation accuracy', format: accuracy },
  { id: 'trainingAccuracy', name: 'Training accuracy', format: accuracy },
  { id: 'validationLoss', name: 'Validation loss', format: significant },
  { id: 'trainingLoss', name: 'Training loss', format: significant, byIteration: true },
  { id: 'regularizedTrainingLoss', name: 'Regularized training loss', format: significant, byIteration: true },
  { id: 'learningRate', name: 'Learning rate', format: significant },
  { id: 'samplesPerSecond', name: 'Samples a second', format: (value) => count(Math.round(value)) },
  { id: 'seconds', name: 'Duration of an epoch (s)', format: duration },
];

export const AXES = [
  { id: 'epoch', name: 'Epoch' },
  { id: 'iteration', name: 'Iteration' },
  { id: 'seconds', name: 'Seconds of training' },
];

const DEFAULT_METRICS = ['validationAccuracy', 'trainingLoss'];
const MOST_SMOOTHING = 0.99;

/** Which experiments are compared, and how, as the address says it. */
export function readComparison(parameters) {
  const wanted = [...new Set(parameters.getAll('experiment').map(Number))];
  const ids = wanted.filter((id) => Number.isSafeInteger(id) && id > 0);
  const metrics = METRICS.filter(({ id }) => parameters.getAll('metric').includes(id));
  const smoothing = Number(parameters.get('smoothing'));
  return {
    ids: ids.slice(0, MOST_RUNS),
    leftOut: ids.slice(MOST_RUNS),
    metrics: metrics.length ? metrics : METRICS.filter(({ id }) => DEFAULT_METRICS.includes(id)),
    axis: AXES.find(({ id }) => id === parameters.get('x')) ?? AXES[0],
    byIteration: parameters.get('resolution') === 'iteration',
    smoothing: smoothing > 0 ? Math.min(smoothing, MOST_SMOOTHING) : 0,
    logX: parameters.getAll('log').includes('x'),
    logY: parameters.getAll('log').includes('y'),
    allSettings: parameters.get('settings') === 'all',
  };
}
