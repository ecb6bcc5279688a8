import { html, useState } from '../../vendor.js';
import { remove } from '../../api/client.js';
import { withQuery } from '../../api/query.js';
import { ActionButton } from '../../control/action-button.js';
import { confirmed } from '../../page/dialog.js';
import { notify } from '../../page/notices.js';
import { address } from '../../page/route.js';

/** Removes an upload, all of it or one version, after asking; says what to do where experiments or studies need it. */
export function RemoveButton({ name, checksum, onRemoved }) {
  const [inUse, setInUse] = useState(false);
  const what = checksum ? `version ${checksum.slice(0, 12)} of ${name}` : name;
  const press = async () => {
    setInUse(false);
    const text = checksum ? 'Its examples are lost.' : 'Its examples are lost, in all versions.';
    if (!(await confirmed({ title: `Remove ${what}?`, text, action: 'Remove it', dangerous: true }))) {
      return;
    }
    try {
      await remove(withQuery(`datasets/${encodeURIComponent(name)}`, { checksum }));
    } catch (problem) {
      if (problem.status !== 409) {
        throw problem;
      }
      setInUse(true);
      return;
    }
    notify(`${what} is removed`);
    onRemoved();
  };
  return html`<${ActionButton} class="danger small" action=${press} aria-label=${checksum ? `Remove ${what}` : undefined}>Remove${checksum ? '' : ' it'}<//>
    ${inUse && html`<p class="field-error" role="alert">It stays: <a href=${address(['experiments'], { dataset: name })}>experiments</a> or <a href=${address(['studies'])}>studies</a> were submitted on it and could not be run again. Remove those first.</p>`}`;
}
