import { createContext, useContext } from '../../vendor.js';
import { valueAt } from './pointer.js';

/**
 * What all fields of the form share: `{schema, spec, set(pointer, value), errors, effective, explained, datasets}`; `effective` is
 * the spec with defaults filled in, null until the service has told it.
 */
export const FormContext = createContext(null);

/** One place of the spec as a field needs it. */
export function usePlace(pointer) {
  const form = useContext(FormContext);
  const value = valueAt(form.spec, pointer);
  return {
    form,
    value: value === null ? undefined : value,
    set: (next) => form.set(pointer, next),
    errors: form.errors.filter((error) => error.pointer === pointer),
    fallback: form.effective ? valueAt(form.effective, pointer) : undefined,
  };
}
