import { withQuery } from '../../api/query.js';

export const STATES = ['QUEUED', 'RUNNING', 'PAUSING', 'PAUSED', 'CANCELLING', 'SUCCEEDED', 'FAILED', 'CANCELLED', 'DIVERGED'];
export const PAGE_SIZES = [25, 50, 100, 200, 500];
export const NEWEST_FIRST = '-createdAt';
export const CURVE_POINTS = 24;

/** Orders that the service knows, by the field that a column shows. */
export const SORTS = {
  createdAt: 'Created',
  name: 'Name',
  validationAccuracy: 'Validation accuracy',
  testAccuracy: 'Test accuracy',
};

/** Which experiments are shown, and how, as the address says it: the parameters are the service's own. */
export function readQuery(parameters) {
  return {
    state: parameters.getAll('state'),
    dataset: parameters.get('dataset') ?? '',
    tag: parameters.getAll('tag'),
    study: parameters.get('study') ?? '',
    owner: parameters.get('owner') ?? '',
    trials: parameters.get('trials') ?? '',
    q: parameters.get('q') ?? '',
    sort: parameters.get('sort') ?? NEWEST_FIRST,
    limit: Number(parameters.get('limit')) || 50,
    after: parameters.get('after') ?? '',
    page: Math.max(1, Number(parameters.get('page')) || 1),
  };
}

export function isFiltered({ state, dataset, tag, study, owner, trials, q }) {
  return Boolean(state.length || dataset || tag.length || study || owner || trials || q);
}

/** Whether new experiments belong at the top of what is shown. */
export function showsNewest({ sort, after }) {
  return sort === NEWEST_FIRST && !after;
}

export function pagePath({ page, ...parameters }) {
  return withQuery('experiments', { ...parameters, curve: CURVE_POINTS });
}

/** The address's changes for another filter or order: it begins at its first page. */
export function fromFirstPage(changes) {
  return { ...changes, after: null, page: null };
}
