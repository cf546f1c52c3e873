import { readFileSync } from 'node:fs';
import type { Archive } from '../../archive/archive-types.ts';
import { type ArticleId, articleIdSchema } from '../../archive/article/article.ts';
import type { ArticleEdit } from '../../archive/article/edit.ts';
import type { Result } from '../../archive/result.ts';
import { everything } from '../../archive/search/query.ts';

/** Something that a person does with an archive, and that may be cut short at any point. */
export interface Scenario {
  readonly name: string;
  /** A folder of Markdown that no app has touched, instead of an archive. */
  readonly plain?: true;
  /** What was done before, and is not struck. */
  readonly before?: Act;
  /** Left in the folder by a process that was killed. */
  readonly staleLock?: true;
  /** What is derived from the folder was kept before, and is read again. */
  readonly cached?: true;
  /** Brings about a state; where part of it is there already, the rest. */
  readonly act: Act;
  /** What `archive.yaml` may say besides when only a part was there already. */
  readonly mayAdd?: string;
}

export type Act = (archive: Archive, source: string) => Promise<readonly Result<unknown>[]>;

/** The articles in each folder. */
export const stories = 12;

export const storyId = (number: number): ArticleId =>
  articleIdSchema.parse(`01JTG3X5Z8Q7R6S5T4V3W2${String(number).padStart(4, '0')}`);

const story = (number: number, more = '') =>
  `---\nid: ${storyId(number)}\nheadline: Story ${number}\ntags: [harbour]\n${more}---\n\nWaves broke over mole ${number}.\n`;

const photo = readFileSync('build/sample/archive/media/2025/03/narrows-fog.jpg');

/** A photograph that differs from the others by a byte behind its end. */
const picture = (number: number) => Buffer.concat([photo, Buffer.from([number])]);

const pictured = (file: string) =>
  `published: 2026-01-04T10:00:00Z\nimages: [{ file: ${file}, credit: EPA, alt: Waves }]\n`;

/** What every scenario begins with: by path. The last article has no id yet. */
export const originals: Readonly<Record<string, string | Uint8Array>> = {
  ...Object.fromEntries(
    Array.from({ length: stories - 2 }, (_, at) => [`articles/story-${at}.md`, story(at)]),
  ),
  'articles/pictured.md': story(stories - 2, pictured('media/mole.jpg')),
  'desk/no-id.md': '---\nheadline: No id\ntags: [harbour]\n---\n\nWaves.\n',
  'media/mole.jpg': picture(1),
};

/** A folder that is brought in. */
export const source: Readonly<Record<string, string | Uint8Array>> = {
  ...Object.fromEntries(
    [100, 101].map((number) => [
      `in/story-${number}.md`,
      story(number, 'published: 2026-01-04T10:00:00Z\n'),
    ]),
  ),
  'in/story-102.md': story(102, pictured('crane.jpg')),
  'in/crane.jpg': picture(2),
  'in/story-103.md': story(103, pictured('crane-2.jpg')),
  'in/crane-2.jpg': picture(3),
};

const set = (field: 'place' | 'section', value: string): ArticleEdit => ({
  kind: 'set-text',
  field,
  value,
});
const one = [storyId(1)];
const some = [storyId(1), storyId(3), storyId(5)];

function edit(archive: Archive, ids: readonly ArticleId[] | null, edits: readonly ArticleEdit[]) {
  const target =
    ids === null
      ? ({ kind: 'query', query: everything } as const)
      : ({ kind: 'ids', ids: ids.filter((id) => archive.find(id) !== null) } as const);
  return archive.edit({ target, edits, base: null, reason: 'A strike' });
}

function trash(archive: Archive) {
  const ids = some.filter((id) => archive.find(id) !== null);
  return archive.trash({ kind: 'ids', ids });
}

/** Each step until none of its kind is left: what a crash has left of a step is one, too. */
async function repeat(
  isLeft: () => boolean,
  step: () => Promise<Result<unknown>>,
): Promise<readonly Result<unknown>[]> {
  const results: Result<unknown>[] = [];
  while (isLeft() && results.length < 5 && results.every(({ ok }) => ok))
    results.push(await step());
  return results;
}

const batch: Act = async (archive) => [await edit(archive, null, [set('section', 'World')])];
const twoSteps: Act = async (archive, from) => [
  await edit(archive, one, [set('place', 'Quay')]),
  ...(await batch(archive, from)),
];
const isBatch = (archive: Archive) => {
  const { undo } = archive.undoState();
  return undo?.action.kind === 'edit' && undo.action.fields.includes('section');
};
const undoBatch: Act = (archive) =>
  repeat(
    () => isBatch(archive),
    () => archive.undo(),
  );

/** Long enough that a save takes more than one write. */
const longBody = 'The long way round. '.repeat(40_000);

