import { html, useMemo } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { Tabs } from '../../control/tabs.js';
import { Loaded, useLoad } from '../../page/loading.js';
import { changeQuery } from '../../page/route.js';
import { FormContext } from '../new-experiment/form-context.js';
import { withValueAt } from '../new-experiment/pointer.js';
import { SpecForm } from '../new-experiment/spec-form.js';
import { SpecSchema } from '../new-experiment/spec-schema.js';
import { errorsAt, FieldErrors, TextField } from './form-field.js';

const BASE = '/base';

/** Name, and the spec that all trials share: by the form of an experiment, or as JSON. */
export function BasePart({ draft, change, errors, spec, effective, query }) {
  const service = useLoad(async (signal) => ({ schema: new SpecSchema(await getJson('v3/api-docs', signal)), datasets: (await getJson('datasets', signal)).items }), []);
  const wrong = useMemo(() => errorsAt(errors, BASE).map((error) => ({ ...error, pointer: error.pointer.slice(BASE.length) })), [errors]);
  const form = (known) => ({
    ...known,
    spec,
    effective,
    errors: wrong,
    explained: false,
    set: (pointer, value) => change({ base: JSON.stringify(withValueAt(spec, pointer, value), null, 2) }),
  });
  const tabs = [
    { id: 'json', name: 'JSON', content: () => html`<${JsonBase} draft=${draft} change=${change} wrong=${spec ? wrong : [{ rule: 'must be a JSON object' }]} />` },
    {
      id: 'form',
      name: 'Form',
      content: () =>
        spec
          ? html`<${Loaded} of=${service}>${(known) => html`<${FormContext.Provider} value=${form(known)}><${SpecForm} /><//>`}<//>`
          : html`<p class="field-error">The JSON has a mistake. Mend it on its side, then the form can show it.</p>`,
    },
  ];
  return html`<section class="panel new-experiment">
    <h2>What all trials share</h2>
    <${TextField} name="name" label="Name of the study" value=${draft.name} onChange=${(name) => change({ name })} errors=${errorsAt(errors, '/name')} maxlength="200" dir="auto" />
    <${Tabs} label="Spec as form or JSON" chosen=${query.get('as') === 'form' ? 'form' : 'json'} onChoose=${(side) => changeQuery({ as: side === 'form' ? 'form' : null })} tabs=${tabs} />
  </section>`;
}

function JsonBase({ draft, change, wrong }) {
  const lines = draft.base.split('\n').length;
  return html`<label class="field"><span>Spec, as JSON</span>
    <textarea name="base" rows=${Math.min(24, Math.max(6, lines))} spellcheck=${false} value=${draft.base} aria-invalid=${wrong.length ? 'true' : undefined} aria-describedby="error-base" onInput=${(event) => change({ base: event.target.value })}></textarea>
    <span class="field-hint">As <code>POST /experiments</code> takes it; what is left out has its default. Trials never read the test set.</span>
    <${FieldErrors} id="error-base" errors=${wrong.map((error) => ({ ...error, place: error.pointer }))} />
  </label>`;
}
