import { useEffect } from '../../vendor.js';
import { ENDED_STATES } from '../study/model/study-data.js';

const BUSY_MILLISECONDS = 2000;
const IDLE_MILLISECONDS = 10_000;

/** Loads a list anew from time to time: often while something on it still changes, seldom otherwise, never while nobody looks. */
export function useListRefresh({ data, reload }) {
  const busy = data?.items.some((study) => !ENDED_STATES.has(study.state)) ?? false;
  useEffect(() => {
    const timer = setInterval(() => document.hidden || reload(), busy ? BUSY_MILLISECONDS : IDLE_MILLISECONDS);
    const seen = () => document.hidden || reload();
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [busy, reload]);
}
