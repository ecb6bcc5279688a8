/**
 * One metric of one run over one axis.
 *
 * @returns `{x, y}`, x ascending; null where there is nothing to draw
 */
export function curveOf(run, metric, axis, byIteration) {
  const points = byIteration && metric.byIteration ? run.iterations : run.epochs;
  if (!points?.length) {
    return null;
  }
  return { x: positions(run, points, axis, points === run.iterations), y: points.map((point) => point[metric.id]) };
}

function positions(run, points, axis, areIterations) {
  switch (axis.id) {
    case 'iteration':
      return points.map(({ iteration }) => iteration);
    case 'seconds':
      return areIterations ? between(points, secondsByIteration(run)) : secondsOf(run.epochs);
    default:
      return areIterations ? points.map(({ iteration }) => iteration / iterationsPerEpoch(run)) : points.map(({ epoch }) => epoch);
  }
}

function iterationsPerEpoch({ epochs, iterations }) {
  const last = epochs.at(-1);
  return last ? last.iteration / last.epoch : Math.max(1, iterations.at(-1).iteration);
}

/** Seconds from the start to the end of each epoch; epochs that thinning left out took as long as their neighbours. */
function secondsOf(epochs) {
  let sum = 0;
  let before = null;
  return epochs.map((epoch) => {
    const missing = epoch.epoch - (before?.epoch ?? 0) - 1;
    sum += epoch.seconds + (missing * (epoch.seconds + (before ?? epoch).seconds)) / 2;
    before = epoch;
    return sum;
  });
}

function secondsByIteration({ epochs }) {
  const seconds = secondsOf(epochs);
  return [[0, 0], ...epochs.map(({ iteration }, i) => [iteration, seconds[i]])];
}

/** Within an epoch time goes evenly; behind the last one, as in it. */
function between(points, marks) {
  let next = 1;
  return points.map(({ iteration }) => {
    while (next < marks.length - 1 && marks[next][0] < iteration) {
      next++;
    }
    if (marks.length < 2) {
      return 0;
    }
    const [[fromIteration, from], [toIteration, to]] = [marks[next - 1], marks[next]];
    return from + ((to - from) * (iteration - fromIteration)) / (toIteration - fromIteration);
  });
}

/** Which iterations lie in a range of the axis, by run: to load them more finely. */
export function rangesIn(runs, axis, { min, max }) {
  return runs.flatMap((run) => {
    if (!run.iterations?.length || run.iterations.length >= run.totalIterations) {
      return [];
    }
    const x = positions(run, run.iterations, axis, true);
    const first = x.findIndex((value) => value >= min);
    const last = x.findLastIndex((value) => value <= max);
    return first < 0 || last < first ? [] : [{ id: run.id, from: run.iterations[Math.max(0, first - 1)].iteration, to: run.iterations[Math.min(x.length - 1, last + 1)].iteration }];
  });
}
