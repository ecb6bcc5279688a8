import { apiKey } from './key.js';

/** The request as a command for a POSIX shell. */
export function curlOf(request, path = 'experiments') {
  return command(path, ["-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(request, null, 2))}`]);
}

/** A form with fields, `[name, value]` each, and files as a command for a POSIX shell. */
export function formCurlOf(path, fields, files) {
  return command(path, [
    ...fields.map(([name, value]) => `--form-string ${quoted(`${name}=${value}`)}`),
    // Within double quotes curl takes the whole name of a file, whatever is in it.
    ...files.map((file) => `-F ${quoted(`file=@"${file.replace(/["\\]/g, '\\$&')}"`)}`),
  ]);
}

function command(path, options) {
  const url = new URL(path, document.baseURI);
  url.hash = '';
  return [`curl ${quoted(url.href)}`, ...(apiKey() ? ['-H "Authorization: Bearer $MLPLAB_API_KEY"'] : []), ...options].join(' \\\n  ');
}

// Within single quotes a shell changes nothing; a single quote itself has to stand outside of them.
function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
