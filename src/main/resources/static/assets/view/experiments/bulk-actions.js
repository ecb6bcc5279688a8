import { html, useState } from '../../vendor.js';
import { count } from '../../format/numbers.js';
import { address } from '../../page/route.js';
import { BULK_ACTIONS, tagging } from './bulk-action.js';
import { BulkDialog } from './bulk-dialog.js';
import { choose, chooseNone, MOST_COMPARED } from './selection.js';
import { TagDialog } from './tag-dialog.js';

/** What can be done with the chosen experiments; stays in sight while one scrolls. */
export function BulkActions({ chosen, onChanged }) {
  const [tagsAsked, setTagsAsked] = useState(false);
  const [started, setStarted] = useState(null);
  const experiments = [...chosen.values()];
  const close = () => setStarted(null);
  const changed = (failed) => {
    if (started.name === 'Delete') {
      choose(
        started.experiments.filter(({ id }) => !failed.includes(id)),
        false,
      );
    }
    onChanged();
  };
  return html`
    ${chosen.size > 0 &&
    html`<section class="bulk" aria-label="Chosen experiments">
      <span role="status"><strong>${count(chosen.size)}</strong> chosen</span>
      <${CompareLink} ids=${[...chosen.keys()]} />
      <button type="button" onClick=${() => setTagsAsked(true)}>Tags …</button>
      ${BULK_ACTIONS.map((action) => {
        const suited = experiments.filter(action.suits);
        return (
          suited.length > 0 &&
          html`<button key=${action.name} type="button" class=${action.dangerous ? 'danger' : ''} onClick=${() => setStarted({ ...action, experiments: suited })}>${action.name} ${count(suited.length)}</button>`
        );
      })}
      <button type="button" class="plain" onClick=${chooseNone}>Choose none</button>
    </section>`}
    ${tagsAsked &&
    html`<${TagDialog}
      experiments=${experiments}
      onClose=${() => setTagsAsked(false)}
      onChosen=${(added, removed) => {
        setTagsAsked(false);
        setStarted({ name: 'Tag', done: 'tagged', apply: tagging(added, removed), experiments });
      }}
    />`}
    ${started && html`<${BulkDialog} action=${started} experiments=${started.experiments} asks=${Boolean(started.warning)} onClose=${close} onChanged=${changed} />`}
  `;
}

function CompareLink({ ids }) {
  return ids.length > MOST_COMPARED
    ? html`<button type="button" disabled title=${`At most ${MOST_COMPARED} can be compared`}>Compare (${MOST_COMPARED} at most)</button>`
    : html`<a class="button primary" href=${address(['compare'], { experiment: ids })}>Compare ${ids.length}</a>`;
}
