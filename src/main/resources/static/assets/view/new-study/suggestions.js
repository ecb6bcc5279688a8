// What is usually searched of a field, by the end of its pointer.
const USUAL = [
  [/\/learningRate$/, () => ({ low: 0.0001, high: 0.1, log: true })],
  [/\/batchSize$/, () => ({ values: [20, 50, 100, 200] })],
  [/\/units$/, () => ({ values: [25, 50, 100, 250] })],
  [/\/hiddenLayers$/, () => ({ values: [[{ units: 50 }], [{ units: 50 }, { units: 50 }], [{ units: 50 }, { units: 50 }, { units: 50 }]] })],
  [/\/dropoutRate$/, () => ({ low: 0, high: 0.6 })],
  [/\/activation$/, () => ({ values: ['RELU', 'LEAKY_RELU', 'TANH', 'SIGMOID'] })],
  [/\/(l2|weightDecay)$/, () => ({ low: 0.00001, high: 0.1, log: true })],
  [/\/weightInit$/, () => ({ values: [{ type: 'HE' }, { type: 'XAVIER' }, { type: 'NORMAL', standardDeviation: 0.001 }] })],
  [/\/standardDeviation$/, () => ({ low: 0.0001, high: 0.1, log: true })],
  [/\/optimizer$/, () => ({ values: [{ type: 'SGD' }, { type: 'NESTEROV' }, { type: 'ADAM' }] })],
  [/\/(momentum|beta1|beta2)$/, () => ({ values: [0.8, 0.9, 0.99] })],
  [/\/decay$/, () => ({ values: [0.8, 0.9, 0.95, 1] })],
  [/\/preprocessing$/, () => ({ values: ['SUBTRACT_MEAN_IMAGE', 'SCALE_MINUS_ONE_TO_ONE', 'STANDARDIZE'] })],
  [/\/seed$/, () => ({ values: [0, 1, 2, 3, 4] })],
  [/\/epochs$/, () => ({ values: [5, 10, 20] })],
  [/\/sampling$/, () => ({ values: ['SHUFFLED', 'WITH_REPLACEMENT'] })],
  [/\/selection$/, () => ({ values: ['LAST_EPOCH', 'BEST_VALIDATION'] })],
];
const NOT_SEARCHED = new Set(['/name', '/tags', '/training/evaluateTest', '/dataset', '/dataset/name', '/network', '/training', '/regularization']);
const WHOLE = ['/network/hiddenLayers', '/network/weightInit', '/optimizer', '/learningRateSchedule'];

/** A dimension for a field: what is usual, else around the value that the base has. */
export function suggested(pointer, value) {
  const usual = USUAL.find(([pattern]) => pattern.test(pointer));
  if (usual) {
    return usual[1]();
  }
  if (typeof value === 'number' && value > 0) {
    return Number.isInteger(value) ? { values: [...new Set([Math.ceil(value / 2), value, 2 * value])] } : { low: value / 10, high: Math.min(value * 10, value < 1 ? 1 : value * 10) };
  }
  return { values: value === undefined || value === null ? [] : typeof value === 'boolean' ? [true, false] : [value] };
}

/** Every field of a spec that can be searched: `{pointer, value, words}`. */
export function fieldsOf(spec) {
  const fields = [];
  const visit = (value, pointer) => {
    if (NOT_SEARCHED.has(pointer) && (typeof value !== 'object' || value === null || pointer === '/tags')) {
      return;
    }
    const whole = WHOLE.includes(pointer);
    if (whole || typeof value !== 'object' || value === null) {
      fields.push({ pointer, value, words: whole ? 'as a whole' : JSON.stringify(value) });
    }
    if (typeof value === 'object' && value !== null) {
      Object.entries(value).forEach(([name, inner]) => visit(inner, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`));
    }
  };
  visit(spec ?? {}, '');
  return fields;
}

export function valueAt(spec, pointer) {
  return pointer
    .split('/')
    .slice(1)
    .reduce((at, name) => at?.[name.replaceAll('~1', '/').replaceAll('~0', '~')], spec);
}
