import { html } from '../../vendor.js';
import { postJson } from '../../api/client.js';
import { ActionButton } from '../../control/action-button.js';
import { CodeBlock } from '../../control/json-view.js';
import { address, go } from '../../page/route.js';
import { curlOf } from '../../api/curl.js';
import { PRESETS } from '../new-experiment/presets.js';

function presetOf(id) {
  return PRESETS.find((preset) => preset.id === id).spec;
}

/** What somebody sees who comes first. */
export function Welcome() {
  const start = async () => {
    const { id } = await postJson('experiments', presetOf('demo'));
    go(['experiments', id]);
  };
  return html`<section class="panel welcome" aria-labelledby="welcome">
    <div>
      <h2 id="welcome">No experiments yet</h2>
      <p>An experiment is one network, trained once. Start with the demo: two layers that learn to read handwritten digits. It takes a few seconds and needs no download, and you watch it learn.</p>
      <div class="buttons">
        <${ActionButton} class="primary" action=${start}>Train the demo network<//>
        <a class="button" href=${address(['experiments', 'new'])}>Make your own</a>
      </div>
      <p class="small muted then">Later: <a href=${address(['studies'])}>studies</a> search hyper-parameters, <a href=${address(['datasets'])}>data sets</a> shows what there is to learn from.</p>
    </div>
    <div>
      <p class="small muted">Or from a terminal:</p>
      <${CodeBlock} label="command" text=${curlOf(presetOf('plain'))} />
    </div>
  </section>`;
}
