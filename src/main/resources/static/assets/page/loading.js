import { html, useCallback, useEffect, useRef, useState } from '../vendor.js';

/**
 * Loads something and keeps it: `{data, problem, loading, reload, change}`.
 *
 * Data stay while they are loaded anew, so that a page does not flicker; a passing problem is tried again by itself.
 *
 * @param load called with an AbortSignal, gives a promise
 * @param inputs loads anew when one of them changes
 */
export function useLoad(load, inputs) {
  const [state, setState] = useState({ data: null, problem: null, loading: true });
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  latest.current = load;

  useEffect(() => {
    const left = new AbortController();
    let again;
    setState((before) => ({ ...before, loading: true }));
    latest.current(left.signal).then(
      (data) => left.signal.aborted || setState({ data, problem: null, loading: false }),
      (problem) => {
        if (left.signal.aborted) {
          return;
        }
        setState((before) => ({ ...before, problem, loading: false }));
        if (problem.passing) {
          again = setTimeout(() => setTurn((n) => n + 1), 1000 * (problem.retryAfter ?? 3));
        }
      },
    );
    return () => {
      left.abort();
      clearTimeout(again);
    };
  }, [...inputs, turn]);

  const reload = useCallback(() => setTurn((n) => n + 1), []);
  const change = useCallback(
    (update) => setState((before) => ({ ...before, data: typeof update === 'function' ? update(before.data) : update })),
    [],
  );
  return { ...state, reload, change };
}

/** The value some time after it was last changed: what is typed is not sent letter by letter. */
export function useSettled(value, milliseconds = 250) {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

/**
 * What is shown in place of data that are not there yet or can't be had; stale data stay with a word above them.
 *
 * All of it stands in one element that never changes: Preact puts what follows a component in a wrong place when the
 * component's first and last elements become others while its neighbours are drawn anew, too.
 */
export function Loaded({ of, children }) {
  const { data, problem, reload } = of;
  return html`<div class="loaded">
    ${problem && html`<${ProblemBox} problem=${problem} onRetry=${reload} />`}
    ${data === null ? !problem && html`<p class="muted" aria-busy="true">Loading …</p>` : children(data)}
  </div>`;
}

export function ProblemBox({ problem, onRetry }) {
  return html`<div class="problem-box" role="alert">
    <p><strong>${problem.title || 'That did not work'}</strong>${problem.errors?.length ? '' : html`: ${problem.message}`}</p>
    ${problem.errors?.length > 0 &&
    html`<ul>
      ${problem.errors.map(
        (error) => html`<li><code>${error.pointer || error.parameter || '/'}</code> ${error.rule}${error.value === undefined || error.value === null ? '' : html` (is <code>${JSON.stringify(error.value).slice(0, 120)}</code>)`}</li>`,
      )}
    </ul>`}
    ${problem.passing && html`<p class="muted">Tried again by itself.</p>`}
    ${onRetry && html`<button type="button" onClick=${onRetry}>Try again</button>`}
  </div>`;
}
