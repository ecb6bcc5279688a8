import { useEffect, useState } from '../vendor.js';
import { toParameters } from '../api/query.js';

/** Where the page is, from the address's hash: `#/experiments/12?points=500`. */
export function readRoute(hash = location.hash) {
  const [path, query = ''] = hash.replace(/^#/, '').split('?', 2);
  return {
    segments: path.split('/').filter(Boolean).map(decodeSegment),
    query: new URLSearchParams(query),
  };
}

function decodeSegment(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Address of a place: `address(['experiments', 12], {x: 'epoch', state: ['RUNNING', 'QUEUED']})`. */
export function address(segments, query = {}) {
  const parameters = query instanceof URLSearchParams ? query : toParameters(query);
  const text = parameters.toString();
  return '#/' + segments.map(encodeURIComponent).join('/') + (text ? '?' + text : '');
}

export function go(segments, query) {
  location.hash = address(segments, query);
}

/** Changes the query of the place where the page is: a new step in history only if `push`. */
export function changeQuery(changes, push = false) {
  const { segments, query } = readRoute();
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name);
    toParameters({ [name]: value }).forEach((one) => query.append(name, one));
  }
  const next = address(segments, query);
  if (push) {
    location.hash = next;
  } else {
    history.replaceState(null, '', next);
    dispatchEvent(new HashChangeEvent('hashchange'));
  }
}

export function useRoute() {
  const [route, setRoute] = useState(readRoute());
  useEffect(() => {
    const update = () => setRoute(readRoute());
    addEventListener('hashchange', update);
    return () => removeEventListener('hashchange', update);
  }, []);
  return route;
}
