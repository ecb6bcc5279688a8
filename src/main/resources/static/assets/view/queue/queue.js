import { html, useEffect } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { withQuery } from '../../api/query.js';
import { count } from '../../format/numbers.js';
import { Connection, useFeed } from '../../page/following.js';
import { Loaded, useLoad } from '../../page/loading.js';
import { useThrottled } from '../../page/pace.js';
import { ViewTitle } from '../../page/shell.js';
import { Nodes } from './nodes.js';
import { Training } from './training.js';
import { Waiting } from './waiting.js';

const PERIOD_MILLISECONDS = 5000;
const AT_MOST_EVERY_MILLISECONDS = 1000;

/** Who trains, who waits, and on which nodes. */
export function QueueView({ query }) {
  const after = query.get('after');
  const queue = useLoad((signal) => getJson(withQuery('queue', { limit: 50, after }), signal), [after]);
  const nodes = useLoad((signal) => getJson('nodes', signal), []);
  const loadSoon = useThrottled(() => {
    queue.reload();
    nodes.reload();
  }, AT_MOST_EVERY_MILLISECONDS);
  const connection = useFeed('events?list=experiments', loadSoon);
  useEffect(() => {
    // Nodes come and go without any event.
    const timer = setInterval(() => document.hidden || loadSoon(), PERIOD_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);

  return html`
    <${ViewTitle} title="Queue" subtitle="Who trains, who waits, and on which nodes"><${Connection} state=${connection} /><//>
    <${Loaded} of=${queue}>
      ${(known) => html`
        <p>
          <strong>${count(known.totals.training)}</strong> training, <strong>${count(known.totals.waiting)}</strong> waiting${known.totals.delayed ? html`, of which ${count(known.totals.delayed)} until later` : ''};
          at most ${count(known.totals.capacity)} may wait.
        </p>
        <section class="panel">
          <h2>In training</h2>
          <${Training} training=${known.training} total=${known.totals.training} />
        </section>
        <section class="panel">
          <h2>Waiting</h2>
          <${Waiting} waiting=${known.waiting} next=${known.next} paged=${Boolean(after)} />
        </section>
      `}
    <//>
    <section class="panel">
      <h2>Nodes</h2>
      <${Loaded} of=${nodes}>${({ items }) => html`<${Nodes} nodes=${items} />`}<//>
    </section>
  `;
}
