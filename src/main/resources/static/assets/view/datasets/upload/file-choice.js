import { html, useState } from '../../../vendor.js';
import { bytes, plural } from '../../../format/numbers.js';

/** Where files are dropped or chosen, and those that are. */
export function FileChoice({ files, disabled, onChange }) {
  const [over, setOver] = useState(false);
  const add = (list) => {
    const names = new Set([...list].map(({ name }) => name));
    // The same name again is the file once more, perhaps mended.
    onChange([...files.filter(({ name }) => !names.has(name)), ...list]);
  };
  const drop = (event) => {
    event.preventDefault();
    setOver(false);
    if (!disabled && event.dataTransfer.files.length) {
      add(event.dataTransfer.files);
    }
  };
  return html`<label class="drop ${over ? 'over' : ''}" onDragOver=${(event) => (event.preventDefault(), setOver(true))} onDragLeave=${() => setOver(false)} onDrop=${drop}>
      <span><strong>Drop files here, or choose some</strong><br />
        <span class="small muted">A table (CSV, also .csv.gz), NumPy arrays (.npz), IDX pairs, CIFAR’s binary files, or a .zip of pictures in a folder for each class.</span></span>
      <input type="file" multiple aria-label="Files" disabled=${disabled} onChange=${(event) => (add(event.target.files), (event.target.value = ''))} />
    </label>
    ${files.length > 0 &&
    html`<ul class="chosen-files" aria-label=${plural(files.length, 'chosen file')}>
      ${files.map(
        (file) => html`<li key=${file.name}>
          <span dir="auto">${file.name}</span> <span class="muted small">${bytes(file.size)}</span>
          <button type="button" class="plain small" disabled=${disabled} aria-label=${`Leave out ${file.name}`} onClick=${() => onChange(files.filter((other) => other !== file))}>×</button>
        </li>`,
      )}
    </ul>`}`;
}
