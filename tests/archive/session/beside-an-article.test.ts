import { expect, it } from 'vitest';
import type { Archive } from '../../../archive/archive-types.ts';
import type { ArticleId } from '../../../archive/article/article.ts';
import { everything, likeQuery, type Query } from '../../../archive/search/query.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import { edit, open, place, value } from '../disasters/support.ts';

const wire = Array.from({ length: 120 }, (_, at) => `word${at}`).join(' ');
const files = {
  'wire.md': `---\nheadline: Ferry strike\npublished: 2024-02-01\n---\n${wire}\n`,
  'local.md': `---\nheadline: No boats\npublished: 2024-02-02\n---\n${wire}\n\nA local line.\n`,
  'like.md': '---\nheadline: Ferry strike ends\n---\nOn the quay.\n',
  'other.md': '---\nheadline: Sardines\n---\nA recipe.\n',
};

async function archiveOfFour(): Promise<Archive> {
  const folder = await temporaryFolder();
  await writeFiles(folder, files);
  const archive = await open(folder);
  await archive.loaded();
  return archive;
}

function idOf(archive: Archive, path: string): ArticleId {
  const id = archive.find(path);
  if (id === null) throw new Error(`no ${path}`);
  return id;
}

const copiesOf = (name: string): Query => ({
  ...everything,
  filters: [{ field: 'copies', values: [name], exclude: false }],
});
const pathsOf = (archive: Archive, query: Query) =>
  archive.search({ query, offset: 0, limit: 9 }).results.map(({ article }) => article.path);

it('finds what is like an article and its near-copies, by its id and by the path that was one', async () => {
  const archive = await archiveOfFour();
  const before = idOf(archive, 'wire.md');
  expect(before).toBe('wire.md');
  value(await edit(archive, before, [place('Quay')]));
  const after = idOf(archive, 'wire.md');
  expect(after).not.toBe(before);
  for (const name of [before, after]) {
    expect(pathsOf(archive, likeQuery(name))).toEqual(['like.md']);
    expect(pathsOf(archive, copiesOf(name))).toEqual(['local.md', 'wire.md']);
  }
});

it('keeps a view of what is like an article, and takes it as part of another search', async () => {
  const archive = await archiveOfFour();
  value(await archive.saveSearch('Strike', likeQuery('wire.md')));
  expect(
    (await archive.places()).savedSearches.find(({ name }) => name === 'Strike'),
  ).toMatchObject({ count: 1, query: likeQuery('wire.md') });
  expect(pathsOf(archive, { ...everything, text: 'in:Strike' })).toEqual(['like.md']);
});

it('counts near-copies on each row, and no longer those that were trashed', async () => {
  const archive = await archiveOfFour();
  const counts = () =>
    archive
      .search({ query: everything, offset: 0, limit: 9 })
      .results.map(({ article, copies }) => [article.path, copies]);
  expect(counts()).toEqual([
    ['local.md', 1],
    ['wire.md', 1],
    ['like.md', 0],
    ['other.md', 0],
  ]);
  value(await archive.trash({ kind: 'ids', ids: [idOf(archive, 'local.md')] }));
  expect(counts()).toEqual([
    ['wire.md', 0],
    ['like.md', 0],
    ['other.md', 0],
  ]);
});

it('compares two articles field by field', async () => {
  const archive = await archiveOfFour();
  const [first, second] = [idOf(archive, 'wire.md'), idOf(archive, 'local.md')];
  expect(value(await archive.compareArticles(first, second))).toEqual([
    { field: 'headline', before: 'Ferry strike', after: 'No boats' },
    {
      field: 'published',
      before: '2024-02-01',
      after: '2024-02-02',
      dates: [
        expect.objectContaining({ text: '2024-02-01', precision: 'day' }),
        expect.objectContaining({ text: '2024-02-02', precision: 'day' }),
      ],
    },
    { field: 'body', before: `${wire}\n`, after: `${wire}\n\nA local line.\n` },
  ]);
  expect(value(await archive.compareArticles(first, first))).toEqual([]);
  expect(await archive.compareArticles(first, 'gone.md' as ArticleId)).toMatchObject({
    ok: false,
    error: { code: 'unknown-article' },
  });
});
