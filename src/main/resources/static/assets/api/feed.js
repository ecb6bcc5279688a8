import { send } from './client.js';
import { EventParser } from './event-parser.js';
import { unreachable } from './problem.js';
import { untilInSight, whileInSight } from './sight.js';

const FIRST_RETRY_MILLISECONDS = 1000;
const LAST_RETRY_MILLISECONDS = 15_000;
// The service says at least this often that it is there; twice as long a silence means that the connection is dead.
const SILENCE_MILLISECONDS = 40_000;

/**
 * Follows a stream of server-sent events until it ends or is closed, across reloads of the service: every new connection
 * goes on behind the last event that arrived. It rests while the page is out of sight. EventSource cannot send a key,
 * hence fetch.
 *
 * @param path such as `experiments/1/events`
 * @param onEvent called with `{type, data, id}` for each event, data parsed
 * @param onConnection called with `open`, `lost` or `ended`, and with the problem where the stream is refused for good
 * @returns a function that closes the stream
 */
export function follow(path, onEvent, onConnection = () => {}, lastEventId = null) {
  const closing = new AbortController();
  run(path, onEvent, onConnection, lastEventId, closing.signal);
  return () => closing.abort();
}

async function run(path, onEvent, onConnection, lastEventId, closed) {
  let id = lastEventId;
  let wait = FIRST_RETRY_MILLISECONDS;
  let retry = FIRST_RETRY_MILLISECONDS;
  while (!closed.aborted) {
    await untilInSight(closed);
    let ended = false;
    const inSight = whileInSight(closed);
    try {
      const response = await open(path, id, inSight.signal);
      if (response.status === 204) {
        onConnection('ended');
        return;
      }
      onConnection('open');
      const parser = new EventParser(
        (event) => {
          wait = retry;
          id = event.id ?? id;
          ended ||= event.type === 'end';
          onEvent(event);
        },
        (milliseconds) => (retry = milliseconds),
        (standing) => (id = standing),
      );
      await read(response.body, parser, inSight.signal);
    } catch (problem) {
      if (closed.aborted) {
        return;
      }
      // A fault of the service may pass; what is forbidden, wrong or gone will not.
      if (problem.status >= 400 && problem.status < 500 && !problem.passing) {
        onConnection('refused', problem);
        return;
      }
    } finally {
      inSight.release();
    }
    if (inSight.signal.aborted) {
      continue;
    }
    // Whether all of it is told is the service's to say: it answers 204. Of several subjects one may end alone.
    if (!closed.aborted && !ended) {
      onConnection('lost');
      // Many pages that lost the same service come back spread over time.
      await pause(wait * (0.75 + Math.random() / 2), closed);
      wait = Math.min(2 * wait, LAST_RETRY_MILLISECONDS);
    }
  }
}

function open(path, id, closed) {
  const headers = { Accept: 'text/event-stream', ...(id && { 'Last-Event-ID': id }) };
  return send('GET', path, { headers, signal: closed, cache: 'no-store' });
}

async function read(body, parser, closed) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read(), closed);
      if (done) {
        return;
      }
      parser.push(value);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function inTime(promise, closed) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(unreachable()), SILENCE_MILLISECONDS);
    const stop = () => reject(unreachable());
    closed.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      closed.removeEventListener('abort', stop);
    });
  });
}

function pause(milliseconds, closed) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    closed.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
