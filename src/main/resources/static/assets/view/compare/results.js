import { accuracy, count, significant } from '../../format/numbers.js';
import { duration, secondsBetween } from '../../format/times.js';

const HIGHEST = (values) => Math.max(...values);
const LOWEST = (values) => Math.min(...values);

/**
 * What runs came to, a row for each: `{name, text(run), value?(run), best?}`; the best of a row's values is marked.
 */
export const RESULTS = [
  { name: 'Epochs', text: ({ experiment }) => count(experiment.progress.epoch) },
  { name: 'Best validation accuracy', value: ({ experiment }) => experiment.best?.validationAccuracy, format: accuracy, aside: ({ experiment }) => experiment.best && `epoch ${experiment.best.epoch}`, best: HIGHEST },
  { name: 'Test accuracy', value: ({ experiment }) => experiment.test?.accuracy, format: accuracy, best: HIGHEST },
  { name: 'Test loss', value: ({ experiment }) => experiment.test?.loss, format: significant, best: LOWEST },
  { name: 'Last validation accuracy', value: last('validationAccuracy'), format: accuracy, best: HIGHEST },
  { name: 'Last training accuracy', value: last('trainingAccuracy'), format: accuracy, best: HIGHEST },
  { name: 'Lowest validation loss', value: ({ epochs }) => lowest(epochs, 'validationLoss'), format: significant, best: LOWEST },
  { name: 'Last validation loss', value: last('validationLoss'), format: significant, best: LOWEST },
  { name: 'Last training loss', value: last('trainingLoss'), format: significant, best: LOWEST },
  { name: 'Samples a second, median', value: ({ epochs }) => median(epochs, 'samplesPerSecond'), format: (value) => count(Math.round(value)), best: HIGHEST },
  { name: 'Time', text: ({ experiment: { startedAt, finishedAt } }) => duration(secondsBetween(startedAt, finishedAt ?? (startedAt && new Date()))) },
];

function last(metric) {
  return ({ epochs }) => epochs?.at(-1)?.[metric];
}

function finite(epochs, metric) {
  return (epochs ?? []).map((epoch) => epoch[metric]).filter(Number.isFinite);
}

function lowest(epochs, metric) {
  const values = finite(epochs, metric);
  return values.length ? LOWEST(values) : undefined;
}

function median(epochs, metric) {
  const values = finite(epochs, metric).sort((one, other) => one - other);
  return values[Math.floor(values.length / 2)];
}

/** Cells of a row: `{text, aside, isBest}`; nothing is best where all are alike or only one is known. */
export function cellsOf(row, runs) {
  const values = runs.map((run) => (row.value && run.experiment ? row.value(run) : undefined));
  const known = values.filter(Number.isFinite);
  const best = row.best && new Set(known).size > 1 ? row.best(known) : null;
  return runs.map((run, i) => ({
    text: !run.experiment ? '–' : row.text ? row.text(run) : Number.isFinite(values[i]) ? row.format(values[i]) : '–',
    aside: run.experiment && row.aside?.(run),
    isBest: best !== null && values[i] === best,
  }));
}
