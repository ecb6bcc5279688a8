import { html, useMemo, useState } from '../../vendor.js';
import { Tabs } from '../../control/tabs.js';
import { Loaded } from '../../page/loading.js';
import { changeQuery } from '../../page/route.js';
import { ViewTitle } from '../../page/shell.js';
import { readBrushes } from './model/brushes.js';
import { objectiveOf } from './model/objective.js';
import { axesOf } from './model/space.js';
import { useStudy } from './model/study-data.js';
import { CurvesPart } from './curves/curves.js';
import { OverviewPart } from './overview.js';
import { RequestPart } from './request.js';
import { RungsPart } from './rungs/rungs.js';
import { SlicesPart } from './slices/slices.js';
import { StudyHead } from './summary/head.js';
import { VaultPart } from './vault/vault.js';

export function StudyView({ segments, query }) {
  const id = segments[1];
  const data = useStudy(id);
  if (data.study.problem?.status === 404) {
    return html`<${ViewTitle} title=${`Study ${id}`} /><p>There is no study ${id}: it was removed, or has never been. Go to <a href="#/studies">all studies</a>.</p>`;
  }
  return html`${data.study.data === null && html`<${ViewTitle} title=${`Study ${id}`} />`}
    <${Loaded} of=${data.study}>${(study) => html`<${LoadedStudy} study=${study} data=${data} query=${query} />`}<//>`;
}

function LoadedStudy({ study, data, query }) {
  const { trials } = data;
  const [pointed, setPointed] = useState(null);
  const axes = useMemo(() => axesOf(study.request.space), [JSON.stringify(study.request.space)]);
  const objective = useMemo(() => objectiveOf(study.request, trials), [study.request.objective, trials]);
  const brushes = useMemo(() => readBrushes(query), [query.toString()]);
  const shared = { ...data, study, axes, objective, brushes, query, pointed, onPoint: setPointed };
  const hasRungs = ['ASHA', 'HYPERBAND'].includes(study.request.sampler.type);
  const tabs = [
    { id: 'overview', name: 'Overview', content: () => html`<${OverviewPart} ...${shared} />` },
    { id: 'curves', name: 'Learning curves', content: () => html`<${CurvesPart} ...${shared} />` },
    { id: 'slices', name: 'Slices', content: () => html`<${SlicesPart} ...${shared} />` },
    hasRungs && { id: 'rungs', name: 'Rungs', content: () => html`<${RungsPart} ...${shared} />` },
    { id: 'test', name: 'Test set', content: () => html`<${VaultPart} ...${shared} />` },
    { id: 'request', name: 'Request', content: () => html`<${RequestPart} study=${study} />` },
  ].filter(Boolean);
  return html`
    <${StudyHead} ...${shared} />
    <${Tabs} label="Parts of the study" tabs=${tabs} chosen=${query.get('tab') ?? 'overview'} onChoose=${(tab) => changeQuery({ tab: tab === 'overview' ? null : tab })} />
  `;
}