export const scenarios: readonly Scenario[] = [
  {
    name: 'save a field',
    act: async (archive) => [await edit(archive, one, [set('place', 'Quay')])],
  },
  {
    name: 'save the body',
    before: async (archive) => [
      await edit(archive, one, [{ kind: 'set-body', value: 'A short way.\n' }]),
    ],
    act: async (archive) => [await edit(archive, one, [{ kind: 'set-body', value: longBody }])],
  },
  {
    name: 'record an update',
    act: async (archive) => {
      const known = archive.summaries(one)[0]?.updates.length ?? 0;
      if (known > 0) return [];
      const at = '2026-01-05T10:00:00Z';
      const update = { kind: 'add-update', at, update: 'correction', note: 'A name' } as const;
      return [await edit(archive, one, [update])];
    },
  },
  { name: 'edit a batch', act: batch },
  {
    name: 'edit each',
    act: async (archive) => {
      const plans = some.map((id, at) => ({
        edits: [set('place', `Quay ${at}`)],
        articles: [{ id, base: null }],
      }));
      return [await archive.editEach({ plans, reason: null })];
    },
  },
  {
    name: 'rename a tag',
    act: async (archive) => [await archive.renameTag('harbour', 'port')],
    // The new name is in use then, so the two become one.
    mayAdd: 'aliases:\n  tag:\n    harbour: port\n',
  },
  {
    name: 'merge tags',
    act: async (archive) => [
      await archive.mergeNames({ field: 'tag', from: ['harbour'], into: 'quay' }),
    ],
  },
  {
    name: 'replace text',
    act: async (archive) => [
      await archive.replaceText({
        target: { kind: 'query', query: everything },
        articles: null,
        pattern: { text: 'e', kind: 'plain', matchCase: true, wholeWord: false },
        replacement: 'é',
        fields: ['headline', 'body'],
        samples: 0,
        dryRun: false,
        reason: null,
      }),
    ],
  },
  {
    name: 'import',
    act: async (archive, from) => [
      await archive.import([{ kind: 'path', path: from }], { dryRun: false }),
    ],
  },
  { name: 'trash', act: async (archive) => [await trash(archive)] },
  {
    name: 'restore from trash',
    before: async (archive) => [await trash(archive)],
    act: async (archive) => [
      await archive.restoreFromTrash((await archive.trashed()).map(({ id }) => id)),
    ],
  },
  {
    name: 'empty the trash',
    before: async (archive) => [await trash(archive)],
    act: async (archive) => [await archive.emptyTrash()],
  },
  { name: 'undo', before: twoSteps, act: undoBatch },
  {
    name: 'redo',
    before: async (archive, from) => [
      ...(await twoSteps(archive, from)),
      ...(await undoBatch(archive, from)),
    ],
    act: (archive) =>
      repeat(
        () => archive.undoState().redo !== null,
        () => archive.redo(),
      ),
  },
  {
    name: 'restore a version',
    before: twoSteps,
    act: async (archive) => {
      const first = (await archive.history(storyId(1)))
        .flatMap((version) => ('at' in version ? [version] : []))
        .toSorted((a, b) => (a.at < b.at ? -1 : 1))[0];
      return first === undefined ? [] : [await archive.restoreVersion(storyId(1), first.id)];
    },
  },
  {
    name: 'save a search',
    act: async (archive) => [
      await archive.saveSearch('Floods', { ...everything, text: 'harbour flood' }),
    ],
  },
  {
    name: 'delete a search',
    before: async (archive) => [await archive.saveSearch('Floods', everything)],
    act: async (archive) => [await archive.deleteSearch('Floods')],
  },
  {
    name: 'note a tag',
    act: async (archive) => [await archive.noteTag('harbour', 'The old port.')],
  },
  {
    name: 'fill a collection',
    before: async (archive) => [
      await archive.createCollection({ name: 'Front pages', parent: null, articles: [] }),
    ],
    act: async (archive) => {
      const { collections } = await archive.places();
      return Promise.all(collections.map(({ id }) => archive.addToCollection(id, some, null)));
    },
  },
  {
    name: 'first change of a plain folder',
    plain: true,
    act: async (archive) => [await edit(archive, some, [set('place', 'Quay')])],
  },
  {
    name: 'save with a cache',
    cached: true,
    act: async (archive) => [await edit(archive, some, [set('place', 'Quay')])],
  },
  {
    name: 'take over the lock',
    staleLock: true,
    act: async (archive) => [await edit(archive, one, [set('place', 'Quay')])],
  },
];

export function scenarioOf(name: string): Scenario {
  const found = scenarios.find((scenario) => scenario.name === name);
  if (found === undefined) throw new Error(`no scenario ${name}`);
  return found;
}
