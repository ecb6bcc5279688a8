import { html } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { PRESETS } from './presets.js';

const LONGEST_NAME = 200;

/** The spec to begin with, as the address asks for one: `{spec, words}`. */
export async function startOf(query, signal) {
  const from = query.get('from');
  if (from) {
    const experiment = await getJson(`experiments/${encodeURIComponent(from)}`, signal);
    if (!experiment.spec) {
      throw new Error(experiment.specProblem);
    }
    const name = `${shortened(experiment.spec.name, LONGEST_NAME - 6)}, copy`;
    return { spec: { ...withoutNulls(experiment.spec), name }, words: `Copied from experiment ${from}.` };
  }
  const preset = PRESETS.find(({ id }) => id === query.get('preset'));
  if (preset) {
    return { spec: preset.spec };
  }
  const dataset = query.get('dataset');
  return { spec: dataset ? { dataset: { name: dataset }, network: { hiddenLayers: [{ units: 50 }] } } : PRESETS[0].spec };
}

// A stored spec has null where a field does not apply.
function withoutNulls(value) {
  if (Array.isArray(value)) {
    return value.map(withoutNulls);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([name, part]) => [name, withoutNulls(part)]),
  );
}

/** Chooses what to begin with. */
export function StartPicker({ query, onChoose }) {
  const groups = [...new Set(PRESETS.map(({ group }) => group))];
  const chosen = query.get('from') || query.get('dataset') ? '' : (query.get('preset') ?? PRESETS[0].id);
  return html`<label class="start">Begin with
    <select value=${chosen} onChange=${(event) => event.target.value && onChoose(event.target.value)}>
      ${!chosen && html`<option value="">${query.get('from') ? `a copy of experiment ${query.get('from')}` : `the data set ${query.get('dataset')}`}</option>`}
      ${groups.map((group) => html`<optgroup label=${group}>${PRESETS.filter((preset) => preset.group === group).map(({ id, title }) => html`<option value=${id}>${title}</option>`)}</optgroup>`)}
    </select>
  </label>`;
}

/** The first UTF-16 units, which are what the service counts; no half of a pair is left at the end. */
function shortened(text, units) {
  return text.slice(0, units).replace(/[\uD800-\uDBFF]$/, '');
}
