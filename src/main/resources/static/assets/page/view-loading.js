import { useEffect, useState } from '../vendor.js';
import { VIEWS, loaderOf } from './places.js';

const REST_MILLISECONDS = 1000;
const loaded = new Map();

/** The view of a place, `{View, problem}`: at once where it has been loaded, otherwise null until then. */
export function useView(segments) {
  const load = loaderOf(segments);
  const [state, setState] = useState({ View: loaded.get(load) ?? null, problem: null });
  useEffect(() => {
    let left = false;
    loadView(load).then(
      (View) => left || setState({ View, problem: null }),
      (problem) => left || setState({ View: null, problem }),
    );
    return () => (left = true);
  }, [load]);
  return state;
}

async function loadView(load) {
  loaded.set(load, loaded.get(load) ?? (await load()));
  return loaded.get(load);
}

/** Loads the other views one by one once the first has been shown for a while, so that going there takes no time. */
export function loadOtherViews() {
  setTimeout(async () => {
    for (const load of Object.values(VIEWS)) {
      // Asked for again when somebody goes there.
      await loadView(load).catch(() => {});
    }
  }, REST_MILLISECONDS);
}
