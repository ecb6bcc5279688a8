import { postJson } from '../../api/client.js';
import { useLoad, useSettled } from '../../page/loading.js';

/**
 * What the service says of a spec as it is typed: the last one that was typed counts.
 *
 * @param spec null where there is none to look at
 * @returns `{estimate, errors, problem, later, waiting}`; `later` says why there is no answer yet, and the last estimate stays while the next is waited for
 */
export function useValidation(spec) {
  const text = spec === null ? '' : JSON.stringify(spec);
  const settled = useSettled(text, 350);
  const { data, problem, loading } = useLoad(async (signal) => (settled ? postJson('experiments/validate', JSON.parse(settled), { signal }) : null), [settled]);
  const refused = problem && problem.errors?.length > 0;
  return {
    estimate: data,
    errors: refused ? problem.errors : [],
    // Too many trials at once is nobody's mistake: it is asked again by itself.
    problem: refused || problem?.passing ? null : problem,
    later: !problem?.passing ? null : problem.status === 0 ? 'The service does not answer; asked again by itself.' : 'The service is busy estimating; asked again by itself.',
    waiting: loading || settled !== text,
  };
}
