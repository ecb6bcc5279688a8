import { useEffect, useRef, useState } from '../../vendor.js';
import { useFeed } from '../../page/following.js';
import { notifyProblem } from '../../page/notices.js';
import { useFrame } from '../../page/pace.js';
import { afterEvent, isLong, loadRange, loadRun, merged } from './run.js';
import { isFinal } from '../../experiment/states.js';

const RETRY_MILLISECONDS = 3000;

/**
 * Several experiments with their curves, kept up to date over one stream:
 * `{runs, connection, refine}`, of runs `{id, experiment?, epochs, …, problem?}` in the order of the ids.
 */
export function useRuns(ids, byIteration) {
  const held = useRef(new Map()).current;
  const loading = useRef(new Map()).current;
  const [, setDrawn] = useState(0);
  const draw = useFrame(() => setDrawn((n) => n + 1));
  const keep = (id, run) => {
    held.set(id, run);
    draw();
  };

  const load = async (id, iterations) => {
    loading.get(id)?.abort();
    const left = new AbortController();
    loading.set(id, left);
    try {
      const run = await loadRun(id, iterations, left.signal);
      loading.delete(id);
      keep(id, { ...caughtUp(run, held.get(id)), byIteration: iterations });
    } catch (problem) {
      if (!left.signal.aborted) {
        keep(id, { ...held.get(id), byIteration: iterations, problem });
        if (problem.passing) {
          setTimeout(() => left.signal.aborted || load(id, iterations), RETRY_MILLISECONDS);
        }
      }
    }
  };

  const wanted = ids.join();
  useEffect(() => {
    for (const id of held.keys()) {
      if (!ids.includes(id)) {
        loading.get(id)?.abort();
        held.delete(id);
      }
    }
    ids.filter((id) => held.get(id)?.byIteration !== byIteration).forEach((id) => load(id, byIteration));
    draw();
  }, [wanted, byIteration]);
  useEffect(() => () => loading.forEach((left) => left.abort()), []);

  const live = ids.filter((id) => held.get(id)?.experiment && held.get(id).problem?.status !== 404 && !isFinal(held.get(id).experiment.state));
  // A stream stays as it is while runs of it end; it is another one when runs are added or removed.
  const followed = useRef({ ids: [], wanted: '' });
  if (followed.current.wanted !== wanted || live.some((id) => !followed.current.ids.includes(id))) {
    followed.current = { ids: live, wanted };
  }
  const path = followed.current.ids.length ? `events?${followed.current.ids.map((id) => `experiment=${id}`).join('&')}` : null;
  const connection = useFeed(path, (event) => {
    const id = event.data.experiment;
    const run = held.get(id);
    if (!run?.experiment) {
      return;
    }
    if (event.type === 'removed') {
      keep(id, { ...run, problem: { status: 404, message: 'It has been deleted.' } });
    } else if (event.type === 'end') {
      load(id, run.byIteration);
    } else {
      const next = afterEvent(run, event);
      keep(id, next);
      if (isLong(next) && !loading.has(id)) {
        load(id, run.byIteration);
      }
    }
  });
  // What happened before the stream was open is loaded.
  useEffect(() => {
    if (connection === 'open') {
      followed.current.ids.forEach((id) => load(id, byIteration));
    }
  }, [connection === 'open', path]);

  /** Loads losses of a range of iterations more finely, where a whole run is shown thinned. */
  const refine = (ranges) =>
    ranges.forEach(async ({ id, from, to }) => {
      try {
        const iterations = await loadRange(id, from, to);
        const run = held.get(id);
        if (run?.iterations) {
          keep(id, { ...run, iterations: merged(run.iterations, iterations, 'iteration') });
        }
      } catch (problem) {
        notifyProblem(problem);
      }
    });

  const isLive = live.length > 0;
  return { runs: ids.map((id) => ({ id, ...held.get(id) })), connection: isLive ? connection : null, refine };
}

/** A loaded run with what events told while it was under way. */
function caughtUp(run, before) {
  const newer = (number, of) => {
    const last = run[of].at(-1)?.[number] ?? 0;
    return merged(
      run[of],
      (before?.[of] ?? []).filter((one) => one[number] > last),
      number,
    );
  };
  return { ...run, epochs: newer('epoch', 'epochs'), iterations: run.iterations && newer('iteration', 'iterations') };
}
