/**
 * The options of an upload as the form shows them; what they mean, their choices and defaults come from the service's OpenAPI
 * document. What it knows and nothing here names is shown among the rest.
 */
const LABELS = {
  name: 'Name',
  format: 'Form of the files',
  description: 'Description',
  licence: 'Licence',
  split: 'Splits',
  validation: 'To validate on',
  test: 'To test on',
  seed: 'Seed of the splits',
  classes: 'Names of the classes',
  label: 'Column of the classes',
  delimiter: 'Between fields',
  decimal: 'Decimal mark',
  missing: 'Missing values',
  fill: 'In place of missing numbers',
  categorical: 'Columns whose numbers are names',
  ignore: 'Columns to leave out',
  splitColumn: 'Column that says the split',
  x: 'Array of the inputs',
  y: 'Array of the labels',
  layout: 'Channels of pictures',
  width: 'Resize to a width of',
  height: 'Resize to a height of',
  channels: 'Colours',
};

const GROUPS = [
  { title: 'The table', kinds: ['CSV'], names: ['label', 'missing', 'fill', 'ignore', 'categorical', 'splitColumn', 'delimiter', 'decimal'] },
  { title: 'The arrays', kinds: ['NPZ'], names: ['x', 'y', 'layout'] },
  { title: 'The pictures', kinds: ['PICTURES'], names: ['width', 'height', 'channels'] },
  { title: 'The splits', names: ['split', 'validation', 'test', 'seed'] },
  { title: 'For people', names: ['description', 'licence', 'classes'] },
];

const CHOICES = { delimiter: ['auto', ',', ';', 'tab', '|'], decimal: ['.', ','], channels: ['1', '3'] };
const WORDS = { 'channels 1': 'grey', 'channels 3': 'RGB' };
const OF_COLUMNS = ['label', 'ignore', 'categorical', 'splitColumn'];

/** The options by their names: `{name, label, hint, type, choices, fallback, ofColumns, required}`. */
export function optionsOf(document) {
  const found = document.paths['/datasets'].post.parameters.map((parameter) => [parameter.name, optionOf(parameter)]);
  return new Map(found);
}

function optionOf({ name, description = '', required = false, schema }) {
  const choices = schema.enum ?? CHOICES[name];
  return {
    name,
    required,
    label: LABELS[name] ?? name,
    hint: capitalised(description.replace(/^(Table|NumPy|Pictures): /, '')),
    type: schema.type,
    choices: choices?.map((value) => ({ value, words: WORDS[`${name} ${value}`] ?? value })),
    fallback: Array.isArray(schema.default) || schema.default === undefined ? '' : String(schema.default),
    ofColumns: OF_COLUMNS.includes(name),
  };
}

function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What there is to choose for files of a kind: `{title, options}`; what another choice leaves without effect is left out. */
export function groupsFor(kind, options, values) {
  const named = ['name', 'format', ...GROUPS.flatMap(({ names }) => names)];
  const rest = { title: 'More', names: [...options.keys()].filter((name) => !named.includes(name)) };
  return [...GROUPS, rest]
    .filter(({ kinds }) => !kinds || kind === null || kinds.includes(kind))
    .map(({ title, names }) => ({ title, options: names.filter((name) => name !== 'fill' || values.missing === 'VALUE').map((name) => options.get(name)).filter(Boolean) }))
    .filter((group) => group.options.length > 0);
}

/** Name and value of what is sent: shown, filled in, and no default. */
export function toSend(values, kind, options) {
  const shown = [options.get('name'), options.get('format'), ...groupsFor(kind, options, values).flatMap((group) => group.options)];
  return shown
    .map(({ name, fallback }) => [name, (values[name] ?? '').trim(), fallback])
    .filter(([, value, fallback]) => value !== '' && value !== fallback)
    .map(([name, value]) => [name, value]);
}
