import { useRef } from '../../vendor.js';
import { postJson } from '../../api/client.js';
import { requestKey } from '../../api/request-key.js';
import { notify } from '../../page/notices.js';
import { go } from '../../page/route.js';

/**
 * Posts a study, once: whoever presses again because no answer came gets the study of the first time.
 *
 * @returns a function that posts a request and goes to its study
 */
export function useSubmission() {
  const attempt = useRef({ text: null, key: null });
  return async (request) => {
    const text = JSON.stringify(request);
    if (attempt.current.text !== text) {
      attempt.current = { text, key: requestKey() };
    }
    try {
      const study = await postJson('studies', request, { headers: { 'Idempotency-Key': attempt.current.key } });
      attempt.current = { text: null, key: null };
      notify(`Study ${study.id} has begun`);
      go(['studies', study.id]);
    } catch (problem) {
      if (problem.status >= 400 && problem.status < 500) {
        attempt.current = { text: null, key: null };
      }
      throw problem;
    }
  };
}
