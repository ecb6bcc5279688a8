import { useEffect, useState } from '../../vendor.js';

export const MOST_COMPARED = 12;
const CHANGED = 'mlplab-chosen';

// It outlives the view, so that one can look at an experiment and come back, and it spans pages.
let chosen = new Map();

function become(next) {
  chosen = next;
  dispatchEvent(new Event(CHANGED));
}

/** The chosen experiments by id. */
export function useChosen() {
  const [shown, setShown] = useState(chosen);
  useEffect(() => {
    const update = () => setShown(chosen);
    addEventListener(CHANGED, update);
    return () => removeEventListener(CHANGED, update);
  }, []);
  return shown;
}

export function choose(experiments, on) {
  const next = new Map(chosen);
  experiments.forEach((experiment) => (on ? next.set(experiment.id, experiment) : next.delete(experiment.id)));
  become(next);
}

export function chooseNone() {
  become(new Map());
}

/** News of chosen ones, those of other pages too: what can be done with them depends on their states. */
export function keepChosen(news) {
  if (![...news.keys()].some((id) => chosen.has(id))) {
    return;
  }
  const next = new Map(chosen);
  for (const [id, said] of news) {
    if (!said) {
      next.delete(id);
    } else if (next.has(id)) {
      next.set(id, { ...next.get(id), ...said });
    }
  }
  become(next);
}
