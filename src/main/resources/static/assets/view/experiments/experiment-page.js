import { useEffect, useRef, useState } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { useFeed } from '../../page/following.js';
import { useLoad } from '../../page/loading.js';
import { useThrottled } from '../../page/pace.js';
import { useGrowingCurves } from './growing-curves.js';
import { inPlace, newsOf, withNews } from './news.js';
import { isFiltered, pagePath, showsNewest } from './query.js';
import { keepChosen } from './selection.js';

const REFRESH_MILLISECONDS = 2500;
const REFRESH_MILLISECONDS_A_ROW = 20;
const DRAW_MILLISECONDS_A_ROW = 2;
const TOLD = new Set(['experiment', 'progress', 'removed']);

/**
 * A page of experiments that keeps itself up to date: `{path, page, connection, unseen, turn}`.
 *
 * Events are gathered and drawn a few times a second, however many come, and more seldom where many rows are shown. Where the newest stand on top they come in by
 * themselves; elsewhere nothing moves and `unseen` counts them. `turn` grows when the counts have changed.
 */
export function useExperimentPage(query) {
  const path = pagePath(query);
  const follows = showsNewest(query);
  const [turn, setTurn] = useState(0);
  const [unseen, setUnseen] = useState(0);
  const { current: at } = useRef({ gathered: new Map(), sinceLoad: new Map(), isNew: new Set(), newest: null, quiet: null, page: null, changed: false });

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

  const refresh = useThrottled(
    () => {
      at.quiet = path;
      page.reload();
    },
    Math.max(REFRESH_MILLISECONDS, query.limit * REFRESH_MILLISECONDS_A_ROW),
  );
  const count = useThrottled(() => setTurn((n) => n + 1), REFRESH_MILLISECONDS);
  const grow = useGrowingCurves((id, curve) => page.change((shown) => withNews(shown, new Map([[id, { curve }]]))));

  const draw = useThrottled(() => {
    const { gathered: news, changed } = at;
    at.gathered = new Map();
    at.changed = false;
    const epochs = new Map((at.page?.items ?? []).map(({ id, progress }) => [id, progress.epoch]));
    keepChosen(news);
    page.change((shown) => withNews(shown, news));
    for (const [id, said] of news) {
      if (!said) {
        at.isNew.delete(id);
      } else if (at.newest !== null && id > at.newest) {
        at.isNew.add(id);
      } else if (epochs.has(id) && epochs.get(id) !== said.progress.epoch) {
        grow(id);
      }
    }
    if (!follows) {
      setUnseen(at.isNew.size);
    }
    if (changed) {
      count();
    }
    // The feed tells neither who waits behind whom nor what a filter lets through.
    if (changed && ((follows && (at.isNew.size || isFiltered(query))) || at.page?.items.some(({ state }) => state === 'QUEUED'))) {
      refresh();
    }
  }, query.limit * DRAW_MILLISECONDS_A_ROW);

  const connection = useFeed('events?list=experiments', (event) => {
    const id = event.data.experiment;
    if (id && TOLD.has(event.type)) {
      at.gathered.set(id, newsOf(event, at.gathered.get(id)));
      at.sinceLoad.set(id, newsOf(event, at.sinceLoad.get(id)));
      at.changed ||= event.type !== 'progress';
      draw();
    }
  });

  return { path, page, connection, unseen, turn };
}
