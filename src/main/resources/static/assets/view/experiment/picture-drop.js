import { html, useState } from '../../vendor.js';

/** Where pictures are dropped or chosen. */
export function PictureDrop({ shape, onChosen }) {
  const [over, setOver] = useState(false);
  const take = (list) => {
    const files = [...list];
    if (files.length) {
      onChosen(files);
    }
  };
  const drop = (event) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return html`<label
    class="drop ${over ? 'over' : ''}"
    onDragOver=${(event) => (event.preventDefault(), setOver(true))}
    onDragLeave=${() => setOver(false)}
    onDrop=${drop}
  >
    <span><strong>Drop pictures here, or choose some</strong><br /><span class="small muted">PNG or JPEG of any size; the service makes them ${shape.width} × ${shape.height} pixels, ${shape.channels === 3 ? 'in colour' : 'grey'}.</span></span>
    <input type="file" accept="image/png,image/jpeg" multiple aria-label="Pictures" onChange=${(event) => (take(event.target.files), (event.target.value = ''))} />
  </label>`;
}
