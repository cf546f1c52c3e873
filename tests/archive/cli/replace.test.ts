import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { archiveWith, run } from './archive-with.ts';

const files = {
  'a.md': '---\nheadline: Kiev wakes\nimages:\n  - credit: EPA Kiev\n---\nKiev, kiev.\n',
  'b.md': '---\nheadline: Calm\n---\nNothing.\n',
};
const textOf = (folder: string, name: string) => readFile(join(folder, name), 'utf8');

it('says with samples what would change, then changes it as one step', async () => {
  const folder = await archiveWith(files);
  const before = await textOf(folder, 'a.md');
  const args = ['replace', folder, '', 'kiev', 'Kyiv', '--field', 'headline', '--field', 'body'];
  const dry = await run(...args, '--dry-run');
  expect(dry.json()).toMatchObject({
    change: null,
    changed: ['a.md'],
    matches: 3,
    fields: [
      { field: 'headline', matches: 1 },
      { field: 'body', matches: 2 },
    ],
    samples: [{ headline: 'Kiev wakes', field: 'headline' }, { field: 'body' }],
  });
  expect(await textOf(folder, 'a.md')).toBe(before);

  const done = await run(...args, '--match-case', '--reason', 'House style');
  expect(done.json()).toMatchObject({ matches: 1 });
  const after = await textOf(folder, 'a.md');
  expect(after).toMatch(/headline: Kiev wakes.*credit: EPA Kiev.*\nKiev, Kyiv\./s);
  expect((await run('history', folder)).json()).toMatchObject({
    total: 1,
    changes: [{ action: { kind: 'replace', find: 'kiev', with: 'Kyiv' }, count: 1 }],
  });
});

it('takes expressions, and is used wrongly with one that could take for ever or an unknown field', async () => {
  const folder = await archiveWith(files);
  const wrong = await run('replace', folder, '', '(a+)+', 'x', '--regex');
  expect(wrong.code).toBe(2);
  expect(wrong.json()).toMatchObject({ error: { code: 'expression-refused' } });
  expect((await run('replace', folder, '', 'a', 'b', '--field', 'colour')).code).toBe(2);
  expect(
    (await run('replace', folder, '', '(K)iev', '$1yiv', '--regex', '--whole-word')).code,
  ).toBe(0);
  expect(await textOf(folder, 'a.md')).toContain('EPA Kyiv');
});
