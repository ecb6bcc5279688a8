import { html } from '../../vendor.js';
import { errorsAt, FieldErrors, TextField } from './form-field.js';
import { SAMPLERS } from './samplers.js';

/** How the space is searched, and for how long. */
export function SearchPart({ draft, change, errors }) {
  const sampler = SAMPLERS.find(({ type }) => type === draft.sampler.type) ?? SAMPLERS[0];
  const set = (part) => (name) => (value) => change({ [part]: { ...draft[part], [name]: value } });
  const setSampler = set('sampler');
  const setBudget = set('budget');
  return html`<section class="panel">
    <h2>How it is searched</h2>
    <label class="field"><span>Sampler</span><select value=${sampler.type} onChange=${(event) => change({ sampler: { type: event.target.value } })}>
      ${SAMPLERS.map(({ type, name }) => html`<option value=${type}>${name}</option>`)}
    </select>
    <span class="field-hint">${sampler.words}</span></label>
    <div class="fields">
      ${sampler.settings.map((setting) => html`<${TextField} key=${setting.name} name=${setting.name} label=${setting.label} inputmode="numeric" placeholder=${setting.otherwise} value=${draft.sampler[setting.name] ?? ''} onChange=${setSampler(setting.name)} errors=${errorsAt(errors, `/sampler/${setting.name}`)} />`)}
      <${TextField} name="parallelTrials" label="Trials at once" inputmode="numeric" placeholder="1" value=${draft.parallelTrials} onChange=${(parallelTrials) => change({ parallelTrials })} errors=${errorsAt(errors, '/parallelTrials')} />
      <${TextField} name="seed" label="Seed of the sampler" inputmode="numeric" placeholder="0" value=${draft.seed} onChange=${(seed) => change({ seed })} errors=${errorsAt(errors, '/seed')} />
    </div>
    <h3>Budget: whatever is used up first ends it</h3>
    <div class="fields">
      <${TextField} name="budget-trials" label="Trials" inputmode="numeric" placeholder=${sampler.trials} value=${draft.budget.trials ?? ''} onChange=${setBudget('trials')} errors=${errorsAt(errors, '/budget/trials')} />
      <${TextField} name="budget-epochs" label="Epochs of all trials" inputmode="numeric" placeholder="no limit" value=${draft.budget.epochs ?? ''} onChange=${setBudget('epochs')} errors=${errorsAt(errors, '/budget/epochs')} />
      <${TextField} name="budget-seconds" label="Seconds" inputmode="decimal" placeholder="no limit" value=${draft.budget.seconds ?? ''} onChange=${setBudget('seconds')} errors=${errorsAt(errors, '/budget/seconds')} />
    </div>
    <${FieldErrors} id="error-budget" errors=${errors.filter((error) => error.pointer === '/budget' || error.pointer === '/sampler' || error.pointer === '/sampler/type')} />
    <label class="field"><span>Objective, on validation</span><select value=${draft.objective} onChange=${(event) => change({ objective: event.target.value })}>
      <option value="VALIDATION_ACCURACY">highest validation accuracy</option><option value="VALIDATION_LOSS">lowest validation loss</option>
    </select></label>
    <label class="check"><input type="checkbox" checked=${draft.evaluateWinnerOnTest} onChange=${(event) => change({ evaluateWinnerOnTest: event.target.checked })} /> Evaluate the winner on the test set at the end: the one look</label>
  </section>`;
}
