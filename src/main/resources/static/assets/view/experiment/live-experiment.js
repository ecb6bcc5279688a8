import { useEffect, useRef, useState } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { useFeed } from '../../page/following.js';
import { useLoad } from '../../page/loading.js';
import { useFrame, useThrottled } from '../../page/pace.js';
import { isFinal } from '../../experiment/states.js';

const WITHOUT_FEED_MILLISECONDS = 2000;
const AT_MOST_EVERY_MILLISECONDS = 1000;

/**
 * An experiment that follows what happens to it: the snapshot by REST, and over it what the feed has told since.
 *
 * @returns `{loaded, experiment, connection, removed, listen, refresh}`; `listen(listener)` passes on each event, and gives what ends it
 */
export function useLiveExperiment(id) {
  const loaded = useLoad((signal) => getJson(`experiments/${id}`, signal), [id]);
  const [removed, setRemoved] = useState(false);
  const listeners = useRef(new Set());
  const told = useRef({});
  const refresh = useThrottled(loaded.reload, AT_MOST_EVERY_MILLISECONDS);
  const draw = useFrame(() => {
    const news = told.current;
    told.current = {};
    loaded.change((before) => before && { ...before, ...news });
  });
  const tell = (news) => {
    told.current = { ...told.current, ...news };
    draw();
  };

  const gone = removed || loaded.problem?.status === 404;
  const final = loaded.data && isFinal(loaded.data.state);
  const connection = useFeed(!loaded.data || final || gone ? null : `experiments/${id}/events?from=now`, (event) => {
    takeIn(event, { tell, refresh, remove: () => setRemoved(true) });
    listeners.current.forEach((listener) => listener(event));
  });

  const blind = connection === 'refused' && !final && !gone;
  useEffect(() => {
    const timer = blind && setInterval(loaded.reload, WITHOUT_FEED_MILLISECONDS);
    return () => clearInterval(timer);
  }, [blind]);
  // What was missed before the stream was open, and while it was lost.
  useEffect(() => {
    if (connection === 'open') {
      refresh();
    }
  }, [connection]);

  const listen = useRef((listener) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  });
  return { loaded, experiment: loaded.data, connection, removed: gone, listen: listen.current, refresh: loaded.reload };
}

function takeIn({ type, data }, { tell, refresh, remove }) {
  switch (type) {
    case 'progress':
      tell({
        state: data.state,
        progress: { epoch: data.epoch, iteration: data.iteration, iterations: data.iterations, etaSeconds: data.etaSeconds },
        best: data.best,
        queuePosition: data.queuePosition,
      });
      break;
    case 'finding':
      tell({ findings: data.findings });
      break;
    case 'state':
      // With a state come times, provenance and results.
      tell({ state: data.state, stateReason: data.reason });
      refresh();
      break;
    case 'end':
      refresh();
      break;
    case 'removed':
      remove();
      break;
    default:
  }
}
