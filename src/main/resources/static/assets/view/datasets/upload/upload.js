import { html, useEffect, useState } from '../../../vendor.js';
import { getJson } from '../../../api/client.js';
import { formCurlOf } from '../../../api/curl.js';
import { CodeBlock } from '../../../control/json-view.js';
import { Loaded, useLoad } from '../../../page/loading.js';
import { notify } from '../../../page/notices.js';
import { go } from '../../../page/route.js';
import { ViewTitle } from '../../../page/shell.js';
import { FileChoice } from './file-choice.js';
import { columnsOf, kindOf, nameFor } from './guesses.js';
import { OptionField } from './option-field.js';
import { groupsFor, optionsOf, toSend } from './options.js';
import { useSending } from './sending.js';
import { UploadProblem } from './upload-problem.js';
import { UploadProgress } from './upload-progress.js';

/** Brings a data set of one's own. */
export function UploadView({ query }) {
  const service = useLoad(async (signal) => optionsOf(await getJson('v3/api-docs', signal)), []);
  return html`
    <${ViewTitle} title="Your own data" subtitle="Examples with a class each, to train on like the service’s own" />
    <${Loaded} of=${service}>${(options) => html`<${UploadForm} options=${options} name=${query.get('name') ?? ''} />`}<//>
  `;
}

function UploadForm({ options, name }) {
  const [files, setFiles] = useState([]);
  const [values, setValues] = useState({ name });
  const set = (option, value) => setValues((before) => ({ ...before, [option]: value }));
  const { progress, problem, start, stop } = useSending((dataset) => {
    notify(`${dataset.name} is stored`);
    go(['datasets', dataset.name]);
  });
  const kind = ['IDX', 'CIFAR'].includes(values.format) ? 'OTHER' : values.format && values.format !== 'AUTO' ? values.format : files.length ? kindOf(files) : 'OTHER';
  const columns = useColumns(kind === 'CSV' ? files[0] : null, values.delimiter);
  const fields = toSend(values, kind, options);

  const choose = (chosen) => {
    setFiles(chosen);
    if (!values.name && chosen.length) {
      set('name', nameFor(chosen[0]));
    }
  };
  const submit = (event) => {
    event.preventDefault();
    const form = new FormData();
    fields.forEach(([field, value]) => form.append(field, value));
    files.forEach((file) => form.append('file', file, file.name));
    start(form, files.reduce((sum, { size }) => sum + size, 0));
  };
  const breakOff = () => {
    stop();
    notify(progress.sentAll ? 'Not waited for any more: all of it had been sent, so the service may store it yet' : 'Broken off: nothing was stored');
  };
  const field = (option) => html`<${OptionField} key=${option.name} option=${option} value=${values[option.name]} columns=${columns} error=${problem?.errors.find(({ parameter }) => parameter === option.name)} onChange=${(value) => set(option.name, value)} />`;

  return html`<form class="upload" onSubmit=${submit} aria-label="Upload">
    ${problem && html`<${UploadProblem} problem=${problem} />`}
    <div class="panel">
      <${FileChoice} files=${files} disabled=${progress !== null} onChange=${choose} />
      <div class="fields">${field(options.get('name'))}${field(options.get('format'))}</div>
      ${files.length > 0 && groupsFor(kind, options, values).map((group) => html`<fieldset key=${group.title}><legend>${group.title}</legend><div class="fields">${group.options.map(field)}</div></fieldset>`)}
      <div class="buttons actions">
        <button type="submit" class="primary" disabled=${!files.length || progress !== null}>Upload</button>
        ${progress && html`<button type="button" onClick=${breakOff}>${progress.sentAll ? 'Stop waiting' : 'Cancel'}</button><${UploadProgress} progress=${progress} />`}
        ${!files.length && html`<span class="muted small">Choose files first.</span>`}
      </div>
    </div>
    ${files.length > 0 && html`<details class="panel"><summary>The same with curl</summary><${CodeBlock} text=${formCurlOf('datasets', fields, files.map((file) => file.name))} label="curl command" /></details>`}
  </form>`;
}

function useColumns(file, delimiter) {
  const [columns, setColumns] = useState([]);
  useEffect(() => {
    let left = false;
    setColumns([]);
    if (file) {
      columnsOf(file, delimiter).then((found) => left || setColumns(found));
    }
    return () => (left = true);
  }, [file, delimiter]);
  return columns;
}
