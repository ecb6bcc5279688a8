import { html } from '../../vendor.js';
import { postJson } from '../../api/client.js';
import { ActionButton } from '../../control/action-button.js';
import { address, go } from '../../page/route.js';

const EXAMPLE = {
  name: 'Learning rate and hidden units of digits',
  base: { dataset: { name: 'digits' }, network: { hiddenLayers: [{ units: 50 }] }, training: { epochs: 9 } },
  space: {
    '/optimizer/learningRate': { low: 0.0001, high: 0.1, log: true },
    '/network/hiddenLayers/0/units': { values: [5, 10, 20, 50] },
    '/training/batchSize': { values: [20, 50, 100] },
  },
  sampler: { type: 'ASHA', eta: 3 },
  budget: { trials: 30 },
};

/** What a study is, for those who have none yet. */
export function EmptyStudies() {
  const start = async () => {
    const study = await postJson('studies', EXAMPLE);
    go(['studies', study.id]);
  };
  return html`<section class="panel empty">
    <h2>No study yet</h2>
    <p class="measure">A study searches for good settings: it takes one spec, varies what you name (learning rate, layers, batch size …), trains an experiment for each combination that its sampler picks, and tells which is best on validation, and which settings mattered. The test set stays shut until you take one look at the winner.</p>
    <div class="buttons centred">
      <${ActionButton} class="primary" action=${start}>Start an example<//>
      <a class="button" href=${address(['studies', 'new'])}>Make your own</a>
    </div>
    <p class="small">The example gives 30 networks a try on the data set inside the service; it takes less than a minute.</p>
  </section>`;
}
