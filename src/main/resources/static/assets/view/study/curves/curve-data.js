import { useEffect, useRef, useState } from '../../../vendor.js';
import { getJson } from '../../../api/client.js';

const POINTS = 80;
const AT_ONCE = 5;
const GATHER_MILLISECONDS = 250;

/**
 * Epochs of experiments, thinned by the service: a map of `{epochs, thinned}` by experiment that fills as they come. One
 * is asked for anew when it was trained further.
 */
export function useCurves(trials) {
  const [curves, setCurves] = useState(() => new Map());
  const held = useRef({ curves: new Map(), asked: new Map(), queue: [], busy: 0, timer: null });
  const left = useRef(new AbortController());
  useEffect(() => () => (left.current.abort(), clearTimeout(held.current.timer)), []);

  useEffect(() => {
    const state = held.current;
    state.queue = trials.filter((trial) => state.asked.get(trial.experimentId) !== trial.epochs);
    const show = () => {
      state.timer ??= setTimeout(() => {
        state.timer = null;
        setCurves(new Map(state.curves));
      }, GATHER_MILLISECONDS);
    };
    const next = async () => {
      const trial = state.queue.shift();
      if (!trial || left.current.signal.aborted) {
        return;
      }
      state.busy++;
      state.asked.set(trial.experimentId, trial.epochs);
      try {
        const { epochs, thinned } = await getJson(`experiments/${trial.experimentId}/metrics?points=${POINTS}`, left.current.signal);
        state.curves.set(trial.experimentId, { epochs, thinned });
        show();
      } catch {
        state.asked.delete(trial.experimentId);
      } finally {
        state.busy--;
        next();
      }
    };
    while (state.busy < AT_ONCE && state.queue.length) {
      next();
    }
  }, [trials]);
  return curves;
}
