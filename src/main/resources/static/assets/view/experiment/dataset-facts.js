import { getJson } from '../../api/client.js';
import { useLoad } from '../../page/loading.js';

/** What is known of a data set by name; null until then, and where it is known no more. */
export function useDataset(name) {
  const { data } = useLoad(async (signal) => (name ? getJson(`datasets/${encodeURIComponent(name)}`, signal) : null), [name]);
  return data;
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
