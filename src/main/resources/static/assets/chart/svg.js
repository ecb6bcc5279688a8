import { colour } from '../page/theme.js';

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text) {
  // What XML can't hold at all is left out.
  return String(text)
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character]);
}

/** An element as text; attributes that are undefined are left out. */
export function element(name, attributes, text) {
  const all = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(value)}"`)
    .join('');
  return text === undefined ? `<${name}${all}/>` : `<${name}${all}>${escape(text)}</${name}>`;
}

/** A picture that stands alone: no style sheet, the present theme's colours. */
export function svgDocument(width, height, parts) {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(width)}" height="${Math.ceil(height)}" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" font-family="system-ui, sans-serif" font-size="12" fill="${colour('--text')}">`,
    element('rect', { width: '100%', height: '100%', fill: colour('--surface') }),
    ...parts,
    '</svg>',
  ].join('\n');
}

/** An SVG element of the page as a document that stands alone: computed colours in place of the style sheet's. */
export function standalone(svg, title) {
  const PROPERTIES = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'fill-opacity', 'opacity', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'stroke-linecap', 'stroke-linejoin', 'paint-order'];
  const copy = svg.cloneNode(true);
  const originals = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((node, i) => {
    const style = getComputedStyle(originals[i]);
    PROPERTIES.forEach((property) => node.setAttribute(property, style.getPropertyValue(property)));
    node.removeAttribute('class');
    node.removeAttribute('tabindex');
  });
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  copy.setAttribute('font-family', 'system-ui, sans-serif');
  const background = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  background.setAttribute('width', '100%');
  background.setAttribute('height', '100%');
  background.setAttribute('fill', colour('--surface'));
  const name = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  name.textContent = title;
  copy.prepend(name, background);
  return new XMLSerializer().serializeToString(copy);
}
