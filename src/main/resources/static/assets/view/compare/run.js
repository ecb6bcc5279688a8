import { getJson } from '../../api/client.js';

const EPOCH_POINTS = 1000;
const ITERATION_POINTS = 2000;

/**
 * Loads what one experiment showed; a long run comes thinned, its extremes kept.
 *
 * @returns `{experiment, epochs, totalEpochs, iterations, totalIterations}`, iterations null unless asked for
 */
export async function loadRun(id, byIteration, signal) {
  // First, so that one that there is not is asked for once.
  const experiment = await getJson(`experiments/${id}`, signal);
  const [metrics, losses] = await Promise.all([
    getJson(`experiments/${id}/metrics?points=${EPOCH_POINTS}`, signal),
    byIteration ? getJson(`experiments/${id}/metrics?resolution=iteration&points=${ITERATION_POINTS}`, signal) : null,
  ]);
  return {
    experiment,
    epochs: metrics.epochs,
    totalEpochs: metrics.totalEpochs,
    iterations: losses?.iterations ?? null,
    totalIterations: losses?.totalIterations ?? null,
  };
}

/** Losses of a range of iterations, more finely than in the whole. */
export async function loadRange(id, from, to, signal) {
  const path = `experiments/${id}/metrics?resolution=iteration&points=${ITERATION_POINTS}&sinceIteration=${from - 1}&untilIteration=${to}`;
  return (await getJson(path, signal)).iterations;
}

/** A run with what an event tells; events may come twice. */
export function afterEvent(run, { type, data }) {
  switch (type) {
    case 'epoch':
      return {
        ...run,
        epochs: merged(run.epochs, [data], 'epoch'),
        totalEpochs: Math.max(run.totalEpochs, data.epoch),
        totalIterations: run.totalIterations && Math.max(run.totalIterations, data.iteration),
      };
    case 'iterations':
      return run.iterations ? { ...run, iterations: merged(run.iterations, data.iterations, 'iteration') } : run;
    case 'state':
      return { ...run, experiment: { ...run.experiment, state: data.state, stateReason: data.reason } };
    case 'progress': {
      const { state, epoch, iteration, iterations, etaSeconds, best } = data;
      return { ...run, experiment: { ...run.experiment, state, best, progress: { epoch, iteration, iterations, etaSeconds } } };
    }
    default:
      return run;
  }
}

/** Whether events have added so many points that it should be loaded anew, thinned. */
export function isLong({ epochs, iterations }) {
  return epochs.length > 3 * EPOCH_POINTS || iterations?.length > 4 * ITERATION_POINTS;
}

/** Both in the order of their numbers, each number once. */
export function merged(some, others, number) {
  if (!others.length) {
    return some;
  }
  if (!some.length || others[0][number] > some.at(-1)[number]) {
    return [...some, ...others];
  }
  const byNumber = new Map([...some, ...others].map((one) => [one[number], one]));
  return [...byNumber.values()].sort((one, other) => one[number] - other[number]);
}
