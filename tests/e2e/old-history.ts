import { openArchive } from '../../archive/archive.ts';
import { everything } from '../../archive/search/query.ts';

/** A program: edits all stories of the folder once in each of these years, given after the folder. */
const [folder = '', ...years] = process.argv.slice(2);
let now = Date.now();
const archive = await openArchive(folder, { watch: false, now: () => now });
if (!archive.ok) throw new Error(archive.error.message);
await archive.value.loaded();
for (const year of years) {
  now = Date.UTC(Number(year), 5, 1);
  const edited = await archive.value.edit({
    target: { kind: 'query', query: everything },
    edits: [{ kind: 'set-text', field: 'place', value: `Quay ${year}` }],
    base: null,
    reason: null,
  });
  if (!edited.ok) throw new Error(edited.error.message);
}
await archive.value.close();
