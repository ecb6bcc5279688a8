import { significant } from '../../format/numbers.js';

/** The values of an example as its row had them: of a categorical column the category whose input is 1. */
export function rowOf(values, columns = []) {
  if (!columns.length) {
    return values;
  }
  let at = 0;
  return columns.map(({ kind, categories }) => {
    if (kind === 'NUMERIC') {
      return values[at++];
    }
    const own = values.slice(at, (at += categories.length));
    return categories[own.indexOf(1)] ?? '–';
  });
}

/** `5.1, 3.5, white, …` */
export function rowInWords(row, most) {
  const words = row.slice(0, most).map((value) => (typeof value === 'number' ? significant(value) : String(value)));
  return words.join(', ') + (row.length > most ? ', …' : '');
}
