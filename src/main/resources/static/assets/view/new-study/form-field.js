import { html } from '../../vendor.js';

/** Mistakes that belong to a place of the request or within it. */
export function errorsAt(errors, pointer) {
  return errors.filter((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`));
}

/** A pointer as a name within another pointer. */
export function escaped(pointer) {
  return pointer.replaceAll('~', '~0').replaceAll('/', '~1');
}

export function FieldErrors({ id, errors }) {
  return errors.length > 0 && html`<span class="field-error" id=${id} role="alert">${errors.map((error) => html`<span class="error-line">${error.place ? html`<code>${error.place}</code> ` : ''}${error.rule}</span>`)}</span>`;
}

/** A text field with its name, a hint, and what is wrong with it. */
export function TextField({ name, label, value, onChange, hint, errors = [], type = 'text', ...rest }) {
  const errorId = `error-${name}`;
  return html`<label class="field"><span>${label}</span>
    <input type=${type} name=${name} value=${value} autocomplete="off" spellcheck=${false} aria-invalid=${errors.length ? 'true' : undefined} aria-describedby=${errors.length ? errorId : undefined} onInput=${(event) => onChange(event.target.value)} ...${rest} />
    ${hint && html`<span class="field-hint">${hint}</span>`}
    <${FieldErrors} id=${errorId} errors=${errors} />
  </label>`;
}
