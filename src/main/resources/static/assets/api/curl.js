import { apiKey } from './key.js';

/** The request as a command for a POSIX shell. */
export function curlOf(request, path = 'experiments') {
  const url = new URL(path, document.baseURI);
  url.hash = '';
  return [
    `curl ${quoted(url.href)}`,
    ...(apiKey() ? ['-H "Authorization: Bearer $MLPLAB_API_KEY"'] : []),
    "-H 'Content-Type: application/json'",
    `-d ${quoted(JSON.stringify(request, null, 2))}`,
  ].join(' \\\n  ');
}

// Within single quotes a shell changes nothing; a single quote itself has to stand outside of them.
function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
