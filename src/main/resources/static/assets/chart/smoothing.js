/**
 * Exponential moving average with its start-up bias removed (as Adam's moments, Kingma & Ba 2015, section 3), so that a
 * smoothed curve begins where the curve does. Gaps stay gaps.
 *
 * @param values numbers or nulls
 * @param weight of what was before, from 0 (no smoothing) to below 1
 */
export function smoothed(values, weight) {
  if (!weight) {
    return values;
  }
  let average = 0;
  let remaining = 1;
  return values.map((value) => {
    if (value === null || value === undefined || !Number.isFinite(value)) {
      return null;
    }
    average = weight * average + (1 - weight) * value;
    remaining *= weight;
    return average / (1 - remaining);
  });
}
