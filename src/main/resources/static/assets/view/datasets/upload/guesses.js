const READ = 64 * 1024;
const MOST_COLUMNS = 500;

/** What kind of options the files want: `CSV`, `NPZ`, `PICTURES`, `OTHER` (IDX, CIFAR), or null where their names don't tell. */
export function kindOf(files) {
  const kinds = new Set(files.map(({ name }) => kindOfName(name.toLowerCase())));
  return kinds.size === 1 ? [...kinds][0] : null;
}

function kindOfName(name) {
  if (/\.(csv|tsv|txt)(\.gz)?$/.test(name)) {
    return 'CSV';
  }
  if (name.endsWith('.npz')) {
    return 'NPZ';
  }
  if (name.endsWith('.zip')) {
    return 'PICTURES';
  }
  return /idx\d-ubyte|\.(bin|tar|tgz|tar\.gz)$|batches\.meta/.test(name) ? 'OTHER' : null;
}

/** A name that the service takes: `Mes données (2).csv` gives `Mes-donnees-2`. */
export function nameFor(file) {
  return file.name
    .replace(/(\.(csv|tsv|txt|npz|zip|bin|tar|tgz|gz))+$/i, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/g, '')
    .slice(0, 100);
}

/** Names in a table's header, to choose from; none where it can't be read here: the service reads it anyhow. */
export async function columnsOf(file, delimiter) {
  try {
    const text = await new Response(start(file)).text();
    return split(text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/, 1)[0], delimiter).slice(0, MOST_COLUMNS);
  } catch {
    return [];
  }
}

function start(file) {
  if (!/\.gz$/i.test(file.name)) {
    return file.slice(0, READ).stream();
  }
  let left = READ;
  return file.stream().pipeThrough(new DecompressionStream('gzip')).pipeThrough(
    new TransformStream({
      transform(chunk, controller) {
        controller.enqueue(chunk);
        left -= chunk.length;
        if (left <= 0) {
          controller.terminate();
        }
      },
    }),
  );
}

function split(header, chosen) {
  const counts = [',', ';', '\t', '|'].map((mark) => [header.split(mark).length, mark]);
  const mark = { tab: '\t', ',': ',', ';': ';', '|': '|' }[chosen] ?? counts.sort(([some], [other]) => other - some)[0][1];
  const fields = header.match(new RegExp(`"(?:[^"]|"")*"|[^\\${mark}]+`, 'g')) ?? [];
  return fields.map((field) => (/^".*"$/.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field).trim()).filter(Boolean);
}
