/**
 * Brings events of the list into a page of experiments; rows without news stay the same objects, so that only the others
 * are drawn.
 *
 * @param page `{items, next}`
 * @param news last event by id: an experiment as a list shows it, or null where it is no more
 */
export function withNews(page, news) {
  if (!page || !page.items.some(({ id }) => news.has(id))) {
    return page;
  }
  const items = page.items
    .filter(({ id }) => news.get(id) !== null)
    .map((experiment) => (news.has(experiment.id) ? told(experiment, news.get(experiment.id)) : experiment));
  return { ...page, items };
}

function told(experiment, event) {
  const { epoch, iteration, iterations, etaSeconds, testAccuracy } = event;
  const { name, tags, state, stateReason, best, startedAt, finishedAt } = event;
  return {
    ...experiment,
    ...{ name, tags, state, stateReason, best, startedAt, finishedAt },
    progress: { epoch, iteration, iterations, etaSeconds },
    test: testAccuracy === null ? experiment.test : { ...experiment.test, accuracy: testAccuracy },
  };
}

/** The rows of a page that was loaded anew, where they stood before: nothing jumps under the pointer. */
export function inPlace(shown, fresh) {
  const byId = new Map(fresh.items.map((experiment) => [experiment.id, experiment]));
  return { ...fresh, items: shown.items.map((experiment) => byId.get(experiment.id) ?? experiment) };
}
