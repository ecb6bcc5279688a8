const KEY = 'mlplab.trail';
const LONGEST = 500;

// The service pages forward alone: the way back is the way that one came, kept for the tab.
function read() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

/** What tells apart lists whose pages have nothing to do with each other. */
function nameOf({ after, page, ...rest }) {
  return JSON.stringify(rest);
}

export function rememberPage(query) {
  const trail = read();
  const afters = trail.name === nameOf(query) ? trail.afters : {};
  if (query.page > 1 && Object.keys(afters).length < LONGEST) {
    afters[query.page] = query.after;
  }
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ name: nameOf(query), afters }));
  } catch {
    // then there is no way back but to the first page
  }
}

/** Parameters of the page before; of the first page where the way is not known. */
export function pageBefore(query) {
  const trail = read();
  const after = trail.name === nameOf(query) ? trail.afters[query.page - 1] : null;
  return after ? { after, page: query.page - 1 } : { after: null, page: null };
}
