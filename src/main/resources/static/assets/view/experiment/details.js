import { html } from '../../vendor.js';
import { JsonView } from '../../control/json-view.js';
import { History } from './history.js';
import { RerunComparison } from './rerun-comparison.js';

const PROVENANCE = [
  ['version', 'Version of MLP Lab'],
  ['specHash', 'Hash of the spec'],
  ['datasetChecksum', 'Checksum of the data'],
  ['parametersHash', 'Hash of the parameters'],
  ['backend', 'Backend'],
  ['dl4jVersion', 'DL4J and ND4J'],
  ['nativeLibrary', 'Native library'],
  ['blas', 'BLAS'],
  ['threads', 'Threads'],
  ['cpu', 'Processor'],
  ['java', 'Java'],
  ['operatingSystem', 'Operating system'],
  ['node', 'Node'],
];

/** Where its numbers come from: spec, provenance, history, a repetition. */
export function Details({ experiment, live }) {
  const { spec, specProblem, provenance } = experiment;
  return html`<div class="grid">
    <section class="panel">
      <h2>Spec</h2>
      ${spec ? html`<${JsonView} value=${spec} label="spec" />` : html`<p class="problem-box">${specProblem}</p>`}
    </section>
    <div>
      ${experiment.rerunOf && html`<${RerunComparison} experiment=${experiment} />`}
      <${History} experiment=${experiment} live=${live} />
      <section class="panel">
        <h2>Provenance</h2>
        ${provenance
          ? html`<dl class="facts">
              ${PROVENANCE.filter(([name]) => provenance[name] !== null && provenance[name] !== undefined).map(([name, words]) => html`<dt>${words}</dt><dd class=${/Hash|Checksum/.test(name) ? 'mono small' : ''}>${provenance[name]}</dd>`)}
            </dl>`
          : html`<p class="muted">Known when a worker has started.</p>`}
      </section>
    </div>
  </div>`;
}
