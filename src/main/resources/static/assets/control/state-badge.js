import { html } from '../vendor.js';

const MARKS = {
  QUEUED: '…',
  RUNNING: '▶',
  PAUSING: '⏸',
  PAUSED: '⏸',
  CANCELLING: '■',
  CANCELLED: '■',
  SUCCEEDED: '✓',
  COMPLETED: '✓',
  FAILED: '✕',
  DIVERGED: '↗',
  PRUNED: '✂',
  HALTED: '⏸',
  SKIPPED: '–',
};

/** A state by colour, mark and word, so that nobody needs to see the colour; `word` where it is another than the state's. */
export function StateBadge({ state, reason, word = state }) {
  return html`<span class="state ${state.toLowerCase()}" title=${reason ?? undefined}><span aria-hidden="true">${MARKS[state] ?? '•'}</span> ${word.toLowerCase()}</span>`;
}
