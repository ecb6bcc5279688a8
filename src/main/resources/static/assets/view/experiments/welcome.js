import { html } from '../../vendor.js';
import { apiKey } from '../../api/key.js';
import { postJson } from '../../api/client.js';
import { ActionButton } from '../../control/action-button.js';
import { CodeBlock } from '../../control/json-view.js';
import { address, go } from '../../page/route.js';

/** The report's two-layer network on the data set that is inside the service: some seconds long. */
const DEMO = {
  name: 'two-layer demo',
  tags: ['demo'],
  dataset: { name: 'digits', preprocessing: 'SUBTRACT_MEAN_IMAGE' },
  network: { hiddenLayers: [{ units: 50, activation: 'RELU' }], weightInit: { type: 'NORMAL', standardDeviation: 0.0001 } },
  regularization: { l2: 0.01 },
  optimizer: { type: 'SGD', learningRate: 0.002 },
  learningRateSchedule: { type: 'EXPONENTIAL', decay: 0.97 },
  training: { iterations: 1000, batchSize: 100, sampling: 'WITH_REPLACEMENT' },
};

function command() {
  return [
    `curl -i ${new URL('experiments', document.baseURI)} \\`,
    ...(apiKey() ? [`  -H "Authorization: Bearer $MLPLAB_KEY" \\`] : []),
    `  -H 'Content-Type: application/json' -d '{`,
    `    "dataset": {"name": "digits"},`,
    `    "network": {"hiddenLayers": [{"units": 50}]}`,
    `  }'`,
  ].join('\n');
}

/** What somebody sees who comes first. */
export function Welcome() {
  const start = async () => {
    const { id } = await postJson('experiments', DEMO);
    go(['experiments', id]);
  };
  return html`<section class="panel welcome" aria-labelledby="welcome">
    <div>
      <h2 id="welcome">No experiments yet</h2>
      <p>An experiment is one network, trained once. Start with the demo: two layers that learn to read 1,347 handwritten digits. It takes a few seconds and needs no download, and you watch it learn.</p>
      <div class="buttons">
        <${ActionButton} class="primary" action=${start}>Train the demo network<//>
        <a class="button" href=${address(['experiments', 'new'])}>Make your own</a>
      </div>
      <p class="small muted then">Later: <a href=${address(['studies'])}>studies</a> search hyper-parameters, <a href=${address(['datasets'])}>data sets</a> shows what there is to learn from.</p>
    </div>
    <div>
      <p class="small muted">Or from a terminal:</p>
      <${CodeBlock} label="command" text=${command()} />
    </div>
  </section>`;
}
