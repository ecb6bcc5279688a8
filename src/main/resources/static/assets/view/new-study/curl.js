/** A request as a command of a shell. */
export function curlOf(request, path = 'studies') {
  const address = new URL(path, document.baseURI.replace(/#.*$/, '')).href;
  const json = JSON.stringify(request, null, 2).replaceAll("'", "'\\''");
  return `curl -X POST '${address}' \\\n  -H 'Content-Type: application/json' \\\n  -d '${json}'`;
}
