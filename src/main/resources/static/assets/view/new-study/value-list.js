/**
 * Values as they are typed, with commas between them: JSON, or words that need no quotes; of layers also `50, 100-50`.
 *
 * @returns an array; null where brackets or quotes are not closed
 */
export function parseValues(text, pointer) {
  const parts = splitAtCommas(text.trim().replace(/,\s*$/, ''));
  return parts && parts.filter((part) => part !== '').map((part) => valueOf(part, pointer));
}

export function parsable(text) {
  return splitAtCommas(text) !== null;
}

export function printValues(values, pointer) {
  return values.map((value) => (typeof value === 'string' && /^[A-Za-z_][\w-]*$/.test(value) && !/^(true|false|null)$/.test(value) ? value : layersText(value, pointer) ?? JSON.stringify(value))).join(', ');
}

function layersText(value, pointer) {
  const plain = pointer.endsWith('/hiddenLayers') && Array.isArray(value) && value.length > 0 && value.every((layer) => layer && typeof layer === 'object' && Object.keys(layer).length === 1 && Number.isInteger(layer.units));
  return plain ? value.map((layer) => layer.units).join('-') : null;
}

function valueOf(part, pointer) {
  if (pointer.endsWith('/hiddenLayers') && /^\d+(-\d+)*$/.test(part)) {
    return part.split('-').map((units) => ({ units: Number(units) }));
  }
  try {
    return JSON.parse(part);
  } catch {
    return part;
  }
}

function splitAtCommas(text) {
  const parts = [];
  let depth = 0;
  let quoted = false;
  let part = '';
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (quoted) {
      part += character;
      if (character === '\\') {
        part += text[++i] ?? '';
      } else if (character === '"') {
        quoted = false;
      }
    } else if (character === ',' && depth === 0) {
      parts.push(part.trim());
      part = '';
    } else {
      quoted = character === '"';
      depth += '[{'.includes(character) ? 1 : ']}'.includes(character) ? -1 : 0;
      part += character;
    }
  }
  return quoted || depth !== 0 ? null : [...parts, part.trim()];
}
