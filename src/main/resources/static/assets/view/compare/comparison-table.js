import { html, useMemo } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { lineColour, lineDash } from '../../chart/palette.js';
import { StateBadge } from '../../control/state-badge.js';
import { count } from '../../format/numbers.js';
import { useLoad } from '../../page/loading.js';
import { address, changeQuery } from '../../page/route.js';
import { useTheme } from '../../page/theme.js';
import { parameterCount } from '../../experiment/parameters.js';
import { cellsOf, RESULTS } from './results.js';
import { settingsOf, settingText } from './settings.js';

/** What runs came to, and the settings in which they differ; a column for each, in its curve's colour. */
export function ComparisonTable({ runs, colours, allSettings, onRemove }) {
  const specs = runs.map(({ experiment }) => experiment?.spec);
  const datasets = useLoad((signal) => getJson('datasets', signal), []);
  const settings = useMemo(() => settingsOf(specs), specs);
  const differing = settings.filter(({ differs }) => differs);
  const shown = allSettings ? settings : differing;
  const isLoading = runs.some(({ experiment, problem }) => !experiment && !problem);
  const parameters = { name: 'Parameters', text: ({ experiment }) => count(parameterCount(experiment.spec, datasets.data?.items.find(({ name }) => name === experiment.spec?.dataset.name))) };
  return html`<section class="panel">
    <div class="comparison-head">
      <h2>Results and settings</h2>
      <label class="check"><input type="checkbox" checked=${allSettings} onChange=${(event) => changeQuery({ settings: event.target.checked ? 'all' : null })} />All settings</label>
    </div>
    <div class="table-scroll" tabindex="0" role="region" aria-label="Results and settings">
      <table class="comparison">
        <thead><tr><td></td>${runs.map((run) => html`<${RunHeader} key=${run.id} run=${run} colourIndex=${colours.get(run.id)} onRemove=${onRemove} />`)}</tr></thead>
        <tbody>
          ${[...RESULTS, parameters].map((row) => html`<${ResultRow} key=${row.name} row=${row} runs=${runs} />`)}
        </tbody>
        <tbody>
          <tr class="section"><th scope="colgroup" colspan=${runs.length + 1}>${headOf(settings.length, differing.length, allSettings, runs.length, isLoading)}</th></tr>
          ${shown.map(({ place, values, differs }) => html`<tr key=${place} class=${allSettings && differs ? 'differs' : ''}>
            <th scope="row"><code>${place.slice(1).replaceAll('/', ' / ')}</code></th>
            ${values.map((value) => html`<td>${settingText(value)}</td>`)}
          </tr>`)}
        </tbody>
      </table>
    </div>
  </section>`;
}

function headOf(all, differing, allShown, runs, isLoading) {
  if (isLoading) {
    return 'Loading …';
  }
  if (allShown) {
    return `All ${all} settings; ${differing} differ`;
  }
  if (differing) {
    return `${differing} of ${all} settings differ`;
  }
  return runs > 1 ? 'No setting differs' : 'Nothing to compare it with yet';
}

function RunHeader({ run, colourIndex, onRemove }) {
  useTheme();
  const { id, experiment } = run;
  const name = experiment?.name ?? `Experiment ${id}`;
  return html`<th scope="col">
    <div class="run-head">
      <svg width="26" height="8" aria-hidden="true"><line x1="1" x2="25" y1="4" y2="4" stroke=${lineColour(colourIndex)} stroke-width="4" stroke-dasharray=${lineDash(colourIndex).join(' ')} /></svg>
      <button type="button" class="plain remove" aria-label=${`Remove ${name}, experiment ${id}`} title="Remove from the comparison" onClick=${() => onRemove(id)}>×</button>
    </div>
    <a href=${address(['experiments', id])} class="clamped" dir="auto" title=${name}>${name}</a>
    <div class="small muted">#${id}</div>
    ${experiment && html`<${StateBadge} state=${experiment.state} reason=${experiment.stateReason} />`}
  </th>`;
}

function ResultRow({ row, runs }) {
  return html`<tr>
    <th scope="row">${row.name}</th>
    ${cellsOf(row, runs).map(
      ({ text, aside, isBest }) => html`<td class=${isBest ? 'best' : ''}>${text}${isBest && html`<span class="mark" title="Best of these"><span aria-hidden="true"> ★</span><span class="visually-hidden"> best</span></span>`}${aside && html`<div class="small muted">${aside}</div>`}</td>`,
    )}
  </tr>`;
}
