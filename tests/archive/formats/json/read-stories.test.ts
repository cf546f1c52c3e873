import { open, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { defaultJsonLimits } from '../../../../archive/formats/json/survey-json.ts';
import { readEverything } from '../../../support/read-everything.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const ghostHead = '{"db":[{"meta":{"exported_on":1},"data":{"posts":[';

it.each([
  ['of Ghost', `${ghostHead}{"title":"x","mobiledoc":""}]}}]}`],
  [
    'of WordPress',
    '[{"id":1,"date":"2024-01-01T00:00:00","title":{"rendered":"x"},"content":{"rendered":""},"link":""}]',
  ],
])('an export %s with too much beside its stories says so, and what to do', async (_, head) => {
  const path = join(await temporaryFolder(), 'export.json');
  await writeFile(path, head);
  // The rest is a hole in the file: it takes no room on the disk.
  await truncate(path, defaultJsonLimits.largestRest + 1_000_000);
  const items = await readEverything({ kind: 'path', path }, {});
  expect(items).toMatchObject([
    {
      kind: 'failure',
      error: {
        code: 'export-too-large',
        message: expect.stringMatching(/in parts/),
        details: { limit: defaultJsonLimits.largestRest },
      },
    },
  ]);
});

it('a story that cannot be read is a failure of its own, and the others come with what stands behind them', async () => {
  const stories = [
    '{"id":"1","title":"First, with ] and } and \\" in it","html":"<p>One {[\\\\</p>"}',
    '{"id":"2","title":"Broken","html":oops}',
    `{"id":"3","title":"Too large","html":"${'x'.repeat(defaultJsonLimits.largestStory)}"}`,
    '{"id":"4","title":"Last","html":"<p>Four</p>"}',
  ];
  const behind =
    '"posts_authors":[{"post_id":"4","author_id":"7"}],"users":[{"id":"7","name":"Ada Quay"}],"post_revisions":[{"posts":[{"title":"no story"}]}]';
  const path = join(await temporaryFolder(), 'export.json');
  const file = await open(path, 'w');
  await file.write(`\ufeff${ghostHead}${stories.join(',\n')}],${behind}}}]}`);
  await file.close();
  const items = await readEverything({ kind: 'path', path }, {});
  expect(items).toMatchObject([
    { kind: 'article', article: { source: 'export.json: First, with ] and } and " in it' } },
    { kind: 'failure', source: 'export.json: 2', error: { code: 'json-invalid' } },
    { kind: 'failure', source: 'export.json: 3', error: { code: 'too-large' } },
    { kind: 'article', article: { source: 'export.json: Last' } },
  ]);
  const [last] = items.slice(-1).flatMap((item) => (item.kind === 'article' ? item.article : []));
  expect(Buffer.from(last?.file ?? []).toString()).toMatch(/byline: \[?\s*-?\s*Ada Quay/);
});
