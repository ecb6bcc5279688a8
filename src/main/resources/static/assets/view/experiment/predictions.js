import { html, useEffect, useRef, useState } from '../../vendor.js';
import { send } from '../../api/client.js';
import { withQuery } from '../../api/query.js';
import { plural } from '../../format/numbers.js';
import { ProblemBox } from '../../page/loading.js';
import { ColumnsInput, MOST_FIELDS } from './columns-input.js';
import { useDataset } from './dataset-facts.js';
import { PictureDrop } from './picture-drop.js';
import { PredictionResult } from './prediction-result.js';
import { RowInput } from './row-input.js';
import { isFinal } from '../../experiment/states.js';

const TOP = 5;
const MOST_SHOWN = 60;

/** Asks the trained network about pictures or rows of one's own. */
export function Predictions({ experiment }) {
  const dataset = useDataset(experiment.spec);
  const [answer, setAnswer] = useState({ busy: false, problem: null, items: [] });
  const urls = useRef([]);
  const latest = useRef(0);
  const forget = () => urls.current.splice(0).forEach((url) => URL.revokeObjectURL(url));
  useEffect(() => forget, []);
  if (experiment.state !== 'SUCCEEDED') {
    return html`<section class="panel"><p class="muted">${isFinal(experiment.state) ? 'It did not come to its end: there is no trained network to ask.' : 'The network can be asked when it is trained.'}</p></section>`;
  }

  const ask = async (body, shown) => {
    const turn = ++latest.current;
    setAnswer((before) => ({ ...before, busy: true, problem: null }));
    try {
      const response = await send('POST', withQuery(`experiments/${experiment.id}/predictions`, { top: TOP }), body);
      const { predictions } = await response.json();
      if (turn === latest.current) {
        setAnswer({ busy: false, problem: null, items: predictions.map((prediction, i) => ({ ...prediction, ...shown[i] })) });
      }
    } catch (problem) {
      if (turn === latest.current) {
        setAnswer({ busy: false, problem, items: [] });
      }
    }
  };
  const askPictures = (files) => {
    forget();
    const form = new FormData();
    files.forEach((file) => form.append('pictures', file, file.name));
    const shown = files.slice(0, MOST_SHOWN).map((file) => ({ url: URL.createObjectURL(file) }));
    urls.current = shown.map(({ url }) => url);
    ask({ body: form }, shown);
  };
  const askRows = (rows) => ask({ json: { rows } }, rows.map((row) => ({ row })));

  const pictures = dataset && dataset.shape.height > 1;
  const columns = dataset?.upload?.columns ?? [];
  const fields = columns.length > 0 && columns.length <= MOST_FIELDS;
  const { busy, problem, items } = answer;
  return html`<section class="panel">
    <h2>Ask the network</h2>
    ${dataset === undefined && html`<p class="muted" aria-busy="true">Loading …</p>`}
    ${dataset === null && html`<p class="muted">Its data set is not known here any more, so the network can’t be asked.</p>`}
    ${dataset && html`
      ${pictures && html`<${PictureDrop} shape=${dataset.shape} onChosen=${askPictures} />`}
      ${fields && html`<${ColumnsInput} columns=${columns} onRow=${(row) => askRows([row])} />`}
      <${RowInput} shape=${dataset.shape} columns=${columns} open=${!pictures && !fields} onRows=${askRows} />
    `}
    ${problem && html`<${ProblemBox} problem=${problem} />`}
    <div role="status">${busy ? html`<p class="muted">Asking …</p>` : items.length > 0 && html`<p class="muted small">${plural(items.length, 'prediction')}${items.length > MOST_SHOWN ? `, the first ${MOST_SHOWN} shown` : ''}</p>`}</div>
    <ul class="predictions" aria-busy=${busy}>
      ${items.slice(0, MOST_SHOWN).map((item, i) => html`<li key=${i}><${PredictionResult} item=${item} /></li>`)}
    </ul>
  </section>`;
}
