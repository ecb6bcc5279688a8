import { useEffect, useRef, useState } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { useFeed } from '../../page/following.js';
import { useFrame, useThrottled } from '../../page/pace.js';
import { useLoad } from '../../page/loading.js';
import { inPlace, withNews } from './news.js';
import { pagePath, showsNewest } from './query.js';
import { keepChosen } from './selection.js';

// Curves and counts are not in the feed: they are loaded anew, at most this often, while something happens.
const REFRESH_MILLISECONDS = 2500;

/**
 * A page of experiments that keeps itself up to date: `{path, page, connection, unseen, turn}`.
 *
 * Events are gathered and drawn once a frame, however many come. Where the newest stand on top they come in by
 * themselves; elsewhere nothing moves and `unseen` counts them.
 */
export function useExperimentPage(query) {
  const path = pagePath(query);
  const follows = showsNewest(query);
  const [turn, setTurn] = useState(0);
  const [unseen, setUnseen] = useState(0);
  const held = useRef({ gathered: new Map(), sinceLoad: new Map(), isNew: new Set(), newest: null, quiet: null, page: null });
  const { current: at } = held;

  const page = useLoad(
    async (signal) => {
      const staysInPlace = !follows && at.quiet === path && at.page?.path === path;
      at.quiet = null;
      at.sinceLoad = new Map();
      const fresh = { path, ...(await getJson(path, signal)) };
      if (follows) {
        at.newest = Math.max(at.newest ?? 0, ...fresh.items.map(({ id }) => id));
        at.isNew.clear();
        setUnseen(0);
      }
      // An answer may be older than what the feed told while it was under way.
      return withNews(staysInPlace ? inPlace(at.page, fresh) : fresh, at.sinceLoad);
    },
    [path],
  );
  at.page = page.data;

  useEffect(() => {
    const left = new AbortController();
    getJson('experiments?limit=1', left.signal).then(
      ({ items }) => (at.newest = Math.max(at.newest ?? 0, items[0]?.id ?? 0)),
      () => {},
    );
    return () => left.abort();
  }, []);

  const refresh = useThrottled(() => {
    at.quiet = path;
    page.reload();
    setTurn((n) => n + 1);
  }, REFRESH_MILLISECONDS);

  const draw = useFrame(() => {
    const news = at.gathered;
    at.gathered = new Map();
    keepChosen(news);
    page.change((shown) => withNews(shown, news));
    for (const [id, event] of news) {
      if (event && at.newest !== null && id > at.newest) {
        at.isNew.add(id);
      } else if (!event) {
        at.isNew.delete(id);
      }
    }
    if (!follows) {
      setUnseen(at.isNew.size);
    }
    refresh();
  });

  const connection = useFeed('events?list=experiments', ({ type, data }) => {
    if (data.experiment && (type === 'experiment' || type === 'removed')) {
      const event = type === 'removed' ? null : data;
      at.gathered.set(data.experiment, event);
      at.sinceLoad.set(data.experiment, event);
      draw();
    }
  });

  return { path, page, connection, unseen, turn };
}
