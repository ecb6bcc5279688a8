const AT_ONCE = 4;

/**
 * Does the same to many experiments, a few at a time; one that fails does not stop the others.
 *
 * @param apply called with an experiment, gives a promise
 * @param onProgress called with `{done, failures}` after each; a failure is `{experiment, problem}`
 * @param isStopped asked before each
 * @returns a promise of the last progress
 */
export async function runForAll(experiments, apply, onProgress, isStopped) {
  const waiting = [...experiments];
  const progress = { done: 0, failures: [] };
  const work = async () => {
    while (waiting.length && !isStopped()) {
      const experiment = waiting.shift();
      try {
        await apply(experiment);
      } catch (problem) {
        progress.failures.push({ experiment, problem });
      }
      progress.done++;
      onProgress({ ...progress, failures: [...progress.failures] });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return progress;
}
