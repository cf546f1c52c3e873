import { openArchive } from '../../archive/archive.ts';
import { everything } from '../../archive/search/query.ts';

/** A program: a batch over all stories of the folder, cancelled once some of them are written. */
const [folder = ''] = process.argv.slice(2);
const archive = await openArchive(folder, { watch: false });
if (!archive.ok) throw new Error(archive.error.message);
await archive.value.loaded();
const stop = new AbortController();
await archive.value.edit(
  {
    target: { kind: 'query', query: everything },
    edits: [{ kind: 'set-text', field: 'place', value: 'Quay' }],
    base: null,
    reason: null,
  },
  { signal: stop.signal, onProgress: ({ step }) => step === 'saving' && stop.abort() },
);
await archive.value.close();
