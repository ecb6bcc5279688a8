import { html, useEffect, useState } from '../../../vendor.js';
import { LookButton } from './look-button.js';
import { LookTable } from './look-table.js';

const ASKED_MILLISECONDS = 2000;

/** The test set of a study: who looked at it, when, what was seen; and the way to a look. */
export function VaultPart({ study, refresh, objective }) {
  const looks = study.testEvaluations;
  const [awaited, setAwaited] = useState(0);
  const isUnderWay = looks.length < awaited;
  useEffect(() => {
    const timer = isUnderWay && setInterval(refresh, ASKED_MILLISECONDS);
    return () => clearInterval(timer);
  }, [isUnderWay, refresh]);
  return html`
    <section class="panel vault">
      <h2>The test set</h2>
      <p>Trials never read the test set, so its examples are new to the winner. That holds once: whoever looks, changes something and looks again chooses by the test set, and its accuracy is no longer that of new examples. So the first look is the honest one, every further look needs a reason, and all of them stand in every report.</p>
      ${looks.length > 1 && html`<p class="warning-box" role="note"><strong>Looked at ${looks.length} times.</strong> Only the first result, by ${looks[0].by}, was of examples that nobody had seen. Later ones are likely to be too good.</p>`}
      ${looks.length > 0
        ? html`<${LookTable} looks=${looks} />`
        : html`<p class="muted">Nobody has looked yet.${study.request.evaluateWinnerOnTest ? ' The study will, when it ends: it was asked to.' : ''}</p>`}
      ${isUnderWay ? html`<p role="status" aria-busy="true">The look is under way: what is seen will stand here.</p>` : html`<${LookButton} study=${study} refresh=${refresh} objective=${objective} onLater=${() => setAwaited(looks.length + 1)} />`}
    </section>
  `;
}
