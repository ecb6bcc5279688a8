import { html, useEffect, useRef, useState } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { ActionButton } from '../../control/action-button.js';
import { CodeBlock } from '../../control/json-view.js';
import { Tabs } from '../../control/tabs.js';
import { confirmed } from '../../page/dialog.js';
import { Loaded, useLoad } from '../../page/loading.js';
import { changeQuery } from '../../page/route.js';
import { ViewTitle } from '../../page/shell.js';
import { curlOf } from '../../api/curl.js';
import { EstimatePanel, focusPlace } from './estimate-panel.js';
import { FormContext } from './form-context.js';
import { JsonSide, readSpec } from './json-side.js';
import { withValueAt } from './pointer.js';
import { SpecForm } from './spec-form.js';
import { SpecSchema } from './spec-schema.js';
import { StartPicker, startOf } from './starts.js';
import { useSubmission } from './submission.js';
import { useValidation } from './validation.js';

const asText = (spec) => JSON.stringify(spec, null, 2);

/** Describes an experiment, by a form or as JSON, and trains it. */
export function NewExperimentView({ query }) {
  const begin = ['from', 'preset', 'dataset'].map((name) => query.get(name) ?? '').join(' ');
  const start = useLoad((signal) => startOf(query, signal), [begin]);
  const service = useLoad(async (signal) => ({ schema: new SpecSchema(await getJson('v3/api-docs', signal)), datasets: (await getJson('datasets?limit=500', signal)).items }), []);
  return html`
    <${ViewTitle} title="New experiment" subtitle=${start.data?.words} />
    <${Loaded} of=${start}>${(begun) => html`<${Loaded} of=${service}>${(known) => html`<${Editor} key=${begin} begun=${begun.spec} ...${known} query=${query} />`}<//>`}<//>
  `;
}

function Editor({ begun, schema, datasets, query }) {
  const [text, setText] = useState(() => asText(begun));
  const original = useRef(text);
  useEffect(() => {
    // The start of another address came later than its editor.
    if (text === original.current) {
      original.current = asText(begun);
      setText(original.current);
    }
  }, [begun]);
  const { spec = null, mistake } = readSpec(text);
  const validation = useValidation(spec);
  const submit = useSubmission();
  const explained = query.get('explain') === 'true';
  const side = query.get('as') === 'json' ? 'json' : 'form';
  const form = {
    schema,
    datasets,
    spec,
    explained,
    errors: validation.errors,
    // What is told of another data set would mislead.
    effective: validation.estimate?.spec.dataset.name === spec?.dataset?.name ? validation.estimate?.spec : null,
    set: (pointer, value) => setText(asText(withValueAt(spec, pointer, value))),
  };
  const choose = async (preset) => {
    if (text === original.current || (await confirmed({ title: 'Begin anew?', text: 'What you have changed here is lost.', action: 'Begin anew' }))) {
      changeQuery({ preset, from: null, dataset: null });
    }
  };
  const find = (pointer) => {
    changeQuery({ as: null });
    setTimeout(() => focusPlace(pointer));
  };
  return html`
    <div class="new-experiment-tools">
      <${StartPicker} query=${query} onChoose=${choose} />
      <label class="check"><input type="checkbox" checked=${explained} onChange=${(event) => changeQuery({ explain: event.target.checked || null })} /> Explain every field</label>
    </div>
    <div class="columns new-experiment">
      <div class="panel">
        <${Tabs}
          label="Form or JSON"
          chosen=${side}
          onChoose=${(chosen) => changeQuery({ as: chosen === 'json' ? 'json' : null })}
          tabs=${[
            { id: 'form', name: 'Form', content: () => (mistake ? html`<p class="field-error">${mistake}</p><p>Mend it on the side of the JSON, then the form can show it.</p>` : html`<${FormContext.Provider} value=${form}><${SpecForm} /><//>`) },
            { id: 'json', name: 'JSON', content: () => html`<${JsonSide} text=${text} mistake=${mistake} onType=${setText} />` },
          ]}
        />
      </div>
      <div class="beside">
        <${EstimatePanel} validation=${validation} mistake=${mistake} onFind=${find} />
        <div class="panel">
          <div class="buttons"><${ActionButton} class="primary" action=${() => submit(spec)} disabled=${!spec || (validation.errors.length > 0 && !validation.waiting)}>Train it<//></div>
        </div>
        ${spec && html`<details class="panel"><summary>The same with curl</summary><${CodeBlock} text=${curlOf(spec)} label="curl command" /></details>`}
      </div>
    </div>
  `;
}
