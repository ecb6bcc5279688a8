import { useEffect, useRef, useState } from '../../../vendor.js';
import { upload } from '../../../api/upload.js';

/**
 * One upload at a time: `{progress, problem, start, stop}`. While it is under way `progress` is `{sent, total, sentAll}`, otherwise
 * null; leaving the view breaks it off.
 *
 * @param onDone called with the data set
 */
export function useSending(onDone) {
  const [state, setState] = useState({ progress: null, problem: null });
  const running = useRef(null);
  useEffect(() => () => running.current?.abort(), []);
  const busy = state.progress !== null;
  useEffect(() => {
    if (!busy) {
      return undefined;
    }
    const ask = (event) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [busy]);

  const start = async (form, total) => {
    const stopping = new AbortController();
    running.current = stopping;
    setState({ progress: { sent: 0, total, sentAll: false }, problem: null });
    try {
      const dataset = await upload('datasets', form, {
        signal: stopping.signal,
        onProgress: ({ sent, total: all }) => stopping.signal.aborted || setState({ progress: { sent, total: all, sentAll: sent >= all }, problem: null }),
      });
      setState({ progress: null, problem: null });
      onDone(dataset);
    } catch (problem) {
      setState({ progress: null, problem: stopping.signal.aborted ? null : problem });
    } finally {
      running.current = null;
    }
  };
  return { ...state, start, stop: () => running.current?.abort() };
}
