import { html, useMemo, useState } from '../../vendor.js';
import { postJson } from '../../api/client.js';
import { useLoad, useSettled } from '../../page/loading.js';
import { AxesPart } from './axes-part.js';
import { BasePart } from './base-part.js';
import { baseOf, draftOf, requestOf } from './draft.js';
import { PreviewPart } from './preview-part.js';
import { SearchPart } from './search-part.js';

const TYPING_MILLISECONDS = 600;
const FIRST_TRIALS = 5;

/** The parts of a study; the service checks them as one types and tells what they would cost. */
export function StudyForm({ start }) {
  const [draft, setDraft] = useState(() => draftOf(start));
  const change = (changes) => setDraft((before) => ({ ...before, ...changes }));
  const request = useMemo(() => requestOf(draft), [draft]);
  const text = JSON.stringify(request);
  const settled = useSettled(text, TYPING_MILLISECONDS);
  const isJson = baseOf(draft) !== null;

  const preview = useLoad(
    async (signal) => (baseOf(draft) === null ? null : { text: settled, answer: await postJson(`studies/preview?first=${FIRST_TRIALS}`, JSON.parse(settled), { signal }) }),
    [settled],
  );
  const baseText = useSettled(draft.base, TYPING_MILLISECONDS);
  // The spec with its defaults, for the fields that can be searched; a spec that is not valid yet has those that it names.
  const complete = useLoad((signal) => (isJson ? postJson('experiments/validate', JSON.parse(baseText), { signal }) : Promise.resolve(null)), [baseText]);
  const spec = complete.problem ? baseOf(draft) : complete.data?.spec ?? baseOf(draft);
  const errors = preview.problem?.errors ?? [];
  return html`<div class="columns new-study">
    <div>
      <${BasePart} draft=${draft} change=${change} errors=${errors} isJson=${isJson} />
      <${AxesPart} axes=${draft.axes} onChange=${(axes) => change({ axes })} spec=${spec} errors=${errors} sampler=${draft.sampler.type} />
      <${SearchPart} draft=${draft} change=${change} errors=${errors} />
    </div>
    <${PreviewPart} request=${request} text=${text} isJson=${isJson} preview=${preview} stale=${settled !== text || preview.loading} />
  </div>`;
}
