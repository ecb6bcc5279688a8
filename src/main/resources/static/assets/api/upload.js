import { withKey } from './client.js';
import { unreachable } from './problem.js';

/**
 * Posts a form and tells how much of it is on its way, which fetch can't.
 *
 * @param onProgress called with `{sent, total}`, bytes
 * @param signal breaks it off
 * @returns the answer's JSON
 * @throws Problem if it is refused, or if nothing answers
 */
export async function upload(path, form, { onProgress, signal }) {
  const answer = await withKey((key) => post(path, form, key, onProgress, signal));
  return answer.json();
}

function post(path, form, key, onProgress, signal) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    request.open('POST', path);
    request.setRequestHeader('Accept', 'application/json');
    if (key) {
      request.setRequestHeader('Authorization', `Bearer ${key}`);
    }
    request.upload.onprogress = ({ loaded, total }) => onProgress({ sent: loaded, total });
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new DOMException('broken off', 'AbortError'));
    request.onloadend = () => signal.removeEventListener('abort', stop);
    signal.addEventListener('abort', stop);
    if (signal.aborted) {
      stop();
      reject(new DOMException('broken off', 'AbortError'));
      return;
    }
    request.send(form);
  });
}

/** In the shape of a fetched answer. */
function answerOf(request) {
  const headers = new Headers();
  const retry = request.getResponseHeader('Retry-After');
  if (retry) {
    headers.set('Retry-After', retry);
  }
  return new Response(request.status === 204 ? null : request.responseText, { status: request.status, headers });
}
