import { useEffect, useRef } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { useThrottled } from '../../page/pace.js';
import { CURVE_POINTS } from './query.js';

const MILLISECONDS = 2500;
const MOST_AT_ONCE = 8;

/**
 * Loads the curves of rows that train: the feed tells how far they are, but not each epoch.
 *
 * @param onCurve called with an id and its curve
 * @returns to be called with the id of a row that has gone on
 */
export function useGrowingCurves(onCurve) {
  const grown = useRef(new Set()).current;
  const left = useRef(new AbortController()).current;
  useEffect(() => () => left.abort(), []);
  const load = useThrottled(() => {
    const ids = [...grown].slice(0, MOST_AT_ONCE);
    ids.forEach((id) => grown.delete(id));
    ids.forEach(async (id) => {
      try {
        const { epochs } = await getJson(`experiments/${id}/metrics?points=${CURVE_POINTS}`, left.signal);
        onCurve(
          id,
          epochs.map(({ validationAccuracy }) => validationAccuracy),
        );
      } catch {
        // it was removed, or the service is gone: the next epoch tries again
      }
    });
    if (grown.size) {
      load();
    }
  }, MILLISECONDS);
  return (id) => {
    grown.add(id);
    load();
  };
}
