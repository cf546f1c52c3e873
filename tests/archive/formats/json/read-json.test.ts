import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { largestJson } from '../../../../archive/formats/json/read-json.ts';
import { readEverything } from '../../../support/read-everything.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

it.each([
  [
    'of Ghost',
    '{"db":[{"meta":{"exported_on":1},"data":{"posts":[{"title":"x","mobiledoc":""}]}}]}',
  ],
  [
    'of WordPress',
    '[{"id":1,"date":"2024-01-01T00:00:00","title":{"rendered":"x"},"content":{"rendered":""},"link":""}]',
  ],
])('an export %s that is too large to be held says so, and what to do', async (_, head) => {
  const path = join(await temporaryFolder(), 'export.json');
  await writeFile(path, head);
  // The rest is a hole in the file: it takes no room on the disk.
  await truncate(path, largestJson + 1);
  const items = await readEverything({ kind: 'path', path }, {});
  expect(items).toMatchObject([
    {
      kind: 'failure',
      error: {
        code: 'export-too-large',
        message: expect.stringMatching(/in parts/),
        details: { bytes: largestJson + 1, limit: largestJson },
      },
    },
  ]);
});
