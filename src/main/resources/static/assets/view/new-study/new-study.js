import { html, useState } from '../../vendor.js';
import { Loaded, useLoad } from '../../page/loading.js';
import { changeQuery } from '../../page/route.js';
import { ViewTitle } from '../../page/shell.js';
import { EXPERIMENT_PRESETS, PRESETS, readStart } from './starts.js';
import { StudyForm } from './study-form.js';

const GROUPS = [...new Set(EXPERIMENT_PRESETS.map(({ group }) => group))];

/** The form for a new study. */
export function NewStudyView({ query }) {
  const given = ['study', 'from', 'preset'].map((name) => query.get(name) ?? '').join('|');
  const start = useLoad(async (signal) => ({ given, request: await readStart(query, signal) }), [given]);
  const [typed, setTyped] = useState('');
  const choose = (event) => changeQuery({ study: null, from: null, preset: event.target.value || null }, true);
  const take = (event) => {
    event.preventDefault();
    if (typed.trim()) {
      changeQuery({ study: null, from: typed.trim(), preset: null }, true);
    }
  };
  return html`
    <${ViewTitle} title="New study" subtitle="One spec, what is varied of it, and how the combinations are searched" />
    <div class="panel start-from">
      <label class="inline">Start from <select value=${query.get('from') || query.get('study') ? '' : query.get('preset') ?? PRESETS[0].id} onChange=${choose}>
        ${(query.get('from') || query.get('study')) && html`<option value="">${query.get('from') ? `experiment ${query.get('from')}` : `study ${query.get('study')}`}</option>`}
        <optgroup label="Studies">${PRESETS.map((preset) => html`<option value=${preset.id}>${preset.name}</option>`)}</optgroup>
        ${GROUPS.map((group) => html`<optgroup label=${`One experiment: ${group}`}>${EXPERIMENT_PRESETS.filter((preset) => preset.group === group).map(({ id, title }) => html`<option value=${id}>${title}</option>`)}</optgroup>`)}
      </select></label>
      <form class="inline" onSubmit=${take}>
        <label class="inline">or experiment no. <input class="short" type="number" min="1" name="experiment" value=${typed} onInput=${(event) => setTyped(event.target.value)} /></label>
        <button type="submit" class="small">Take its spec</button>
      </form>
    </div>
    <${Loaded} of=${start}>${(data) => data.given === given && html`<${StudyForm} key=${given} start=${data.request} query=${query} />`}<//>
  `;
}
