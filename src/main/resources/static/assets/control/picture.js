import { html, useEffect, useState } from '../vendor.js';
import { send } from '../api/client.js';

/** A picture of the service: fetched, because an `img` alone could not send the key. */
export function Picture({ path, alt, ...rest }) {
  const [shown, setShown] = useState({ url: null, problem: null });
  useEffect(() => {
    const left = new AbortController();
    let url = null;
    send('GET', path, { headers: { Accept: 'image/png, application/problem+json' }, signal: left.signal })
      .then((response) => response.blob())
      .then((blob) => {
        if (!left.signal.aborted) {
          url = URL.createObjectURL(blob);
          setShown({ url, problem: null });
        }
      })
      .catch((problem) => left.signal.aborted || setShown((before) => ({ ...before, problem })));
    return () => {
      left.abort();
      if (url) {
        URL.revokeObjectURL(url);
      }
    };
  }, [path]);
  if (shown.problem && !shown.url) {
    return html`<p class="muted picture-missing">${shown.problem.message}</p>`;
  }
  return shown.url
    ? html`<img src=${shown.url} alt=${alt} ...${rest} />`
    : html`<span class="picture-waiting muted" aria-busy="true">Loading picture …</span>`;
}
