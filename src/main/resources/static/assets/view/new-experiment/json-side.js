import { html } from '../../vendor.js';

/** The spec as JSON text: the other side of the form. */
export function JsonSide({ text, mistake, onType }) {
  return html`<div class="field">
    <label for="spec-json">Spec as JSON</label>
    <textarea id="spec-json" rows="28" spellcheck="false" autocomplete="off" aria-invalid=${mistake ? 'true' : undefined} aria-describedby=${mistake ? 'spec-json-error' : undefined} onInput=${(event) => onType(event.target.value)} value=${text}></textarea>
    ${mistake && html`<p class="field-error" id="spec-json-error">${mistake}</p>`}
  </div>`;
}

/** What text holds: `{spec}` or `{mistake}`. */
export function readSpec(text) {
  try {
    const spec = JSON.parse(text);
    return spec !== null && typeof spec === 'object' && !Array.isArray(spec) ? { spec } : { mistake: 'A spec is an object: { … }' };
  } catch (error) {
    return { mistake: `This is no JSON: ${error.message}` };
  }
}
