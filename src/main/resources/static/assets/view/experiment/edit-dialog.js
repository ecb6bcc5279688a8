import { html, useState } from '../../vendor.js';
import { patchJson } from '../../api/client.js';
import { Dialog } from '../../page/dialog.js';
import { ProblemBox } from '../../page/loading.js';
import { notify } from '../../page/notices.js';

/** Changes what is for people alone. */
export function EditDialog({ experiment, onClose, onChanged }) {
  const [name, setName] = useState(experiment.name);
  const [tags, setTags] = useState(experiment.tags.join(', '));
  const [notes, setNotes] = useState(experiment.notes);
  const [problem, setProblem] = useState(null);
  const submit = async (event) => {
    event.preventDefault();
    try {
      await patchJson(`experiments/${experiment.id}`, { name, tags: listOfTags(tags), notes });
      notify('Changed');
      onChanged();
      onClose();
    } catch (refused) {
      setProblem(refused);
    }
  };
  return html`<${Dialog} title="Edit the experiment" onClose=${onClose}>
    <form onSubmit=${submit}>
      <label class="field"><span>Name</span><input name="name" required maxlength="200" dir="auto" value=${name} onInput=${(event) => setName(event.target.value)} /></label>
      <label class="field"><span>Tags, with commas between them</span><input name="tags" dir="auto" value=${tags} onInput=${(event) => setTags(event.target.value)} /></label>
      <label class="field"><span>Notes</span><textarea name="notes" rows="5" maxlength="10000" dir="auto" value=${notes} onInput=${(event) => setNotes(event.target.value)}></textarea></label>
      ${problem && html`<${ProblemBox} problem=${problem} />`}
      <div class="buttons end">
        <button type="button" onClick=${onClose}>Keep as it is</button>
        <button type="submit" class="primary">Save</button>
      </div>
    </form>
  <//>`;
}

/** `a, b,, a` are the tags a and b. */
export function listOfTags(text) {
  return [...new Set(text.split(',').map((tag) => tag.trim()).filter(Boolean))];
}
