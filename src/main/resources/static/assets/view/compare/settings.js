const NO_SETTINGS = new Set(['name', 'tags']);

/**
 * Settings of several specs side by side, each by its place in the spec as `/optimizer/learningRate`.
 *
 * @param specs null where one can't be read
 * @returns rows `{place, values, differs}`; a value is undefined where a spec has no such place
 */
export function settingsOf(specs) {
  const flat = specs.map((spec) => {
    const values = new Map();
    Object.entries(spec ?? {}).forEach(([name, value]) => NO_SETTINGS.has(name) || flatten(`/${name}`, value, values));
    return values;
  });
  const known = flat.filter((values, i) => specs[i]);
  const places = [...new Set(flat.flatMap((values) => [...values.keys()]))];
  return places.map((place) => ({
    place,
    values: flat.map((values) => values.get(place)),
    differs: new Set(known.map((values) => JSON.stringify(values.get(place)))).size > 1,
  }));
}

function flatten(place, value, into) {
  if (value !== null && typeof value === 'object' && Object.keys(value).length) {
    Object.entries(value).forEach(([name, inner]) => flatten(`${place}/${name}`, inner, into));
  } else {
    into.set(place, value);
  }
}

/** A setting as text; an absent one is a dash. */
export function settingText(value) {
  if (value === undefined || value === null) {
    return '–';
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
