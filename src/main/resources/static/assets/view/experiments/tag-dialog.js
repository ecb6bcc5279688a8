import { html, useState } from '../../vendor.js';
import { plural } from '../../format/numbers.js';
import { Dialog } from '../../page/dialog.js';

/** Asks for tags to add and to remove; `onChosen` is called with both. */
export function TagDialog({ experiments, onChosen, onClose }) {
  const [added, setAdded] = useState('');
  const [removed, setRemoved] = useState([]);
  const present = [...new Set(experiments.flatMap(({ tags }) => tags))].sort();
  const toggle = (tag) => setRemoved(removed.includes(tag) ? removed.filter((one) => one !== tag) : [...removed, tag]);
  const tagsToAdd = [...new Set(added.split(',').map((tag) => tag.trim()).filter(Boolean))];
  const submit = (event) => {
    event.preventDefault();
    onChosen(tagsToAdd, removed);
  };
  return html`<${Dialog} title=${`Tags of ${plural(experiments.length, 'experiment')}`} onClose=${onClose}>
    <form onSubmit=${submit}>
      <label class="field"><span>Add</span>
        <input type="text" autofocus list="known-tags" dir="auto" value=${added} onInput=${(event) => setAdded(event.target.value)} />
        <p class="field-hint">Several with commas between them</p>
      </label>
      ${present.length > 0 &&
      html`<fieldset class="removed-tags">
        <legend>Remove</legend>
        ${present.slice(0, 100).map((tag) => html`<label key=${tag} class="check"><input type="checkbox" checked=${removed.includes(tag)} onChange=${() => toggle(tag)} /><span class="tag" dir="auto">${tag}</span></label>`)}
      </fieldset>`}
      <div class="buttons end">
        <button type="button" onClick=${onClose}>Keep as they are</button>
        <button type="submit" class="primary" disabled=${!tagsToAdd.length && !removed.length}>Change tags</button>
      </div>
    </form>
  <//>`;
}
