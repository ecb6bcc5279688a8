import { html, useContext } from '../../vendor.js';
import { FormContext } from './form-context.js';
import { SpecField } from './spec-field.js';

/** How long to train: a number of epochs or of iterations, never both. */
export function Budget({ properties }) {
  const { schema, spec, set } = useContext(FormContext);
  const training = spec.training ?? {};
  const unit = training.iterations !== undefined && training.iterations !== null ? 'iterations' : 'epochs';
  const other = unit === 'epochs' ? 'iterations' : 'epochs';
  const choose = (chosen) => {
    const { epochs, iterations, ...rest } = training;
    set('/training', { [chosen]: chosen === 'iterations' ? (iterations ?? 1000) : (epochs ?? 10), ...rest });
  };
  const both = training[other] !== undefined && training[other] !== null;
  return html`
    <div class="field">
      <label for="budget-unit">Budget in</label>
      <select id="budget-unit" value=${unit} onChange=${(event) => choose(event.target.value)}>
        <option value="epochs">epochs</option>
        <option value="iterations">iterations</option>
      </select>
    </div>
    <${SpecField} key=${unit} pointer=${`/training/${unit}`} schema=${schema.resolved(properties[unit])} />
    ${both && html`<${SpecField} key=${other} pointer=${`/training/${other}`} schema=${schema.resolved(properties[other])} />`}
  `;
}
