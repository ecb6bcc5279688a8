/** JSON pointers (RFC 6901) into a spec. */

export function pointerTo(pointer, name) {
  return `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function tokens(pointer) {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function valueAt(document, pointer) {
  return tokens(pointer).reduce((value, token) => (value === null || typeof value !== 'object' ? undefined : value[token]), document);
}

/** A copy of a document with another value at a place; `undefined` removes what is there. */
export function withValueAt(document, pointer, value) {
  const change = (part, [token, ...rest]) => {
    if (token === undefined) {
      return value;
    }
    if (Array.isArray(part)) {
      const list = [...part];
      list[Number(token)] = change(list[Number(token)], rest);
      return list;
    }
    const copy = part !== null && typeof part === 'object' ? { ...part } : {};
    const next = change(copy[token], rest);
    if (next === undefined) {
      delete copy[token];
    } else {
      copy[token] = next;
    }
    return copy;
  };
  return change(document, tokens(pointer));
}

/** Id of the element that shows a place. */
export function elementId(pointer) {
  return `spec${pointer.replace(/[^A-Za-z0-9]+/g, '-')}`;
}
