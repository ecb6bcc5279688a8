import { useEffect, useRef } from '../vendor.js';

/** Calls once in the next frame, however often it is asked to. */
export function useFrame(action) {
  const latest = useRef(action);
  latest.current = action;
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return () => {
    frame.current ||= requestAnimationFrame(() => {
      frame.current = 0;
      latest.current();
    });
  };
}

/** Calls at once, and then again after a while where it was asked to in between. */
export function useThrottled(action, milliseconds) {
  const latest = useRef(action);
  latest.current = action;
  const timer = useRef(0);
  const last = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    timer.current ||= setTimeout(
      () => {
        timer.current = 0;
        last.current = Date.now();
        latest.current();
      },
      Math.max(0, last.current + milliseconds - Date.now()),
    );
  };
}
