import { html, useEffect } from '../../vendor.js';
import { postJson } from '../../api/client.js';
import { ActionButton } from '../../control/action-button.js';
import { bytes } from '../../format/numbers.js';

const POLL_MILLISECONDS = 700;

/** Looks again and again while something is downloaded: a download is the node's own and no event of an experiment. */
export function useWatched(datasets, reload) {
  const downloading = datasets?.some(({ availability }) => availability.state === 'DOWNLOADING');
  useEffect(() => {
    if (!downloading) {
      return undefined;
    }
    const timer = setInterval(reload, POLL_MILLISECONDS);
    return () => clearInterval(timer);
  }, [downloading]);
}

/** Whether a data set is here, how far its download is, or a button that begins one. */
export function DownloadState({ dataset, onStarted }) {
  const { state, bytes: done, total, source, problem } = dataset.availability;
  if (state === 'AVAILABLE') {
    return html`<span class="state succeeded"><span aria-hidden="true">✓</span> available</span>`;
  }
  if (state === 'DOWNLOADING') {
    const share = total ? Math.min(1, done / total) : null;
    const text = `${bytes(done)}${total ? ` of ${bytes(total)}` : ''}`;
    return html`<div class="progress download">
      <div class="bar" role="progressbar" aria-label=${`Download of ${dataset.name}`} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${share === null ? undefined : Math.floor(100 * share)} aria-valuetext=${text}>
        <div style=${{ width: share === null ? '30%' : `${100 * share}%` }}></div>
      </div>
      <span class="small">${text}${source ? ` from ${source}` : ''}</span>
    </div>`;
  }
  const start = async () => {
    await postJson(`datasets/${encodeURIComponent(dataset.name)}/download`);
    onStarted();
  };
  return html`
    <${ActionButton} class="small" action=${start}>Download<//>
    <span class="muted small">not here yet: fetched now or when first used</span>
    ${problem && html`<p class="field-error" role="alert">${problem}</p>`}
  `;
}
