import { html, useMemo } from '../../vendor.js';
import { LineChart } from '../../chart/line-chart.js';
import { count, significant } from '../../format/numbers.js';
import { learningRateLines, secondsLines, throughputLines } from './curve-lines.js';

/** Learning rate, and what an epoch costs. */
export function Speed({ epochs }) {
  const { learningRate, throughput, seconds } = useMemo(
    () => ({ learningRate: learningRateLines(epochs.epochs), throughput: throughputLines(epochs.epochs), seconds: secondsLines(epochs.epochs) }),
    [epochs.epochs],
  );
  return html`<div class="grid">
    <section class="panel"><${LineChart} title="Learning rate" lines=${learningRate} xLabel="epoch" yLabel="learning rate" note="Of each epoch’s last iteration." /></section>
    <section class="panel"><${LineChart} title="Throughput" lines=${throughput} xLabel="epoch" yLabel="examples a second" format=${wholeOrShort} note="Training examples a second, validation apart." /></section>
    <section class="panel"><${LineChart} title="Seconds of an epoch" lines=${seconds} xLabel="epoch" yLabel="seconds" format=${significant} /></section>
  </div>`;
}

function wholeOrShort(value) {
  return Number.isFinite(value) && Math.abs(value) >= 100 ? count(Math.round(value)) : significant(value, 3);
}
