// Within it a page that is looked at again has gone on as if nothing had been.
const OUT_OF_SIGHT_MILLISECONDS = 10_000;

// A page that was left may be kept, for the way back to it, with its connections.
let isLeft = false;
addEventListener('pagehide', () => (isLeft = true));
addEventListener('pageshow', () => (isLeft = false));

function isInSight() {
  return !isLeft && !document.hidden;
}

/** Comes true when the page can be seen, or when a signal says that nobody waits any more. */
export function untilInSight(closed) {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const look = () => {
      if (isInSight() || closed.aborted) {
        listening.abort();
        resolve();
      }
    };
    document.addEventListener('visibilitychange', look, { signal: listening.signal });
    addEventListener('pageshow', look, { signal: listening.signal });
    closed.addEventListener('abort', look, { signal: listening.signal });
    look();
  });
}

/**
 * A signal for what is only worth having while the page can be seen: a browser has six connections to a service, for all
 * of its tabs together, and a stream takes one of them.
 *
 * @param closed aborts it, too
 * @returns `{signal, release}`; to be released when it is no longer needed
 */
export function whileInSight(closed) {
  const losing = new AbortController();
  const listening = new AbortController();
  let timer;
  const lose = () => losing.abort();
  const look = () => {
    clearTimeout(timer);
    timer = document.hidden ? setTimeout(lose, OUT_OF_SIGHT_MILLISECONDS) : undefined;
  };
  document.addEventListener('visibilitychange', look, { signal: listening.signal });
  addEventListener('pagehide', lose, { signal: listening.signal });
  closed.addEventListener('abort', lose, { signal: listening.signal });
  if (closed.aborted) {
    lose();
  }
  look();
  const release = () => {
    clearTimeout(timer);
    listening.abort();
  };
  return { signal: losing.signal, release };
}
