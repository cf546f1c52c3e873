import { describe, expect, it } from 'vitest';
import { formatQuery } from '../../../archive/search/query/format-query.ts';
import { parseQuery } from '../../../archive/search/query/parse-query.ts';
import type { QueryNode } from '../../../archive/search/query/query-node.ts';

function nodeOf(text: string): QueryNode | null {
  return parseQuery(text).node;
}

function notesOf(text: string): string[] {
  return parseQuery(text).notes.map((note) => `${note.code} ${note.part}`);
}

describe('lists of values', () => {
  it('want one of them, after commas or in parentheses', () => {
    for (const [list, long] of [
      ['section:sport,culture', 'section:sport OR section:culture'],
      ['section:sport،culture', 'section:sport OR section:culture'],
      ['section:(sport OR culture)', 'section:sport OR section:culture'],
      ['tag:"sea wall","tide" x', '(tag:"sea wall" OR tag:"tide") x'],
      ['lang:en,ar', 'lang:en OR lang:ar'],
      ['lang:(en OR ar)', 'lang:en OR lang:ar'],
      ['published:2020,2022-01', 'published:2020 OR published:2022-01'],
      ['is:expired,uncredited', 'is:expired OR is:uncredited'],
      ['no:byline,credit', 'no:byline OR no:credit'],
      ['-section:sport,culture', '-(section:sport OR section:culture)'],
    ] as const) {
      expect(nodeOf(list), list).toEqual(nodeOf(long));
      expect(notesOf(list), list).toEqual([]);
    }
  });

  it('leave numbers, quoted commas, commas at the end and words in no field as they are', () => {
    for (const text of ['headline:1,000', 'place:"Paris, Texas"', 'tag:sea,', 'a,b']) {
      const { node } = parseQuery(text);
      expect(['word', 'phrase'], text).toContain(node?.kind);
    }
  });

  it('are plain text together when one of them is unknown', () => {
    expect(nodeOf('is:expired,lovely')).toMatchObject({
      kind: 'phrase',
      text: 'is:expired,lovely',
    });
    expect(notesOf('is:expired,lovely')).toEqual(['unknown-value is:expired,lovely']);
    expect(notesOf('published:2022,soon')).toEqual(['bad-date published:2022,soon']);
    expect(notesOf('lang:(en ar)')).toEqual(['missing-operand lang:']);
  });
});

describe('quotes inside quotes', () => {
  it('are written twice', () => {
    expect(nodeOf('in:"The ""blue"" file"')).toEqual({ kind: 'in', name: 'The "blue" file' });
    expect(formatQuery({ kind: 'in', name: 'The “blue” "file"' })).toBe(
      'in:"The ““blue”” ""file"""',
    );
  });

  it('are closing quotes where that leaves nothing open', () => {
    expect(notesOf('"" sea')).toEqual([]);
    expect(nodeOf('"" sea')).toEqual(nodeOf('sea'));
  });
});

describe('Arabic names', () => {
  it('mean what the English ones mean', () => {
    for (const [arabic, english] of [
      ['العنوان:ميناء', 'headline:ميناء'],
      ['وسم:(بحر أو ميناء)', 'tag:(بحر OR ميناء)'],
      ['بحر ليس ميناء', 'بحر NOT ميناء'],
      ['بلا:كاتب', 'no:byline'],
      ['يحوي:صورة', 'has:image'],
      ['حال:مُصحَّح', 'is:corrected'],
      ['نشر:امس..اليوم', 'published:yesterday..today'],
      ['قبل:2022', 'before:2022'],
      ['ضمن:"بلا كاتب"', 'in:"بلا كاتب"'],
    ] as const) {
      expect(nodeOf(arabic), arabic).toEqual(nodeOf(english));
      expect(notesOf(arabic), arabic).toEqual([]);
    }
  });
});
