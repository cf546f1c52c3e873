import { openArchive } from '../../archive/archive.ts';
import type { ArticleId } from '../../archive/article/article.ts';
import type { Result } from '../../archive/result.ts';
import { everything } from '../../archive/search/query.ts';

/**
 * A process that works on an archive until it is killed: edits, batches, imports, trash, undo, in
 * an order of its own each time. It says `.` for each change, so that the test knows when to strike.
 */
const [folder = '', source = '', seedText = '0'] = process.argv.slice(2);

let seed = Number(seedText) + 1;
function random(below: number): number {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
}

function done(result: Result<unknown>): void {
  if (result.ok || result.error.code.startsWith('nothing-to')) process.stdout.write('.');
  else throw new Error(`${result.error.code}: ${result.error.message}`);
}

const opened = await openArchive(folder);
if (!opened.ok) throw new Error(opened.error.message);
const archive = opened.value;
await archive.loaded();
if (archive.info().access.kind !== 'writable') throw new Error('The lock was not taken over.');

for (let number = 0; ; number += 1) {
  const ids = archive.ids({ ...everything, sort: { by: 'headline', direction: 'ascending' } });
  const one: readonly ArticleId[] = ids.slice(random(ids.length)).slice(0, 1);
  const place = { kind: 'set-text', field: 'place', value: `Quay ${seedText} ${number}` } as const;
  const common = { edits: [place], base: null, reason: null };
  switch (random(6)) {
    case 0:
      done(await archive.edit({ ...common, target: { kind: 'ids', ids: one } }));
      break;
    case 1:
    case 2:
      done(await archive.edit({ ...common, target: { kind: 'query', query: everything } }));
      break;
    case 3:
      done(await archive.import([{ kind: 'path', path: source }], { dryRun: false }));
      break;
    case 4:
      done(await archive.undo());
      break;
    default:
      done(await archive.trash({ kind: 'ids', ids: one }));
      done(await archive.undo());
  }
}
