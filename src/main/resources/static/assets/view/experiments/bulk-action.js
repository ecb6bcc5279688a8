import { patchJson, getJson, postJson, remove } from '../../api/client.js';
import { ALLOWED, isFinal } from '../../experiment/states.js';


/**
 * What can be done to many experiments at once.
 *
 * `suits` says for which it makes sense; the service has the last word.
 */
export const BULK_ACTIONS = [
  {
    name: 'Pause',
    done: 'asked to pause',
    suits: ({ state }) => ALLOWED.pause.has(state),
    apply: ({ id }) => postJson(`experiments/${id}/pause`),
  },
  {
    name: 'Resume',
    done: 'queued again',
    suits: ({ state }) => state === 'PAUSED',
    apply: ({ id }) => postJson(`experiments/${id}/resume`),
  },
  {
    name: 'Cancel',
    done: 'cancelled',
    dangerous: true,
    warning: 'They end where they are. What they showed until then is kept; training can’t go on.',
    suits: ({ state }) => ALLOWED.cancel.has(state),
    apply: ({ id }) => postJson(`experiments/${id}/cancel`),
  },
  {
    name: 'Delete',
    done: 'deleted',
    dangerous: true,
    warning: 'Their curves, results and trained networks are removed for good.',
    suits: ({ state }) => isFinal(state),
    apply: ({ id }) => remove(`experiments/${id}`),
  },
];

/** Tags are stored as a whole: the present ones are read just before. */
export function tagging(added, removed) {
  return async ({ id }) => {
    const { tags } = await getJson(`experiments/${id}`);
    const next = [...new Set([...tags, ...added])].filter((tag) => !removed.includes(tag));
    if (next.length !== tags.length || next.some((tag) => !tags.includes(tag))) {
      await patchJson(`experiments/${id}`, { tags: next });
    }
  };
}
