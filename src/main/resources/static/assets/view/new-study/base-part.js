import { html } from '../../vendor.js';
import { errorsAt, FieldErrors, TextField } from './form-field.js';

/** Name, and the spec that all trials share. */
export function BasePart({ draft, change, errors, isJson }) {
  const wrong = isJson ? errorsAt(errors, '/base').map((error) => ({ ...error, place: error.pointer.slice('/base'.length) })) : [{ rule: 'must be JSON' }];
  return html`<section class="panel">
    <h2>What all trials share</h2>
    <${TextField} name="name" label="Name of the study" value=${draft.name} onChange=${(name) => change({ name })} errors=${errorsAt(errors, '/name')} maxlength="200" dir="auto" />
    <label class="field"><span>Spec, as JSON</span>
      <textarea name="base" rows=${Math.min(24, Math.max(6, draft.base.split('\n').length))} spellcheck=${false} value=${draft.base} aria-invalid=${wrong.length ? 'true' : undefined} aria-describedby="error-base" onInput=${(event) => change({ base: event.target.value })}></textarea>
      <span class="field-hint">As <code>POST /experiments</code> takes it; what is left out has its default. Trials never read the test set.</span>
      <${FieldErrors} id="error-base" errors=${wrong} />
    </label>
  </section>`;
}
