import { html } from '../../vendor.js';
import { Tabs } from '../../control/tabs.js';
import { ProblemBox } from '../../page/loading.js';
import { address, changeQuery } from '../../page/route.js';
import { ViewTitle } from '../../page/shell.js';
import { UnknownView } from '../unknown.js';
import { Confusion } from './confusion.js';
import { Curves } from './curves.js';
import { Details } from './details.js';
import { Downloads } from './downloads.js';
import { Header } from './header.js';
import { useEpochs } from './live-epochs.js';
import { useLiveExperiment } from './live-experiment.js';
import { Predictions } from './predictions.js';
import { Speed } from './speed.js';
import { Weights } from './weights.js';

/** One experiment, as it trains and when it has ended. */
export function ExperimentView(props) {
  return /^[1-9]\d{0,17}$/.test(props.segments[1]) && props.segments.length === 2 ? html`<${KnownExperiment} id=${props.segments[1]} query=${props.query} />` : html`<${UnknownView} ...${props} />`;
}

function KnownExperiment({ id, query }) {
  const live = useLiveExperiment(id);
  const epochs = useEpochs(id, live);
  const { experiment, loaded } = live;
  if (live.removed) {
    return html`<${ViewTitle} title=${experiment?.name ?? `Experiment ${id}`} />
      <div class="problem-box" role="alert"><p>There is no experiment ${id}${experiment ? ' any more: it was deleted' : ''}. Go to the <a href=${address(['experiments'])}>experiments</a>.</p></div>`;
  }
  if (!experiment) {
    return html`<${ViewTitle} title=${`Experiment ${id}`} />
      ${loaded.problem ? html`<${ProblemBox} problem=${loaded.problem} onRetry=${loaded.reload} />` : html`<p class="muted" aria-busy="true">Loading …</p>`}`;
  }
  const shared = { experiment, live, epochs, query };
  return html`
    <${Header} ...${shared} />
    ${loaded.problem && html`<${ProblemBox} problem=${loaded.problem} onRetry=${loaded.reload} />`}
    <${Tabs}
      label="Parts of the experiment"
      chosen=${query.get('tab')}
      onChoose=${(tab) => changeQuery({ tab: tab === 'curves' ? null : tab })}
      tabs=${[
        { id: 'curves', name: 'Curves', content: () => html`<${Curves} ...${shared} />` },
        { id: 'confusion', name: 'Confusion', content: () => html`<${Confusion} ...${shared} />` },
        { id: 'weights', name: 'Weights', content: () => html`<${Weights} ...${shared} />` },
        { id: 'predictions', name: 'Predict', content: () => html`<${Predictions} ...${shared} />` },
        { id: 'speed', name: 'Speed', content: () => html`<${Speed} ...${shared} />` },
        { id: 'details', name: 'Details', content: () => html`<${Details} ...${shared} />` },
        { id: 'downloads', name: 'Downloads', content: () => html`<${Downloads} ...${shared} />` },
      ]}
    />
  `;
}
