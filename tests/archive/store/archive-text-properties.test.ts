import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Plain, PlainMap } from '../../../archive/article/plain.ts';
import { editArchiveText } from '../../../archive/store/archive-text.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';

const word = fc.oneof(
  fc.constantFrom(
    'storm',
    'ferry',
    'نص',
    'a: b',
    '#1',
    '- x',
    '2024',
    'true',
    "it's",
    '"q"',
    'ünï',
  ),
  fc.stringMatching(/^[a-z]{1,8}$/),
);
const note = fc.oneof(word, fc.constantFrom('two\nlines', 'a\n\nb\n', ' edge '));
const articles = fc.uniqueArray(fc.stringMatching(/^[A-Z0-9]{3}$/), { maxLength: 6 });
const collections = fc.uniqueArray(
  fc.record(
    { id: fc.stringMatching(/^C[0-9]$/), name: word, note, parent: fc.constant('C0'), articles },
    { requiredKeys: ['id', 'name', 'articles'] },
  ),
  { selector: ({ id }) => id, maxLength: 5 },
);
const savedSearches = fc.uniqueArray(
  fc.record(
    {
      name: word,
      query: word,
      sort: fc.constant({ by: 'headline', direction: 'ascending' }),
    },
    { requiredKeys: ['name', 'query'] },
  ),
  { selector: ({ name }) => name, maxLength: 5 },
);
const tagNotes = fc.dictionary(word, note, { maxKeys: 4 });
const ours = fc.record({ name: word, collections, savedSearches, tagNotes });
const changes = fc.record(
  { name: word, collections, savedSearches, tagNotes },
  { requiredKeys: [] },
);

/** What people write between and beside our keys, one unique line each. */
const strange = fc.record({
  newline: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\ufeff'),
  isEnded: fc.boolean(),
  between: fc.array(fc.constantFrom('comment', 'empty', 'key', 'list', 'none'), {
    minLength: 6,
    maxLength: 6,
  }),
});

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function edited(text: string | null, given: PlainMap): string {
  const wanted: PlainMap = JSON.parse(JSON.stringify(given));
  const result = editArchiveText('archive.yaml', text === null ? null : encode(text), wanted);
  if (!result.ok) throw new Error(result.error.message);
  return decode(result.value);
}

/** Each of our keys as it is written by itself, with foreign lines between them. */
function fileOf(
  values: PlainMap,
  {
    newline,
    mark,
    isEnded,
    between,
  }: { newline: string; mark: string; isEnded: boolean; between: readonly string[] },
): { text: string; foreign: readonly string[] } {
  const foreign: string[] = [];
  const put = (line: string) => {
    foreign.push(line);
    return `${line}\n`;
  };
  const gap = (at: number) => {
    switch (between[at % between.length]) {
      case 'comment':
        return put(`# comment ${at}`);
      case 'empty':
        return '\n';
      case 'key':
        return put(`theirs${at}: { keep:   "me ${at}" } # so`);
      case 'list':
        return put(`list${at}:`) + put(`- one ${at}`) + put(`-   two ${at}`);
      default:
        return '';
    }
  };
  const parts = Object.entries(values).map(
    ([key, value], at) => gap(at) + edited(null, { [key]: value }),
  );
  const text = `${parts.join('')}${gap(parts.length)}`.replaceAll('\n', newline);
  return { text: mark + (isEnded ? text : text.replace(/(?:\r?\n)+$/, '')), foreign };
}

