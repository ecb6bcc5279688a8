import { getJson } from '../../api/client.js';
import { PRESETS as EXPERIMENTS } from '../new-experiment/presets.js';
import { startOf } from '../new-experiment/starts.js';

const LAYERS = [[{ units: 50 }], [{ units: 100 }], [{ units: 50 }, { units: 50 }], [{ units: 100 }, { units: 100 }]];

/** Experiments whose spec can be varied, by group. */
export const EXPERIMENT_PRESETS = EXPERIMENTS;

/** Studies to start from: on the data inside the service, and those of the course report. */
export const PRESETS = [
  {
    id: 'digits',
    name: 'Learning rate, batch size and layers of digits',
    request: {
      name: 'Learning rate, batch size and layers',
      base: { dataset: { name: 'digits' }, network: { hiddenLayers: [{ units: 50 }] }, training: { epochs: 9 } },
      space: {
        '/optimizer/learningRate': { low: 0.0001, high: 0.1, log: true },
        '/training/batchSize': { values: [20, 50, 100] },
        '/network/hiddenLayers': { values: LAYERS },
      },
      sampler: { type: 'ASHA', eta: 3, minimumEpochs: 1 },
      budget: { trials: 30 },
    },
  },
  {
    id: 'hidden-size',
    name: 'The report’s sweep of hidden sizes, on CIFAR-10',
    request: {
      name: 'Hidden size',
      base: {
        tags: ['report'],
        dataset: { name: 'cifar10', train: 49000, validation: 1000, test: 1000, preprocessing: 'SUBTRACT_MEAN_IMAGE' },
        network: { hiddenLayers: [{ units: 250 }], weightInit: { type: 'NORMAL', standardDeviation: 0.0001 } },
        regularization: { l2: 0.2 },
        optimizer: { type: 'SGD', learningRate: 0.002 },
        learningRateSchedule: { type: 'EXPONENTIAL', decay: 0.88 },
        training: { iterations: 2000, batchSize: 1024, sampling: 'WITH_REPLACEMENT' },
      },
      space: { '/network/hiddenLayers/0/units': { values: [50, 75, 125, 250] } },
    },
  },
  {
    id: 'depth',
    name: 'The report’s depths one to five, with its initialisation and with He’s',
    request: {
      name: 'Depth',
      base: {
        tags: ['report', 'depth'],
        dataset: { name: 'cifar10', train: 49000, validation: 1000, test: 1000, preprocessing: 'SCALE_MINUS_ONE_TO_ONE' },
        network: {},
        regularization: { weightDecay: 0.001 },
        optimizer: { type: 'ADAM', learningRate: 0.001 },
        learningRateSchedule: { type: 'EXPONENTIAL', decay: 0.95 },
        training: { epochs: 10, batchSize: 200 },
      },
      space: {
        '/network/weightInit': { values: [{ type: 'NORMAL', standardDeviation: 0.001 }, { type: 'HE' }] },
        '/network/hiddenLayers': { values: [1, 2, 3, 4, 5].map((depth) => Array.from({ length: depth }, () => ({ units: 250 }))) },
      },
    },
  },
];

/** What the form begins with: another study, an experiment's spec, or a preset. */
export async function readStart(query, signal) {
  const study = query.get('study');
  if (study) {
    return (await getJson(`studies/${encodeURIComponent(study)}`, signal)).request;
  }
  if (query.get('from') || EXPERIMENTS.some(({ id }) => id === query.get('preset'))) {
    const { name = 'an experiment', ...base } = (await startOf(query, signal)).spec;
    return { name: `Around ${name.replace(/, copy$/, '')}`, base, space: {}, sampler: { type: 'RANDOM' }, budget: { trials: 20 } };
  }
  return (PRESETS.find(({ id }) => id === query.get('preset')) ?? PRESETS[0]).request;
}
