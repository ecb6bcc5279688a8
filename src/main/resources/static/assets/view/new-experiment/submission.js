import { useRef } from '../../vendor.js';
import { postJson } from '../../api/client.js';
import { requestKey } from '../../api/request-key.js';
import { notify } from '../../page/notices.js';
import { go } from '../../page/route.js';

/**
 * Posts a spec, once: whoever presses again because no answer came gets the experiment of the first time.
 *
 * @returns a function that posts a spec and goes to its experiment
 */
export function useSubmission() {
  const attempt = useRef({ text: null, key: null });
  return async (spec) => {
    const text = JSON.stringify(spec);
    if (attempt.current.text !== text) {
      attempt.current = { text, key: requestKey() };
    }
    try {
      const experiment = await postJson('experiments', spec, { headers: { 'Idempotency-Key': attempt.current.key } });
      attempt.current = { text: null, key: null };
      notify(`Experiment ${experiment.id} is queued`);
      go(['experiments', experiment.id]);
    } catch (problem) {
      if (problem.status >= 400 && problem.status < 500) {
        attempt.current = { text: null, key: null };
      }
      throw problem;
    }
  };
}
