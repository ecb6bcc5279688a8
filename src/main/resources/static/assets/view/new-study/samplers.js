const RUNGS = [
  { name: 'eta', label: 'η: the best 1/η go on', otherwise: '3' },
  { name: 'minimumEpochs', label: 'Epochs before the first rung', otherwise: '1' },
];

/** The samplers with their settings, as POST /studies takes them. */
export const SAMPLERS = [
  { type: 'GRID', name: 'Grid', words: 'Every combination, in order; the last axis changes fastest.', settings: [], trials: 'all points' },
  { type: 'RANDOM', name: 'Random', words: 'Points drawn independently of each other, none twice.', settings: [], trials: 'give a limit' },
  {
    type: 'ASHA',
    name: 'ASHA: asynchronous successive halving',
    words: 'Random points start with few epochs; at each rung the best go on with η times as many, as soon as that is known (Li et al. 2020).',
    settings: RUNGS,
    trials: 'give a limit',
  },
  {
    type: 'HYPERBAND',
    name: 'Hyperband',
    words: 'Brackets of successive halving, from many trials with few epochs to few with all of them (Li et al. 2018).',
    settings: RUNGS,
    trials: 'all brackets once',
  },
  {
    type: 'TPE',
    name: 'TPE: tree-structured Parzen estimator',
    words: 'After some random points, those where good trials are dense and others are not (Bergstra et al. 2011).',
    settings: [
      { name: 'startupTrials', label: 'Random points at first', otherwise: '10' },
      { name: 'candidates', label: 'Candidates for each choice', otherwise: '24' },
    ],
    trials: 'give a limit',
  },
];
