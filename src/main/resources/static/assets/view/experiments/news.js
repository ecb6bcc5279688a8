/**
 * What an event of the list says of its experiment, as fields of an experiment; null where it is no more.
 *
 * @param before what was said before and is not drawn yet
 */
export function newsOf({ type, data }, before) {
  if (type === 'removed') {
    return null;
  }
  const { state, best, epoch, iteration, iterations, etaSeconds } = data;
  const news = { ...before, state, best, progress: { epoch, iteration, iterations, etaSeconds } };
  if (type === 'progress') {
    return news;
  }
  const { name, tags, stateReason, testAccuracy, startedAt, finishedAt } = data;
  return { ...news, name, tags, stateReason, startedAt, finishedAt, test: testAccuracy === null ? null : { accuracy: testAccuracy } };
}

/**
 * Brings news into a page of experiments; rows without news stay the same objects, so that only the others are drawn.
 *
 * @param page `{items, next}`
 * @param news by id
 */
export function withNews(page, news) {
  if (!page || !page.items.some(({ id }) => news.has(id))) {
    return page;
  }
  const items = page.items
    .filter(({ id }) => news.get(id) !== null)
    .map((experiment) => (news.has(experiment.id) ? { ...experiment, ...news.get(experiment.id) } : experiment));
  return { ...page, items };
}

/** The rows of a page that was loaded anew, where they stood before: nothing jumps under the pointer. */
export function inPlace(shown, fresh) {
  const byId = new Map(fresh.items.map((experiment) => [experiment.id, experiment]));
  return { ...fresh, items: shown.items.map((experiment) => byId.get(experiment.id) ?? experiment) };
}
