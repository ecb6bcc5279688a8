import { html, useRef } from '../../vendor.js';
import { plural } from '../../format/numbers.js';
import { Connection } from '../../page/following.js';
import { address, changeQuery } from '../../page/route.js';
import { ViewTitle } from '../../page/shell.js';
import { AddRun } from './add-run.js';
import { Choices } from './choices.js';
import { ComparisonTable } from './comparison-table.js';
import { MOST_RUNS, readComparison } from './comparison.js';
import { Curves } from './curves.js';
import { useRuns } from './runs.js';

/** Several experiments side by side: their curves, what they came to, and the settings in which they differ. */
export function CompareView({ query }) {
  const comparison = readComparison(query);
  const { ids, leftOut } = comparison;
  const { runs, connection, refine } = useRuns(ids, comparison.byIteration);
  const colours = useColours(ids);
  const show = (next) => changeQuery({ experiment: next });
  const broken = runs.filter(({ problem }) => problem);
  const known = runs.filter(({ problem }) => problem?.status !== 404);
  return html`
    <${ViewTitle} title="Compare" subtitle=${ids.length ? plural(known.length, 'experiment') : null}>
      ${connection && html`<${Connection} state=${connection} />`}
      <${AddRun} ids=${ids} full=${ids.length >= MOST_RUNS} onAdd=${(id) => ids.includes(id) || show([...ids, id])} />
    <//>
    ${leftOut.length > 0 && html`<p class="problem-box" role="alert">At most ${MOST_RUNS} can be compared at once. Not shown: ${leftOut.map((id) => `#${id}`).join(', ')}.</p>`}
    ${broken.length > 0 &&
    html`<div class="problem-box" role="alert">
      ${broken.map(({ id, problem }) => html`<p key=${id}><strong>Experiment ${id}</strong>: ${problem.message} <button type="button" class="small" onClick=${() => show(ids.filter((one) => one !== id))}>Remove</button></p>`)}
    </div>`}
    ${known.length === 0
      ? html`<div class="panel empty"><p>Choose experiments <a href=${address(['experiments'])}>in the list</a>, or add one here by its id or its name.</p></div>`
      : html`
          <${Choices} comparison=${comparison} />
          <${Curves} runs=${known} comparison=${comparison} colours=${colours} refine=${refine} />
          <${ComparisonTable} runs=${known} colours=${colours} allSettings=${comparison.allSettings} onRemove=${(id) => show(ids.filter((one) => one !== id))} />
        `}
  `;
}

/** A colour for each id, which it keeps while others come and go. */
function useColours(ids) {
  const colours = useRef(new Map()).current;
  [...colours.keys()].filter((id) => !ids.includes(id)).forEach((id) => colours.delete(id));
  for (const id of ids) {
    if (!colours.has(id)) {
      const taken = new Set(colours.values());
      let free = 0;
      while (taken.has(free)) {
        free++;
      }
      colours.set(id, free);
    }
  }
  return colours;
}
