import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundTripRow } from '../../../conformance/table.ts';
import { arbitraryArticleFile } from '../../../support/arbitrary-articles.ts';
import { readEverything } from '../../../support/read-everything.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeFiles } from '../../../support/write-files.ts';

it('takes article files of an archive byte for byte, under their paths', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(arbitraryArticleFile(), { minLength: 1, maxLength: 8 }),
      async (all) => {
        const folder = await temporaryFolder();
        const files = Object.fromEntries(
          all.map((file, index) => [`2022/01/story-${index}.md`, file]),
        );
        await writeFiles(folder, files);
        const items = await readEverything({ kind: 'path', path: join(folder) });
        const read = items.map((item) =>
          item.kind === 'article'
            ? [item.article.path, Buffer.from(item.article.file).toString()]
            : item,
        );
        const wanted = Object.entries(files).map(([path, file]) => [
          path,
          Buffer.from(file).toString(),
        ]);
        expect(read).toEqual(wanted);
      },
    ),
    { numRuns: 20 },
  );
  const fields =
    'id headline standfirst byline published updates section place tags subjects language status embargo source images links notes body';
  const kept = fields.split(' ').map((field) => [field, 'kept'] as const);
  await roundTripRow('markdown', { ...Object.fromEntries(kept), 'unknown keys': 'kept' });
});
