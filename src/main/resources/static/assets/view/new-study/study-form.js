import { html, useMemo, useState } from '../../vendor.js';
import { postJson } from '../../api/client.js';
import { useLoad, useSettled } from '../../page/loading.js';
import { useValidation } from '../new-experiment/validation.js';
import { AxesPart } from './axes-part.js';
import { BasePart } from './base-part.js';
import { baseOf, draftOf, requestOf } from './draft.js';
import { PreviewPart } from './preview-part.js';
import { SearchPart } from './search-part.js';

const TYPING_MILLISECONDS = 600;
const FIRST_TRIALS = 5;
const NONE = [];

/** The parts of a study; the service checks them as one types and tells what they would cost. */
export function StudyForm({ start, query }) {
  const [draft, setDraft] = useState(() => draftOf(start));
  const change = (changes) => setDraft((before) => ({ ...before, ...changes }));
  const request = useMemo(() => requestOf(draft), [draft]);
  const base = useMemo(() => baseOf(draft), [draft.base]);
  const text = base ? JSON.stringify(request) : '';
  const settled = useSettled(text, TYPING_MILLISECONDS);
  const preview = useLoad(
    async (signal) => (settled ? { answer: await postJson(`studies/preview?first=${FIRST_TRIALS}`, JSON.parse(settled), { signal }) } : null),
    [settled],
  );
  // The spec with its defaults, for the fields that can be searched; one that is not valid yet has those that it names.
  const validation = useValidation(base);
  const effective = validation.errors.length ? null : validation.estimate?.spec ?? null;
  const stale = settled !== text || preview.loading;
  const errors = preview.problem?.errors ?? NONE;
  return html`<div class="columns new-study">
    <div>
      <${BasePart} draft=${draft} change=${change} errors=${errors} spec=${base} effective=${effective} query=${query} />
      <${AxesPart} axes=${draft.axes} onChange=${(axes) => change({ axes })} spec=${effective ?? base} errors=${errors} stale=${stale} sampler=${draft.sampler.type} />
      <${SearchPart} draft=${draft} change=${change} errors=${errors} />
    </div>
    <${PreviewPart} request=${request} isJson=${base !== null} preview=${preview} stale=${stale} />
  </div>`;
}
