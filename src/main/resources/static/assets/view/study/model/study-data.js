import { useCallback, useEffect, useRef, useState } from '../../../vendor.js';
import { getJson } from '../../../api/client.js';
import { useFeed } from '../../../page/following.js';
import { useLoad } from '../../../page/loading.js';
import { merged, readTrials, settledUpTo } from './trial-pages.js';

const POLL_MILLISECONDS = 2500;
// Events tell what is decided of trials; how far those in training are is asked for.
const PROGRESS_MILLISECONDS = 5000;
const MOST_ASKED = 500;
const GATHER_MILLISECONDS = 500;
export const ENDED_STATES = new Set(['SUCCEEDED', 'FAILED', 'CANCELLED']);

/**
 * A study and all its trials, kept up to date by events: many at once are gathered first. Where there is no stream, both
 * are asked for anew from time to time.
 */
export function useStudy(id) {
  const study = useLoad((signal) => getJson(`studies/${id}`, signal), [id]);
  const { trials, complete, read, add } = useTrials(id);
  const [closed, setClosed] = useState(false);
  const gathered = useRef({ timer: null, trials: [], study: null });

  const takeIn = () => {
    const { trials: changed, study: shown } = gathered.current;
    gathered.current = { timer: null, trials: [], study: null };
    add(changed);
    if (shown) {
      study.change((before) => before && taken(before, shown));
    }
  };
  const onEvent = ({ type, data }) => {
    if (type === 'trial') {
      gathered.current.trials.push(data);
    } else if (type === 'study') {
      const { study: unused, ...shown } = data;
      gathered.current.study = shown;
    } else {
      refresh();
    }
    gathered.current.timer ??= setTimeout(takeIn, GATHER_MILLISECONDS);
  };
  useEffect(() => () => clearTimeout(gathered.current.timer), [id]);
  const connection = useFeed(closed || study.problem?.status === 404 ? null : `studies/${id}/events?from=now`, onEvent);

  const refresh = useCallback(() => {
    study.reload();
    read();
  }, [study.reload, read]);
  const readOpen = useRef();
  readOpen.current = () => {
    if (trials.some((trial) => trial.state === 'RUNNING') && trials.length - settledUpTo(trials) <= MOST_ASKED) {
      read();
    }
  };
  const running = study.data !== null && !ENDED_STATES.has(study.data.state);
  useEffect(() => {
    if (connection === 'open') {
      refresh();
      const timer = setInterval(() => document.hidden || readOpen.current(), PROGRESS_MILLISECONDS);
      return () => clearInterval(timer);
    }
    if (running && connection !== 'waiting') {
      const timer = setInterval(refresh, POLL_MILLISECONDS);
      return () => clearInterval(timer);
    }
    return undefined;
  }, [running, connection, refresh]);

  // A study that had ended may go on: its stream has ended, too, and is opened anew.
  const goOn = useCallback(() => {
    refresh();
    setClosed(true);
  }, [refresh]);
  useEffect(() => {
    if (closed) {
      setClosed(false);
    }
  }, [closed]);
  return { study, trials, complete, connection: running || connection !== 'refused' ? connection : 'ended', refresh, goOn };
}

/**
 * The study with what an event told of it. It may tell of a moment before the study was last asked for; looks at the test set are
 * never taken back.
 */
export function taken(before, shown) {
  const looks = [before.testEvaluations, shown.testEvaluations ?? []];
  return { ...before, ...shown, testEvaluations: looks[0].length > looks[1].length ? looks[0] : looks[1] };
}

function useTrials(id) {
  const [state, setState] = useState({ trials: [], complete: false });
  const latest = useRef(state);
  latest.current = state;
  const reading = useRef({ left: null, again: false });

  const add = useCallback((trials) => trials.length && setState((before) => ({ ...before, trials: merged(before.trials, trials) })), []);
  const read = useCallback(async () => {
    if (reading.current.left) {
      reading.current.again = true;
      return;
    }
    const left = new AbortController();
    reading.current.left = left;
    try {
      do {
        reading.current.again = false;
        await readTrials(id, settledUpTo(latest.current.trials), add, left.signal);
      } while (reading.current.again && !left.signal.aborted);
      if (!left.signal.aborted) {
        setState((before) => ({ ...before, complete: true }));
      }
    } catch {
      // The study itself is asked for at the same time, and tells what is wrong.
    } finally {
      if (reading.current.left === left) {
        reading.current.left = null;
      }
    }
  }, [id]);
  useEffect(() => {
    latest.current = { trials: [], complete: false };
    setState(latest.current);
    read();
    return () => {
      reading.current.left?.abort();
      reading.current = { left: null, again: false };
    };
  }, [id]);
  return { ...state, read, add };
}
