import { useEffect, useRef } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { withQuery } from '../../api/query.js';
import { useLoad } from '../../page/loading.js';
import { useFrame, useThrottled } from '../../page/pace.js';

const POINTS = 2000;
const MOST_HELD = 2 * POINTS;

/**
 * Epochs of an experiment, growing as the feed tells of them: `{epochs, total, loaded}`, thinned where they are many.
 *
 * @param live what `useLiveExperiment` gives
 */
export function useEpochs(id, live) {
  const path = `experiments/${id}/metrics`;
  const loaded = useLoad((signal) => getJson(withQuery(path, { points: POINTS }), signal), [id]);
  const told = useRef(new Map());
  const reload = useThrottled(loaded.reload, 1000);
  const draw = useFrame(() =>
    loaded.change((before) => {
      if (!before) {
        return before;
      }
      const news = [...told.current.values()];
      told.current = new Map();
      if (news.some(({ epoch }) => epoch > before.totalEpochs) && !news.some(({ epoch }) => epoch === before.totalEpochs + 1)) {
        // The stream began later than the snapshot.
        reload();
      }
      return merged(before, news);
    }),
  );
  useEffect(
    () =>
      live.listen(({ type, data }) => {
        if (type === 'epoch') {
          told.current.set(data.epoch, data);
          draw();
        }
      }),
    [],
  );
  const known = loaded.data?.totalEpochs ?? 0;
  const held = loaded.data?.epochs.length ?? 0;
  const ended = live.experiment?.progress.epoch ?? 0;
  useEffect(() => {
    // Some were missed, or so many came one by one that they should be thinned again.
    if (loaded.data && !loaded.loading && (ended > known + told.current.size || held > MOST_HELD)) {
      reload();
    }
  }, [ended, known, held > MOST_HELD]);
  return { epochs: loaded.data?.epochs ?? [], total: known, loaded };
}

/** Metrics with epochs that came later; one that is there already is replaced. */
export function merged(metrics, news) {
  if (!news.length) {
    return metrics;
  }
  const byNumber = new Map(metrics.epochs.map((epoch) => [epoch.epoch, epoch]));
  news.forEach((epoch) => byNumber.set(epoch.epoch, epoch));
  const epochs = [...byNumber.values()].sort((some, other) => some.epoch - other.epoch);
  return { ...metrics, epochs, totalEpochs: Math.max(metrics.totalEpochs, epochs.at(-1).epoch) };
}
