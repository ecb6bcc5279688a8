/** What the navigation shows, in order. */
export const SECTIONS = [
  { name: 'Experiments', path: ['experiments'] },
  { name: 'Studies', path: ['studies'] },
  { name: 'Data sets', path: ['datasets'] },
  { name: 'Gradient check', path: ['gradient-check'] },
  { name: 'Queue', path: ['queue'] },
];

// A view comes with the modules that it alone needs: a first visit need not wait for those of all others.
export const VIEWS = {
  experiments: async () => (await import('../view/experiments/experiments.js')).ExperimentsView,
  compare: async () => (await import('../view/compare/compare.js')).CompareView,
  newExperiment: async () => (await import('../view/new-experiment/new-experiment.js')).NewExperimentView,
  experiment: async () => (await import('../view/experiment/experiment.js')).ExperimentView,
  studies: async () => (await import('../view/studies/studies.js')).StudiesView,
  newStudy: async () => (await import('../view/new-study/new-study.js')).NewStudyView,
  study: async () => (await import('../view/study/study.js')).StudyView,
  datasets: async () => (await import('../view/datasets/datasets.js')).DatasetsView,
  dataset: async () => (await import('../view/datasets/dataset.js')).DatasetView,
  upload: async () => (await import('../view/datasets/upload/upload.js')).UploadView,
  gradientCheck: async () => (await import('../view/gradient-check/gradient-check.js')).GradientCheckView,
  queue: async () => (await import('../view/queue/queue.js')).QueueView,
  unknown: async () => (await import('../view/unknown.js')).UnknownView,
};

/** The loader of a place’s view, by the segments of its address. */
export function loaderOf([first = 'experiments', second]) {
  switch (first) {
    case 'experiments':
      return second === 'new' ? VIEWS.newExperiment : second ? VIEWS.experiment : VIEWS.experiments;
    case 'compare':
      return VIEWS.compare;
    case 'studies':
      return second === 'new' ? VIEWS.newStudy : second ? VIEWS.study : VIEWS.studies;
    case 'datasets':
      return second ? VIEWS.dataset : VIEWS.datasets;
    // Not below datasets, where any name may be one.
    case 'upload':
      return VIEWS.upload;
    case 'gradient-check':
      return VIEWS.gradientCheck;
    case 'queue':
      return VIEWS.queue;
    default:
      return VIEWS.unknown;
  }
}
