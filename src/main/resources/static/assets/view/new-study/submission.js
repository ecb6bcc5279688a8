import { useRef } from '../../vendor.js';
import { postJson } from '../../api/client.js';
import { notify } from '../../page/notices.js';
import { go } from '../../page/route.js';

const KEY_BYTES = 16;

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
      attempt.current = { text, key: randomKey() };
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

// crypto.randomUUID is for secure contexts alone, which a service in a local network is not.
function randomKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(KEY_BYTES)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
