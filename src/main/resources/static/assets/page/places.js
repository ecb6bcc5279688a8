import { ExperimentsView } from '../view/experiments/experiments.js';
import { CompareView } from '../view/compare/compare.js';
import { NewExperimentView } from '../view/new-experiment/new-experiment.js';
import { ExperimentView } from '../view/experiment/experiment.js';
import { StudiesView } from '../view/studies/studies.js';
import { NewStudyView } from '../view/new-study/new-study.js';
import { StudyView } from '../view/study/study.js';
import { DatasetsView } from '../view/datasets/datasets.js';
import { DatasetView } from '../view/datasets/dataset.js';
import { UploadView } from '../view/datasets/upload/upload.js';
import { GradientCheckView } from '../view/gradient-check/gradient-check.js';
import { QueueView } from '../view/queue/queue.js';
import { UnknownView } from '../view/unknown.js';

/** What the navigation shows, in order. */
export const SECTIONS = [
  { name: 'Experiments', path: ['experiments'] },
  { name: 'Studies', path: ['studies'] },
  { name: 'Data sets', path: ['datasets'] },
  { name: 'Gradient check', path: ['gradient-check'] },
  { name: 'Queue', path: ['queue'] },
];

/** The view of a place, by the segments of its address. */
export function viewOf([first = 'experiments', second]) {
  switch (first) {
    case 'experiments':
      return second === 'new' ? NewExperimentView : second ? ExperimentView : ExperimentsView;
    case 'compare':
      return CompareView;
    case 'studies':
      return second === 'new' ? NewStudyView : second ? StudyView : StudiesView;
    case 'datasets':
      return second ? DatasetView : DatasetsView;
    // Not below datasets, where any name may be one.
    case 'upload':
      return UploadView;
    case 'gradient-check':
      return GradientCheckView;
    case 'queue':
      return QueueView;
    default:
      return UnknownView;
  }
}
