import { useEffect, useRef, useState } from '../../../vendor.js';

// A browser has six connections to a service; the stream of events takes one, what is pressed needs one.
const AT_ONCE = 4;
const SHOWN_MILLISECONDS = 250;

/**
 * Loads something of each of many, a few at once: a map by key that fills as answers come. What has another version than
 * the last time is loaded anew; what failed is tried again with the next change.
 *
 * @param wanted `{key, version}` of each, the most important first
 * @param load called with a key and an AbortSignal, gives a promise
 */
export function useGathered(wanted, load) {
  const [found, setFound] = useState(() => new Map());
  const held = useRef({ found: new Map(), asked: new Map(), queue: [], busy: 0, timer: null, left: new AbortController() });
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    const state = held.current;
    return () => {
      state.left.abort();
      clearTimeout(state.timer);
    };
  }, []);

  useEffect(() => {
    const state = held.current;
    state.queue = wanted.filter(({ key, version }) => state.asked.get(key) !== version);
    while (state.busy < AT_ONCE && state.queue.length) {
      next(state);
    }
  }, [wanted]);

  const next = async (state) => {
    const one = state.queue.shift();
    if (!one || state.left.signal.aborted) {
      return;
    }
    state.busy++;
    state.asked.set(one.key, one.version);
    try {
      state.found.set(one.key, await latest.current(one.key, state.left.signal));
      state.timer ??= setTimeout(() => {
        state.timer = null;
        setFound(new Map(state.found));
      }, SHOWN_MILLISECONDS);
    } catch {
      state.asked.delete(one.key);
    } finally {
      state.busy--;
      next(state);
    }
  };
  return found;
}
