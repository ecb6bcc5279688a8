const FINAL = new Set(['SUCCEEDED', 'FAILED', 'CANCELLED', 'DIVERGED']);

export function isFinal(state) {
  return FINAL.has(state);
}

/** What may be asked of an experiment in a state. */
export const ALLOWED = {
  cancel: new Set(['QUEUED', 'RUNNING', 'PAUSING', 'PAUSED']),
  pause: new Set(['QUEUED', 'RUNNING']),
  resume: new Set(['PAUSED', 'PAUSING']),
};
