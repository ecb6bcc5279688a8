import { useEffect } from '../../vendor.js';
import { useFeed } from '../../page/following.js';
import { useThrottled } from '../../page/pace.js';
import { ENDED_STATES } from '../study/model/study-data.js';

const NEWS_MILLISECONDS = 1000;
const BUSY_MILLISECONDS = 3000;
const IDLE_MILLISECONDS = 10_000;

/**
 * Loads a list anew when its stream tells of a study; and from time to time while one makes progress, which no stream
 * tells, or while there is no stream. Never while nobody looks.
 */
export function useListRefresh({ data, reload }) {
  const soon = useThrottled(() => document.hidden || reload(), NEWS_MILLISECONDS);
  const connection = useFeed('events?list=studies', soon);
  const busy = data?.items.some((study) => !ENDED_STATES.has(study.state)) ?? false;
  const pause = busy ? BUSY_MILLISECONDS : connection === 'open' ? null : IDLE_MILLISECONDS;
  useEffect(() => {
    const timer = pause && setInterval(() => document.hidden || reload(), pause);
    return () => clearInterval(timer);
  }, [pause, reload]);
  useEffect(() => {
    const seen = () => document.hidden || reload();
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [reload]);
}
