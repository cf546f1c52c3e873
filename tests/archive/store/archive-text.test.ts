import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { PlainMap } from '../../../archive/article/plain.ts';
import { editArchiveText } from '../../../archive/store/archive-text.ts';

const text = `# The archive of the harbour
format: 1
id: 01KAVZ4M4Q3N6QJ0W2Q5B0T8ZK
name: Harbour Courier # since 1921
timeZone: Europe/Lisbon
language: pt

# what we show on Fridays
collections:
  - id: 01KAVZ4M4Q3N6QJ0W2Q5B0T8C1
    name: Storms
    # the desk's own
    colour: { red:  1 }
    articles:
      - 01KAVZ4M4Q3N6QJ0W2Q5B0T8A1
      - 01KAVZ4M4Q3N6QJ0W2Q5B0T8A2 # the mole

  - id: 01KAVZ4M4Q3N6QJ0W2Q5B0T8C2
    name: Ferries
    articles: []
savedSearches:
  - name: Uncredited
    query: is:uncredited

  - { name: Storms, query: storm,   shade: blue }
ours: { keep:  me }
tagNotes:
  ferry: "the old one"
  storm: |
    two
    lines
`;

function edit(before: string, changes: PlainMap): string {
  const edited = editArchiveText('archive.yaml', new TextEncoder().encode(before), changes);
  if (!edited.ok) throw new Error(edited.error.message);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(edited.value);
}

/** Lines of `before` that are not in `after`, and the other way round. */
function differing(before: string, after: string): { gone: string[]; added: string[] } {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  return {
    gone: old.filter((line) => !fresh.includes(line)),
    added: fresh.filter((line) => !old.includes(line)),
  };
}

const storms = parse(text).collections[0] as PlainMap;
const ferries = parse(text).collections[1] as PlainMap;
const { colour: _, ...ownStorms } = storms;

describe('one change of archive.yaml', () => {
  it('to a name changes its characters and no others', () => {
    expect(edit(text, { name: 'Quay: 2' })).toBe(text.replace('Harbour Courier #', "'Quay: 2' #"));
  });

  it('adds an article to a collection as one line', () => {
    const a3 = '01KAVZ4M4Q3N6QJ0W2Q5B0T8A3';
    const [a1, a2] = ownStorms.articles as string[];
    const after = edit(text, {
      collections: [{ ...ownStorms, articles: [a1, a3, a2] }, ferries],
    } as PlainMap);
    expect(after).toBe(text.replace('8A1\n', `8A1\n      - ${a3}\n`));
    const first = edit(text, {
      collections: [ownStorms, { ...ferries, articles: [a3] }],
    } as PlainMap);
    expect(first).toBe(text.replace('articles: []', `articles:\n      - ${a3}`));
  });

  it('moves entries with what others wrote into them', () => {
    const after = edit(text, { collections: [ferries, ownStorms] } as PlainMap);
    expect(parse(after)).toEqual({ ...parse(text), collections: [ferries, storms] });
    expect(differing(text, after)).toEqual({ gone: [], added: [] });
    const [a1, a2] = ownStorms.articles as string[];
    const turned = edit(text, {
      collections: [{ ...ownStorms, articles: [a2, a1] }, ferries],
    } as PlainMap);
    expect(differing(text, turned)).toEqual({ gone: [], added: [] });
  });

  it('renames, notes and nests a collection where it stands', () => {
    const after = edit(text, {
      collections: [
        ownStorms,
        { ...ferries, name: 'Boats', note: 'a\nb', parent: ownStorms.id ?? null },
      ],
    } as PlainMap);
    expect(differing(text, after)).toEqual({
      gone: ['    name: Ferries'],
      added: [
        '    name: Boats',
        '    note: |-',
        '      a',
        '      b',
        `    parent: ${ownStorms.id}`,
      ],
    });
    const back = edit(after, { collections: [ownStorms, ferries] } as PlainMap);
    expect(back).toBe(text);
  });

  it('takes an entry out with the empty line that parted it', () => {
    expect(edit(text, { collections: [ownStorms] } as PlainMap)).toBe(
      text.replace(/\n {2}- id: \S+C2\n.*\n.*\n/, ''),
    );
    const emptied = edit(text, { collections: [] });
    expect(parse(emptied)).toEqual({ ...parse(text), collections: [] });
    expect(emptied).toContain('# what we show on Fridays\ncollections: []\n');
  });

  it('writes an entry in flow style anew with the keys of others', () => {
    const [first] = parse(text).savedSearches;
    const after = edit(text, { savedSearches: [first, { name: 'Gales', query: 'gale' }] });
    expect(parse(after).savedSearches[1]).toEqual({ name: 'Gales', query: 'gale' });
    const kept = edit(text, { savedSearches: [first, { name: 'Storms', query: 'gale' }] });
    expect(parse(kept).savedSearches[1]).toEqual({ name: 'Storms', query: 'gale', shade: 'blue' });
    expect(differing(text, kept).gone).toEqual([
      '  - { name: Storms, query: storm,   shade: blue }',
    ]);
  });

  it('puts notes of tags in the order of the alphabet', () => {
    const after = edit(text, { tagNotes: { ...parse(text).tagNotes, mole: 'x', '1921': 'y' } });
    expect(after).toBe(
      text
        .replace('  ferry:', "  '1921': 'y'\n  ferry:")
        .replace('"the old one"\n', '"the old one"\n  mole: x\n'),
    );
    expect(parse(edit(text, { tagNotes: {} })).tagNotes).toEqual({});
  });

  it('keeps a byte order mark, line ends and a last line without one', () => {
    const before = `\ufeff${text.replace(/\n$/, '').replaceAll('\n', '\r\n')}`;
    const after = edit(before, {
      collections: [ownStorms, ferries, { id: 'c3', name: 'New', articles: ['a'] }],
    } as PlainMap);
    expect(after.replace(/\r\n/g, '')).not.toContain('\n');
    expect(after.startsWith('\ufeff# The')).toBe(true);
    expect(after).toContain(
      '    articles: []\r\n\r\n  - id: c3\r\n    name: New\r\n    articles:\r\n      - a\r\n',
    );
    const noted = edit('name: x\r\ntagNotes:\r\n  a: b', { tagNotes: { a: 'b', c: 'd' } });
    expect(noted).toBe('name: x\r\ntagNotes:\r\n  a: b\r\n  c: d');
  });

  it('makes the file and adds keys in their order', () => {
    const made = editArchiveText('archive.yaml', null, { format: 1, name: 'x', collections: [] });
    expect(made.ok && new TextDecoder().decode(made.value)).toBe(
      'format: 1\nname: x\ncollections: []\n',
    );
    expect(edit('# mine\nname: x\nours: 1\n', { format: 1, tagNotes: { a: 'b' } })).toBe(
      '# mine\nformat: 1\nname: x\ntagNotes:\n  a: b\nours: 1\n',
    );
    expect(parse(edit('# c\n{ name: x, ours: 1 }\n', { name: 'y' }))).toEqual({
      name: 'y',
      ours: 1,
    });
  });

  it('is refused where another key shares the value', () => {
    const shared = 'name: x\ncollections: &a\n  - name: c\n    articles: []\nours: *a\n';
    expect(
      editArchiveText('archive.yaml', new TextEncoder().encode(shared), { collections: [] }),
    ).toMatchObject({ ok: false, error: { code: 'archive-file-invalid' } });
  });
});
