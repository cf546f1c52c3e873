import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openArchive } from '../../../archive/archive.ts';
import type { Archive } from '../../../archive/archive-types.ts';
import { fold } from '../../../archive/article/text.ts';
import type { Result } from '../../../archive/result.ts';
import { everything, type FilterField } from '../../../archive/search/query.ts';
import { initArchive } from '../../../archive/store/init-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';

const story = (id: number, tags: readonly string[], more = '') =>
  `---\nid: 01JTG3X5Z8Q7R6S5T4V3W2X1Y${id}\nheadline: Story ${id}\ntags: [${tags.join(', ')}]\n${more}---\n\nText.\n`;

const files = {
  '1.md': story(1, ['storm', 'harbour']),
  '2.md': story(2, ['Storms', "'storm'"]),
  '3.md': story(3, ['tempest', 'STORM']),
  '4.md': story(
    4,
    ['ferry'],
    'byline: [By JON SMITH]\nimages: [{ credit: EPA }, { credit: E.P.A. }]\n',
  ),
  '5.md': story(5, [], 'byline: [Ana Reis, Jon Smith, J. Smith]\nimages: [{ credit: epa }]\n'),
};

async function open(given: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder();
  await initArchive(folder, { name: 'Harbour', timeZone: 'Europe/Lisbon' });
  await writeFiles(folder, given);
  const opened = await openArchive(folder, {});
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(() => opened.value.close());
  await opened.value.loaded();
  return { folder, archive: opened.value };
}

function done<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const found = (archive: Archive, text: string) =>
  archive.ids({ ...everything, text, spelling: false, someWords: false }).map((id) => id.at(-1));
const filtered = (archive: Archive, field: FilterField, value: string) =>
  archive
    .ids({ ...everything, filters: [{ field, values: [value], exclude: false }] })
    .map((id) => id.at(-1))
    .sort();
const yamlOf = (folder: string) => readFile(join(folder, '.newsroom/archive.yaml'), 'utf8');

describe('merging tags', () => {
  const merge = { field: 'tag', from: ['Storms', 'tempest'], into: 'storm' } as const;

  it('makes them one, and keeps the others as aliases that are completed and found', async () => {
    const { folder, archive } = await open(files);
    const report = done(await archive.mergeNames(merge));
    expect(report.action).toEqual({ kind: 'merge-names', ...merge, from: [...merge.from] });
    expect(report.changed).toHaveLength(2);
    expect(await readFile(join(folder, '3.md'), 'utf8')).toContain('tags: [storm]');
    expect(await yamlOf(folder)).toContain(
      'aliases:\n  tag:\n    Storms: storm\n    tempest: storm\n',
    );
    expect(archive.names('tag')).toContainEqual({
      name: 'storm',
      count: 3,
      note: null,
      aliases: ['Storms', 'tempest'],
    });
    expect(archive.values('tag', 'temp', 10)).toEqual([{ value: 'storm', count: 3 }]);
    expect(archive.complete({ text: 'tag:temp', cursor: 8 })[0]).toMatchObject({ label: 'storm' });
    expect(archive.namesNow('tag', ['TEMPEST', 'ferry'])).toEqual(['storm', 'ferry']);
    expect(found(archive, 'tag:tempest').sort()).toEqual(['1', '2', '3']);
    expect(found(archive, '-tag:tempest').sort()).toEqual(['4', '5']);
    expect(filtered(archive, 'tag', 'Storms')).toEqual(['1', '2', '3']);
  });

  it('is one step: undo brings back articles, aliases and notes together', async () => {
    const { folder, archive } = await open(files);
    done(await archive.noteTag('tempest', 'Shakespeare only'));
    const before = await yamlOf(folder);
    done(await archive.mergeNames(merge));
    expect(archive.names('tag').find(({ name }) => name === 'storm')?.note).toBe(
      'Shakespeare only',
    );
    done(await archive.undo());
    expect(await yamlOf(folder)).toBe(before);
    for (const [name, text] of Object.entries(files))
      expect(await readFile(join(folder, name), 'utf8')).toBe(text);
    expect(found(archive, 'tag:tempest')).toEqual(['3']);
    done(await archive.redo());
    expect(found(archive, 'tag:tempest')).toHaveLength(3);
  });

  it('lets aliases go on to what their name is merged into or renamed to', async () => {
    const { archive } = await open(files);
    done(await archive.mergeNames(merge));
    done(await archive.renameTag('storm', 'gale'));
    expect(archive.namesNow('tag', ['tempest', 'storm'])).toEqual(['gale', 'storm']);
    done(await archive.renameTag('gale', 'ferry'));
    expect(archive.namesNow('tag', ['tempest', 'gale'])).toEqual(['ferry', 'ferry']);
  });

  it('takes the spelling of the tag that another is renamed onto', async () => {
    const { archive } = await open(files);
    const before = archive.names('tag').map(({ name }) => name);
    done(await archive.renameTag('tempest', 'FERRY'));
    const after = archive.names('tag').flatMap(({ name, count }) => (count > 0 ? name : []));
    expect(after.sort()).toEqual(before.filter((name) => name !== 'tempest').sort());
  });

  it('tells of an article that somebody has changed meanwhile, and goes on', async () => {
    const { folder, archive } = await open(files);
    await writeFile(join(folder, '3.md'), files['3.md'].replace('tempest', 'tempest, mine'));
    const report = done(await archive.mergeNames(merge));
    expect(report.failed).toMatchObject([{ error: { code: 'changed-on-disk' } }]);
    expect(report.changed).toHaveLength(1);
  });
});

