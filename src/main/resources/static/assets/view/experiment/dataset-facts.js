import { getJson, withQuery } from '../../api/client.js';
import { useLoad } from '../../page/loading.js';

/** What is known of the data set that a spec names, in the spec's version of it; undefined until then, null where it is known no more. */
export function useDataset(spec) {
  const { name, checksum } = spec?.dataset ?? {};
  const { data, problem } = useLoad(async (signal) => (name ? getJson(withQuery(`datasets/${encodeURIComponent(name)}`, { checksum }), signal) : null), [name, checksum]);
  return data ?? (problem && !problem.passing ? null : undefined);
}

/** Weights and biases of the network that a spec describes. */
export function parametersOf(spec, { shape, classes }) {
  let inputs = shape.channels * shape.height * shape.width;
  let parameters = 0;
  for (const { units } of spec.network.hiddenLayers) {
    parameters += (inputs + 1) * units;
    inputs = units;
  }
  return parameters + (inputs + 1) * classes.length;
}

/** Name of a class, its number where that isn't known. */
export function classNames(known, classes) {
  return Array.from({ length: classes }, (_, label) => known?.[label] ?? String(label));
}
