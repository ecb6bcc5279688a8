import { html, useMemo } from '../../vendor.js';
import { BestSoFar } from './best-so-far.js';
import { Importance } from './importance.js';
import { ParallelPart } from './parallel/parallel-part.js';
import { TrialTable } from './trials/trial-table.js';
import { isBrushed } from './model/brushes.js';
import { ENDED_STATES } from './model/study-data.js';

/** The search at a glance: what it found, what mattered, every trial by its values. */
export function OverviewPart(shared) {
  const { study, trials, complete, axes, brushes } = shared;
  const shown = useMemo(() => trials.filter((trial) => isBrushed(trial, axes, brushes)), [trials, axes, brushes]);
  if (!trials.length) {
    return html`<div class="panel empty">${complete ? (ENDED_STATES.has(study.state) ? 'No trial was made.' : 'No trial has been made yet: the first comes as soon as the study is taken up.') : 'Loading trials …'}</div>`;
  }
  return html`
    <div class="columns study-columns">
      <section class="panel"><${BestSoFar} ...${shared} /></section>
      <section class="panel"><${Importance} ...${shared} /></section>
    </div>
    <section class="panel"><${ParallelPart} ...${shared} shown=${shown} /></section>
    <section class="panel"><${TrialTable} ...${shared} shown=${shown} id=${study.id} /></section>
  `;
}
