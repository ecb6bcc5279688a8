import { html, render } from './vendor.js';
import { Shell } from './page/shell.js';

const place = document.getElementById('app');
place.replaceChildren();
render(html`<${Shell} />`, place);
