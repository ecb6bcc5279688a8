import { send } from '../../../api/client.js';
import { withQuery } from '../../../api/query.js';

const PAGE = 500;
const ENDED = new Set(['SUCCEEDED', 'PRUNED', 'FAILED', 'SKIPPED']);

/**
 * Reads a study's trials by number, page for page.
 *
 * @param after number below the first one's, -1 for all
 * @param onPage called with each page as soon as it is there
 */
export async function readTrials(study, after, onPage, signal) {
  for (let last = after; ; ) {
    const response = await send('GET', withQuery(`studies/${study}/trials`, { limit: PAGE, after: last }), { signal });
    const page = await response.json();
    if (signal.aborted) {
      return;
    }
    onPage(page);
    if (!page.length || !/rel="?next"?/.test(response.headers.get('Link') ?? '')) {
      return;
    }
    last = page.at(-1).number;
  }
}

/** Puts trials in the place of those of the same number, unless what is there is newer. */
export function merged(before, trials) {
  const all = new Map(before.map((trial) => [trial.number, trial]));
  for (const trial of trials) {
    const known = all.get(trial.number);
    if (!known || age(trial) >= age(known)) {
      all.set(trial.number, { ...known, ...trial });
    }
  }
  return [...all.values()].sort((a, b) => a.number - b.number);
}

/** Grows with all that happens to a trial: an event may overtake the page that was read before it. */
function age({ state, epochs, rungValues = [] }) {
  return (ENDED.has(state) ? 1e9 : 0) + 1e-3 * rungValues.length + epochs;
}

/** Number below that of the first trial that may still change. */
export function settledUpTo(trials) {
  const open = trials.findIndex((trial, i) => trial.number !== i || !ENDED.has(trial.state));
  return (open < 0 ? trials.length : open) - 1;
}
