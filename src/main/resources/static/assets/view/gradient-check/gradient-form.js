import { html } from '../../vendor.js';

const FIELDS = [
  { name: 'inputs', label: 'Inputs', standard: 4, min: 1, max: 32 },
  { name: 'hiddenUnits', label: 'Hidden ReLU units, a layer each', standard: '10', hint: '0 to 5 layers of 1 to 32, such as 10, 8' },
  { name: 'classes', label: 'Classes', standard: 3, min: 2, max: 16 },
  { name: 'examples', label: 'Examples', standard: 5, min: 1, max: 16 },
  { name: 'l2', label: 'L2 penalty λ', standard: 0.05, min: 0, max: 10, step: 'any' },
  { name: 'seed', label: 'Seed', standard: 0 },
];

/** The request that the address asks for; what is left out there has the report's value. */
export function requestOf(query) {
  return Object.fromEntries(
    FIELDS.map(({ name, standard }) => {
      const text = query.get(name) ?? String(standard);
      return [name, name === 'hiddenUnits' ? layers(text) : number(text)];
    }),
  );
}

function layers(text) {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map(number);
}

// What is no number is sent as it was typed: the service says what is wrong with it.
function number(text) {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

export function GradientForm({ request, errors, busy, onChange, onCheck }) {
  const submit = (event) => {
    event.preventDefault();
    onCheck();
  };
  return html`<form class="panel" onSubmit=${submit} noValidate>
    <h2>Network</h2>
    ${FIELDS.map((field) => {
      const error = errors.find(({ pointer }) => pointer === `/${field.name}` || pointer?.startsWith(`/${field.name}/`));
      const value = request[field.name];
      const described = [field.hint && `${field.name}-hint`, error && `${field.name}-error`].filter(Boolean).join(' ');
      return html`<label class="field" key=${field.name}>
        <span>${field.label}</span>
        <input
          name=${field.name}
          type=${field.name === 'hiddenUnits' ? 'text' : 'number'}
          min=${field.min}
          max=${field.max}
          step=${field.step}
          value=${Array.isArray(value) ? value.join(', ') : value}
          aria-invalid=${error ? 'true' : undefined}
          aria-describedby=${described || undefined}
          onChange=${(event) => onChange({ [field.name]: event.target.value })}
        />
        ${field.hint && html`<span class="field-hint" id="${field.name}-hint">${field.hint}</span>`}
        ${error && html`<span class="field-error" id="${field.name}-error">${error.rule}</span>`}
      </label>`;
    })}
    <button type="submit" class="primary" disabled=${busy} aria-busy=${busy}>${busy ? 'Checking …' : 'Check gradients'}</button>
  </form>`;
}
