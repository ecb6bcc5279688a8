import { apiKey, keyEntered } from './key.js';
import { problemOf, unreachable } from './problem.js';

/**
 * Sends a request to the service that the page came from.
 *
 * @param path relative to the page, such as `experiments/1`
 * @returns the response, always one of success
 * @throws Problem if it is refused, or if nothing answers
 */
export function send(method, path, { json, body, headers = {}, signal, cache } = {}) {
  return withKey(async (key) => {
    const all = { Accept: 'application/json', ...headers };
    if (json !== undefined) {
      all['Content-Type'] = 'application/json';
    }
    if (key) {
      all.Authorization = `Bearer ${key}`;
    }
    try {
      return await fetch(path, {
        method,
        headers: all,
        body: json === undefined ? body : JSON.stringify(json),
        signal,
        cache,
        credentials: 'omit',
      });
    } catch (error) {
      if (signal?.aborted) {
        throw error;
      }
      throw unreachable(error);
    }
  });
}

/**
 * Asks with the key that was entered, and once more whenever it is refused and another is entered.
 *
 * @param ask called with the key, null where there is none; gives a response
 * @returns the response, always one of success
 * @throws Problem if it is refused
 */
export async function withKey(ask) {
  for (;;) {
    const key = apiKey();
    const response = await ask(key);
    if (response.ok || response.status === 304) {
      return response;
    }
    if (response.status !== 401) {
      throw await problemOf(response);
    }
    if (apiKey() === key) {
      await keyEntered(Boolean(key));
    }
  }
}

export async function getJson(path, signal) {
  return (await send('GET', path, { signal })).json();
}

export async function postJson(path, json, options = {}) {
  const response = await send('POST', path, { json, ...options });
  return response.status === 204 ? null : response.json();
}

export async function patchJson(path, json) {
  return (await send('PATCH', path, { json })).json();
}

export async function remove(path) {
  await send('DELETE', path);
}

/** Saves an answer as a file, under the name that the service gives it, or else `fileName`; a plain link could not send the key. */
export async function download(path, fileName, accept = '*/*') {
  const response = await send('GET', path, { headers: { Accept: accept } });
  saveBlob(await response.blob(), nameOf(response) ?? fileName);
}

function nameOf(response) {
  const disposition = response.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  try {
    return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/i.exec(disposition)?.[1] ?? null);
  } catch {
    return null;
  }
}

export function saveBlob(blob, fileName) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
