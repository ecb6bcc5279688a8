import { html, useEffect, useRef, useState } from '../vendor.js';
import { follow } from '../api/feed.js';

/**
 * Follows a stream of events while a view is shown.
 *
 * @param path null follows nothing
 * @param onEvent called with `{type, data, id}`
 * @returns `waiting`, `open`, `lost`, `ended` or `refused`
 */
export function useFeed(path, onEvent) {
  const [connection, setConnection] = useState('waiting');
  const latest = useRef(onEvent);
  latest.current = onEvent;
  useEffect(() => {
    if (!path) {
      return undefined;
    }
    setConnection('waiting');
    return follow(path, (event) => latest.current(event), setConnection);
  }, [path]);
  return connection;
}

const WORDS = {
  waiting: 'connecting …',
  open: 'live',
  lost: 'connection lost: trying again',
  ended: 'complete',
  refused: 'not live',
};

export function Connection({ state }) {
  return html`<span class="connection ${state}" role="status"><span class="dot" aria-hidden="true"></span>${WORDS[state]}</span>`;
}
