import { useEffect, useRef, useState } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { withQuery } from '../../api/query.js';
import { useLoad } from '../../page/loading.js';
import { useFrame, useThrottled } from '../../page/pace.js';

const POINTS = 2000;
const GROWN = 1.3;

/**
 * Losses of iterations, growing as the feed tells of them, thinned where they are many: `{iterations, epochs, total, zoom, loaded}`.
 * `zoom({min, max})` loads a range more finely, `zoom(null)` all again.
 */
export function useIterations(id, live) {
  const [range, zoom] = useState(null);
  const path = `experiments/${id}/metrics`;
  const loaded = useLoad(
    (signal) =>
      getJson(
        withQuery(path, {
          resolution: 'iteration',
          points: POINTS,
          ...(range && { sinceIteration: Math.max(0, Math.floor(range.min) - 1), untilIteration: Math.ceil(range.max) }),
        }),
        signal,
      ),
    [id, range?.min, range?.max],
  );
  const told = useRef([]);
  const reload = useThrottled(loaded.reload, 2000);
  const draw = useFrame(() =>
    loaded.change((before) => {
      const news = told.current.splice(0);
      return before && !range ? withLater(before, news) : before;
    }),
  );
  useEffect(
    () =>
      live.listen(({ type, data }) => {
        if (type === 'iterations') {
          told.current.push(data);
          draw();
        }
      }),
    [],
  );
  const total = loaded.data?.totalIterations ?? 0;
  const asLoaded = useRef(0);
  asLoaded.current ||= total;
  const blindly = live.connection === 'refused' ? live.experiment?.progress.iteration : 0;
  useEffect(() => {
    // What the feed tells is thinned more than what can be had: now and then all is loaded at one density.
    if (loaded.data && !range && (total > GROWN * asLoaded.current || blindly > total)) {
      asLoaded.current = total;
      reload();
    }
  }, [total, blindly]);
  return { iterations: loaded.data?.iterations ?? [], epochs: loaded.data?.epochs ?? [], total, thinned: loaded.data?.thinned ?? false, zoom, range, loaded };
}

/** Losses with those of events that came later. */
export function withLater(metrics, events) {
  const iterations = [...metrics.iterations];
  let total = metrics.totalIterations;
  let last = iterations.at(-1)?.iteration ?? 0;
  let { thinned } = metrics;
  for (const event of events) {
    for (const loss of event.iterations) {
      if (loss.iteration > last) {
        iterations.push(loss);
        last = loss.iteration;
      }
    }
    total = Math.max(total, event.upTo);
    thinned ||= event.iterations.length < event.upTo - event.after;
  }
  return { ...metrics, iterations, totalIterations: total, thinned };
}
