/** `{state: ['RUNNING'], limit: 50}` as parameters of an address; what is null, undefined or empty is left out. */
export function toParameters(query) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') {
        parameters.append(name, one);
      }
    }
  }
  return parameters;
}

/** `experiments` and `{state: ['RUNNING'], limit: 50}` make `experiments?state=RUNNING&limit=50`. */
export function withQuery(path, query) {
  const text = toParameters(query).toString();
  return text ? `${path}?${text}` : path;
}
