import fc from 'fast-check';
import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { hitsIn, markHits } from '../../renderer/views/reader/mark-hits.ts';

const words = (...list: string[]) => ({ kind: 'words' as const, words: new Set(list) });
const found = (text: string, needle: Parameters<typeof hitsIn>[1]) =>
  hitsIn(text, needle).map(({ start, end }) => text.slice(start, end));

describe('hits in a text', () => {
  it('are whole words, in any case', () => {
    expect(found('Port, ports, PORT and airport', words('port'))).toEqual(['Port', 'PORT']);
  });

  it('are found with accents, apostrophes and Arabic vowel signs', () => {
    expect(found("l'été, the mayor's café", words('café', "mayor's"))).toEqual(["mayor's", 'café']);
    expect(found('قال مُحَمَّد اليوم', words('مُحَمَّد'))).toEqual(['مُحَمَّد']);
  });

  it('of the find field are parts of words', () => {
    expect(found('airport Port', { kind: 'text', text: 'port' })).toEqual(['port', 'Port']);
    expect(found('anything', { kind: 'text', text: '  ' })).toEqual([]);
  });

  it('marked in a tree leave its text as it was', () => {
    const textOf = (node: unknown): string => {
      if (typeof node !== 'object' || node === null) return '';
      if ('value' in node && typeof node.value === 'string') return node.value;
      return 'children' in node && Array.isArray(node.children)
        ? node.children.map(textOf).join('')
        : '';
    };
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 3 }), (text, sought) => {
        const tree: Root = {
          type: 'root',
          children: [
            {
              type: 'element',
              tagName: 'p',
              properties: {},
              children: [{ type: 'text', value: text }],
            },
          ],
        };
        expect(textOf(markHits(tree, { kind: 'text', text: sought }))).toBe(text);
        expect(textOf(markHits(tree, words(sought)))).toBe(text);
      }),
    );
  });
});