describe('any change of any archive.yaml', () => {
  it('says what is wanted and leaves every line of others where it was', () => {
    fc.assert(
      fc.property(ours, changes, strange, (values, wanted, layout) => {
        const { text, foreign } = fileOf(values as PlainMap, layout);
        const result = edited(text, wanted as PlainMap);
        const before = parse(text.replace('\ufeff', ''));
        expect(parse(result.replace('\ufeff', ''))).toEqual({ ...before, ...wanted });
        const lines = result.replace('\ufeff', '').split(/\r?\n/);
        expect(lines.filter((line) => foreign.includes(line))).toEqual(foreign);
        expect(result.startsWith('\ufeff')).toBe(layout.mark !== '');
        if (layout.newline === '\r\n') expect(result.replaceAll('\r\n', '')).not.toContain('\n');
        for (const key of ['name', 'collections', 'savedSearches', 'tagNotes'] as const)
          if (!(key in wanted))
            expect(result).toContain(
              edited(null, { [key]: values[key] as Plain })
                .trimEnd()
                .replaceAll('\n', layout.newline),
            );
      }),
      { numRuns: 300 },
    );
  });

  it('changes no line when nothing is to be changed', () => {
    fc.assert(
      fc.property(ours, strange, (values, layout) => {
        const { text } = fileOf(values as PlainMap, layout);
        expect(edited(text, values as PlainMap)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('touches in a collection only the lines of what differs', () => {
    fc.assert(
      fc.property(collections, fc.nat(), articles, (all, at, fresh) => {
        fc.pre(all.length > 0);
        const chosen = at % all.length;
        const text = edited(null, { collections: all } as PlainMap);
        const changed = all.map((each, index) =>
          index === chosen ? { ...each, articles: fresh } : each,
        );
        const result = edited(text, { collections: changed } as PlainMap).split('\n');
        const entry = (list: typeof all) =>
          edited(null, { collections: list } as PlainMap).split('\n').length - 1;
        const start = chosen === 0 ? 1 : entry(all.slice(0, chosen));
        expect(result.slice(0, start)).toEqual(text.split('\n').slice(0, start));
        const below = all.length - 1 - chosen;
        const tail = below === 0 ? 0 : entry(all.slice(chosen + 1));
        expect(result.slice(result.length - tail)).toEqual(
          text.split('\n').slice(-tail || Infinity),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('changes of two people', () => {
  const base = edited(null, {
    format: 1,
    collections: ['C1', 'C2', 'C3'].map((id) => ({ id, name: id, articles: ['A1', 'A2'] })),
    savedSearches: ['storm', 'ferry', 'mole'].map((name) => ({
      name,
      query: name,
      sort: { by: 'headline', direction: 'ascending' },
    })),
    tagNotes: { ant: 'a', fox: 'b', owl: 'c' },
  });

  async function merged(mine: PlainMap, theirs: PlainMap): Promise<PlainMap> {
    const folder = await temporaryFolder();
    await writeFiles(folder, { base, mine: edited(base, mine), theirs: edited(base, theirs) });
    execFileSync('git', ['merge-file', 'mine', 'base', 'theirs'], { cwd: folder });
    return parse(await readFile(join(folder, 'mine'), 'utf8'));
  }

  const values = parse(base);
  const collection = (at: number, change: PlainMap) => ({
    collections: values.collections.with(at, { ...values.collections[at], ...change }),
  });
  const search = (at: number, change: PlainMap) => ({
    savedSearches: values.savedSearches.with(at, { ...values.savedSearches[at], ...change }),
  });

  it.each<[string, PlainMap, PlainMap]>([
    [
      'stories of neighbours',
      collection(0, { articles: ['A1', 'A2', 'A3'] }),
      collection(1, { articles: ['A0', 'A1', 'A2'] }),
    ],
    [
      'stories of one and the name of the next',
      collection(0, { articles: ['A1'] }),
      collection(1, { name: 'X' }),
    ],
    [
      'the order of one and the note of the next',
      collection(1, { articles: ['A2', 'A1'] }),
      collection(2, { note: 'n' }),
    ],
    [
      'the end of one search and the name of the next',
      search(0, { sort: { by: 'headline', direction: 'descending' } }),
      search(1, { name: 'X' }),
    ],
    ['a search and a collection', search(2, { query: 'X' }), collection(2, { articles: [] })],
    [
      'a search and the note of a tag',
      search(0, { query: 'X' }),
      { tagNotes: { ...values.tagNotes, bee: 'd' } },
    ],
    [
      'notes of tags at different places',
      { tagNotes: { ...values.tagNotes, bee: 'd' } },
      { tagNotes: { ...values.tagNotes, zebra: 'e' } },
    ],
  ])('to %s are merged by git without a conflict', async (_, mine, theirs) => {
    const both: Record<string, Plain> = {};
    for (const key of Object.keys({ ...mine, ...theirs })) {
      const [own, other] = [mine[key], theirs[key]];
      if (own === undefined || other === undefined) both[key] = own ?? other ?? null;
      else if (Array.isArray(own) && Array.isArray(other))
        both[key] = own.map((entry, at) =>
          JSON.stringify(entry) === JSON.stringify(values[key][at]) ? other[at] : entry,
        );
      else both[key] = { ...(own as PlainMap), ...(other as PlainMap) };
    }
    expect(await merged(mine, theirs)).toEqual({ ...values, ...both });
  });
});
