import { openArchive } from '../../../archive/archive.ts';
import type { Archive } from '../../../archive/archive-types.ts';
import type { Result } from '../../../archive/result.ts';
import { everything } from '../../../archive/search/query.ts';

/**
 * Imports `source` into the archive `folder`, reads and checks it, exports it to `bundle`, and
 * imports that into the archive `other`. Prints what came of it and the most memory that it took.
 */
const [folder = '', source = '', bundle = '', other = ''] = process.argv.slice(2);

let most = 0;
const watching = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
}, 5);

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

async function importFrom(archive: Archive, path: string) {
  const { created, unchanged, failed, items } = value(
    await archive.import([{ kind: 'path', path }], { dryRun: false }),
  );
  return { created, unchanged, failed, warnings: items.flatMap(({ warnings }) => warnings).length };
}

const archive = value(await openArchive(folder));
await archive.loaded();
const imported = await importFrom(archive, source);
const again = await importFrom(archive, source);
await archive.readPictures();
const { articles, problems } = await archive.check();
const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
const exported = value(await archive.exportBundle({ kind: 'query', query: everything }, bundle));
await archive.close();

const second = value(await openArchive(other));
await second.loaded();
const fromBundle = await importFrom(second, bundle);
await second.close();

clearInterval(watching);
const { pictures, bytes } = exported;
process.stdout.write(
  JSON.stringify({ imported, again, articles, errors, pictures, bytes, fromBundle, most }),
);
