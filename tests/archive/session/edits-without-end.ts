import { openArchive } from '../../../archive/archive.ts';
import { everything } from '../../../archive/search/query.ts';

/**
 * A process that opens an archive and, once all of it is loaded, edits one story after another, and
 * takes some away and back, without end: `edits-without-end FOLDER`. Says on its output when it has
 * opened, and how many edits it has made.
 */
const [folder = ''] = process.argv.slice(2);
const opened = await openArchive(folder);
if (!opened.ok) throw new Error(opened.error.message);
const archive = opened.value;
process.stdout.write('opened\n');
await archive.loaded();
const ids = archive.ids(everything);
for (let edits = 0; ; edits += 1) {
  const id = ids[(edits * 7919) % ids.length];
  if (id === undefined) throw new Error('There is no story.');
  const value = `Edit ${edits} of the fog, word${Date.now()}, `.repeat(1 + (edits % 30));
  const target = { kind: 'ids', ids: [id] } as const;
  await archive.edit({ target, edits: [{ kind: 'set-body', value }], base: null, reason: null });
  if (edits % 11 === 10) {
    await archive.trash(target);
    if (edits % 22 === 10) await archive.restoreFromTrash([id]);
  }
  process.stdout.write(`${edits + 1}\n`);
}
