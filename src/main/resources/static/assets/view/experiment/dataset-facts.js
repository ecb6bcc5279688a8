import { getJson } from '../../api/client.js';
import { withQuery } from '../../api/query.js';
import { useLoad } from '../../page/loading.js';

/** What is known of the data set that a spec names, in the spec's version of it; undefined until then, null where it is known no more. */
export function useDataset(spec) {
  const { name, checksum } = spec?.dataset ?? {};
  const { data, problem } = useLoad(async (signal) => (name ? getJson(withQuery(`datasets/${encodeURIComponent(name)}`, { checksum }), signal) : null), [name, checksum]);
  return data ?? (problem && !problem.passing ? null : undefined);
}

/** Name of a class, its number where that isn't known. */
export function classNames(known, classes) {
  return Array.from({ length: classes }, (_, label) => known?.[label] ?? String(label));
}
