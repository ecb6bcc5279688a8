const DEPTH = (layers, type = 'NORMAL') => ({
  name: type === 'NORMAL' ? `depth ${layers}` : `depth ${layers}, He`,
  tags: ['report', 'depth'],
  dataset: { name: 'cifar10', train: 49000, validation: 1000, test: 1000, preprocessing: 'SCALE_MINUS_ONE_TO_ONE' },
  network: {
    hiddenLayers: Array.from({ length: layers }, () => ({ units: 250 })),
    weightInit: type === 'NORMAL' ? { type, standardDeviation: 0.001 } : { type },
  },
  regularization: { weightDecay: 0.001 },
  optimizer: { type: 'ADAM', learningRate: 0.001 },
  learningRateSchedule: { type: 'EXPONENTIAL', decay: 0.95, every: 'EPOCH' },
  training: { epochs: 10, batchSize: 200, sampling: 'SHUFFLED' },
  // The seeds of http-examples/depth.http, whose numbers README tells.
  seed: layers < 3 ? 1 : 0,
});

const TWO_LAYER = (name, units, l2, learningRate, decay, every, iterations, batchSize) => ({
  name,
  tags: ['report'],
  dataset: { name: 'cifar10', train: 49000, validation: 1000, test: 1000, preprocessing: 'SUBTRACT_MEAN_IMAGE' },
  network: { hiddenLayers: [{ units, activation: 'RELU' }], weightInit: { type: 'NORMAL', standardDeviation: 0.0001 } },
  regularization: { l2 },
  optimizer: { type: 'SGD', learningRate },
  learningRateSchedule: { type: 'EXPONENTIAL', decay, every },
  training: { iterations, batchSize, sampling: 'WITH_REPLACEMENT' },
  seed: 0,
});

/** The report's experiments, and one that is trained in a moment on data inside the service. */
export const PRESETS = [
  {
    id: 'demo',
    group: 'On the digits inside the service',
    title: 'Demo network',
    spec: {
      name: 'two-layer demo',
      tags: ['demo'],
      dataset: { name: 'digits', preprocessing: 'SUBTRACT_MEAN_IMAGE' },
      network: { hiddenLayers: [{ units: 50, activation: 'RELU' }], weightInit: { type: 'NORMAL', standardDeviation: 0.0001 } },
      regularization: { l2: 0.01 },
      optimizer: { type: 'SGD', learningRate: 0.002 },
      learningRateSchedule: { type: 'EXPONENTIAL', decay: 0.97 },
      training: { iterations: 1000, batchSize: 100, sampling: 'WITH_REPLACEMENT' },
    },
  },
  {
    id: 'plain',
    group: 'On the digits inside the service',
    title: 'Fewest fields, all else by default',
    spec: { dataset: { name: 'digits' }, network: { hiddenLayers: [{ units: 50 }] } },
  },
  { id: 'two-layer-defaults', group: 'The report, on CIFAR-10', title: 'Two-layer, defaults', spec: TWO_LAYER('two-layer, defaults', 50, 0.25, 0.0001, 0.95, 'EPOCH', 1000, 200) },
  { id: 'two-layer-tuned', group: 'The report, on CIFAR-10', title: 'Two-layer, tuned', spec: TWO_LAYER('two-layer, tuned', 250, 0.2, 0.002, 0.88, 'EPOCH', 2000, 1024) },
  {
    id: 'two-layer-script-decay',
    group: 'The report, on CIFAR-10',
    title: 'Two-layer, tuned, decay as the script does',
    spec: TWO_LAYER('tuned, decay as the script does', 250, 0.2, 0.002, 0.88, 'ITERATION_DIVISIBLE_BY_EXACT_EPOCH', 2000, 1024),
  },
  ...[1, 2, 3, 4, 5].map((layers) => ({ id: `depth-${layers}`, group: 'The report, on CIFAR-10', title: `Depth ${layers}`, spec: DEPTH(layers) })),
  ...[4, 5].map((layers) => ({ id: `depth-${layers}-he`, group: 'The report, on CIFAR-10', title: `Depth ${layers}, He initialisation`, spec: DEPTH(layers, 'HE') })),
];
