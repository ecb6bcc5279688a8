import { html, useState } from '../../vendor.js';
import { getJson } from '../../api/client.js';
import { useLoad } from '../../page/loading.js';
import { count } from '../../format/numbers.js';

/** Any of several tags; those in use are proposed while one types. */
export function TagFilter({ chosen, onChange }) {
  const [typed, setTyped] = useState('');
  const tags = useLoad((signal) => getJson('experiments/tags?limit=100', signal), []);
  const known = (tags.data?.items ?? []).filter(({ tag }) => !chosen.includes(tag));
  const add = (tag) => {
    setTyped('');
    if (tag.trim() && !chosen.includes(tag.trim())) {
      onChange([...chosen, tag.trim()]);
    }
  };
  const type = (event) => {
    // What is picked from the proposals comes without a key.
    const picked = event.inputType === 'insertReplacementText' || event.inputType === undefined;
    if (picked && known.some(({ tag }) => tag === event.target.value)) {
      add(event.target.value);
    } else {
      setTyped(event.target.value);
    }
  };
  return html`<div class="field tag-filter">
    <label class="field"><span>Tags</span>
      <input type="text" maxlength="50" list="known-tags" placeholder=${chosen.length ? 'or …' : 'any'} dir="auto" value=${typed} onInput=${type}
        onKeyDown=${(event) => event.key === 'Enter' && add(typed)} onChange=${() => add(typed)} />
    </label>
    <datalist id="known-tags">${known.map(({ tag, experiments }) => html`<option value=${tag}>${count(experiments)}</option>`)}</datalist>
    ${chosen.length > 0 &&
    html`<ul class="chosen-tags" aria-label="Chosen tags">
      ${chosen.map(
        (tag) => html`<li key=${tag}><button type="button" class="tag" aria-label=${`Remove tag ${tag}`} onClick=${() => onChange(chosen.filter((one) => one !== tag))}><span class="tag-text" dir="auto">${tag}</span><span aria-hidden="true">×</span></button></li>`,
      )}
    </ul>`}
  </div>`;
}
