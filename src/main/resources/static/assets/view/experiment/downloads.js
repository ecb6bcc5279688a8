import { html } from '../../vendor.js';
import { download, saveBlob } from '../../api/client.js';
import { ActionButton } from '../../control/action-button.js';

/** What can be taken away. */
export function Downloads({ experiment }) {
  const path = `experiments/${experiment.id}`;
  const name = `experiment-${experiment.id}`;
  const take = (from, file, accept) => () => download(`${path}/${from}`, file, accept);
  const saveSpec = async () => saveBlob(new Blob([JSON.stringify(experiment.spec, null, 2)], { type: 'application/json' }), `${name}-spec.json`);
  const parts = [
    [
      'Numbers',
      [
        ['Epochs', 'CSV', take('metrics', `${name}-epochs.csv`, 'text/csv'), 'Every epoch: losses, accuracies, learning rate, seconds'],
        ['Losses of iterations', 'CSV', take('metrics?resolution=iteration', `${name}-iterations.csv`, 'text/csv'), 'The loss of every iteration'],
        ['Spec', 'JSON', saveSpec, 'What was asked for; post it to train the same again'],
        ['TensorBoard', 'event file', take('export?format=tensorboard', `events.out.tfevents.0.${name}`), 'For TensorBoard'],
        ['MLflow', 'run folder', take('export?format=mlflow', `${name}-mlflow.zip`), 'For MLflow'],
      ],
    ],
    [
      'Pictures',
      [
        ['Learning curves', 'PNG', take('learning-curves.png', `${name}-curves.png`, 'image/png'), 'Loss and accuracy, fit for a paper'],
        ['First layer', 'PNG', take('weights.png', `${name}-weights.png`, 'image/png'), 'The weights of each unit as a picture'],
      ],
    ],
    [
      'The network',
      [
        ['ONNX', 'onnx', take('model.onnx', `${name}.onnx`), 'For everything that reads ONNX; preprocessing is inside'],
        ['DL4J', 'zip', take('model.zip', `${name}-model.zip`), 'For Deeplearning4j'],
        ['Parameters', 'npz', take('parameters.npz', `${name}-parameters.npz`), 'Weights and biases as NumPy arrays'],
      ],
    ],
  ];
  return html`<div class="grid">
    ${parts.map(
      ([title, files]) => html`<section class="panel">
        <h2>${title}</h2>
        <ul class="downloads">
          ${files.map(
            ([what, kind, action, words]) => html`<li>
              <div><strong>${what}</strong><br /><span class="small muted">${words}</span></div>
              <${ActionButton} action=${action} aria-label=${`Download ${what} as ${kind}`}>${kind}<//>
            </li>`,
          )}
        </ul>
      </section>`,
    )}
  </div>`;
}