describe('tags', () => {
  it('are taken off every article with their notes and aliases, as one step', async () => {
    const { folder, archive } = await open(files);
    done(await archive.setAlias('tag', 'boat', 'ferry'));
    done(await archive.noteTag('ferry', 'The Lisbon one'));
    const before = await yamlOf(folder);
    const report = done(await archive.deleteTags(['ferry', 'harbour']));
    expect(report.action).toEqual({ kind: 'tag', added: [], removed: ['ferry', 'harbour'] });
    expect(report.changed).toHaveLength(2);
    expect(archive.names('tag').map(({ name }) => name)).not.toContain('ferry');
    expect(await yamlOf(folder)).not.toContain('boat');
    done(await archive.undo());
    expect(await yamlOf(folder)).toBe(before);
    expect(archive.names('tag')).toContainEqual({
      name: 'ferry',
      count: 1,
      note: 'The Lisbon one',
      aliases: ['boat'],
    });
  });

  it('that no article has are listed while a note or an alias knows them', async () => {
    const { archive } = await open(files);
    done(await archive.noteTag('drought', 'From 2022 on'));
    done(await archive.setAlias('tag', 'dry spell', 'drought'));
    const unused = { name: 'drought', count: 0, note: 'From 2022 on', aliases: ['dry spell'] };
    expect(archive.names('tag').at(-1)).toEqual(unused);
    expect(archive.values('tag', 'dry', 5)).toEqual([{ value: 'drought', count: 0 }]);
    expect(await archive.setAlias('tag', 'FERRY', 'drought')).toMatchObject({
      error: { code: 'name-taken' },
    });
    done(await archive.setAlias('tag', 'dry spell', null));
    expect(archive.names('tag').at(-1)?.aliases).toEqual([]);
    expect(archive.undoState().undo?.action).toMatchObject({ kind: 'alias', act: 'remove' });
  });
});

it('bylines and credits are merged in the same way', async () => {
  const { folder, archive } = await open(files);
  const from = ['By JON SMITH', 'J. Smith'];
  done(await archive.mergeNames({ field: 'byline', from, into: 'Jon Smith' }));
  expect(await readFile(join(folder, '4.md'), 'utf8')).toContain('byline: [Jon Smith]');
  expect(await readFile(join(folder, '5.md'), 'utf8')).toContain('byline: [Ana Reis, Jon Smith]');
  expect(found(archive, 'by:"J. Smith"').sort()).toEqual(['4', '5']);
  expect(archive.values('byline', 'J. S', 5)[0]).toEqual({ value: 'Jon Smith', count: 2 });
  done(await archive.mergeNames({ field: 'credit', from: ['epa', 'E.P.A.'], into: 'EPA' }));
  expect(await readFile(join(folder, '5.md'), 'utf8')).toContain('{ credit: EPA }');
  expect(filtered(archive, 'credit', 'E.P.A.')).toEqual(['4', '5']);
  expect(await yamlOf(folder)).toContain('  credit:\n    E.P.A.: EPA\n');
});

it('aliases that a person wrote by hand, in a file without a format, are those of tags', async () => {
  const { folder, archive } = await open({
    ...files,
    '.newsroom/archive.yaml': 'name: Harbour\naliases: { tempest: storm }\n',
  });
  expect(archive.namesNow('tag', ['Tempest'])).toEqual(['storm']);
  done(await archive.setAlias('tag', 'gale', 'storm'));
  expect(await yamlOf(folder)).toMatch(/aliases:\s+tag:\s+gale: storm\s+tempest: storm/);
});

it('merging any tags leaves on each article what renaming each of its tags would', async () => {
  const tag = fc.constantFrom('a', 'A', 'b', 'c d', 'é', 'e', 'x');
  const articles = fc.array(fc.uniqueArray(tag, { maxLength: 4, selector: fold }), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(
      articles,
      fc.uniqueArray(tag, { minLength: 1 }),
      tag,
      async (all, from, into) => {
        const given = Object.fromEntries(all.map((tags, at) => [`${at}.md`, story(at, tags)]));
        const { archive } = await open(given);
        done(await archive.mergeNames({ field: 'tag', from, into }));
        const gone = new Set(from.filter((name) => name !== into).map(fold));
        const ids = all.map((_, at) => archive.find(`${at}.md`)).flatMap((id) => id ?? []);
        const tags = archive.summaries(ids).map((summary) => summary.tags);
        const wanted = all.map((own) => {
          const renamed = own.map((name) => (gone.has(fold(name)) ? into : name));
          return renamed.filter(
            (name, at) => renamed.findIndex((x) => fold(x) === fold(name)) === at,
          );
        });
        expect(tags).toEqual(wanted);
        await archive.close();
      },
    ),
    { numRuns: 20 },
  );
});

it('finds the spelling in use of a name, however many names begin like it', async () => {
  const tags = Array.from({ length: 120 }, (_, at) => `storm ${at}`);
  const { archive } = await open({
    '1.md': story(1, [...tags, 'Störm']),
    '2.md': story(2, tags),
    '3.md': story(3, ['Storm', 'STORM']),
    '4.md': story(4, ['Storm']),
  });
  expect(archive.namesNow('tag', ['storm', 'STORM 119', 'stör', ' storm  7'])).toEqual([
    'Storm',
    'storm 119',
    'stör',
    'storm 7',
  ]);
});
