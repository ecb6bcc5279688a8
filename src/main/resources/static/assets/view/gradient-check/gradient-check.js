import { html, useState } from '../../vendor.js';
import { postJson } from '../../api/client.js';
import { curlOf } from '../../api/curl.js';
import { CodeBlock } from '../../control/json-view.js';
import { ProblemBox } from '../../page/loading.js';
import { ViewTitle } from '../../page/shell.js';
import { changeQuery } from '../../page/route.js';
import { GradientForm, requestOf } from './gradient-form.js';
import { GradientResult } from './gradient-result.js';

/** Gradients of a small network, computed in three ways and held against each other. */
export function GradientCheckView({ query }) {
  const [answer, setAnswer] = useState(null);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const request = requestOf(query);

  const check = async () => {
    setBusy(true);
    setProblem(null);
    try {
      setAnswer(await postJson('gradient-checks', request));
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  };

  return html`
    <${ViewTitle} title="Gradient check" subtitle="Is backpropagation right? The closed form, DL4J and central differences, element by element, in double precision." />
    <div class="columns">
      <div>
        ${problem && html`<${ProblemBox} problem=${problem} />`}
        ${answer
          ? html`<${GradientResult} check=${answer} />`
          : html`<div class="panel empty"><p>Choose a small network and check it: the answer takes a moment.</p></div>`}
      </div>
      <div>
        <${GradientForm} request=${request} errors=${problem?.errors ?? []} busy=${busy} onChange=${(change) => changeQuery(change)} onCheck=${check} />
        <section class="panel">
          <h2>The same with curl</h2>
          <${CodeBlock} label="curl command" text=${curlOf(request, 'gradient-checks')} />
        </section>
      </div>
    </div>
  `;
}
