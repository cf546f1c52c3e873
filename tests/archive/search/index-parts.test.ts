import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { BitSet } from '../../../archive/search/index/bit-set.ts';
import { ByteReader } from '../../../archive/search/index/byte-reader.ts';
import { ByteWriter } from '../../../archive/search/index/byte-writer.ts';
import { ListColumn } from '../../../archive/search/index/list-column.ts';
import { segmentsToMerge } from '../../../archive/search/index/merge-policy.ts';
import {
  countPostings,
  PostingsReader,
  readList,
  visitPositions,
} from '../../../archive/search/index/postings.ts';
import { PostingsEncoder } from '../../../archive/search/index/postings-encoder.ts';
import {
  TermDictionary,
  TermDictionaryWriter,
} from '../../../archive/search/index/term-dictionary.ts';
import { fuzzyTest, nearTest } from '../../../archive/search/match/match-fuzzy.ts';
import { firstOf } from '../../../archive/search/rank/first-of.ts';

/** The published types have the statics of `TokenSet` as methods of its instances. */
interface StockSets {
  fromArray(terms: readonly string[]): StockSet;
  fromFuzzyString(text: string, distance: number): StockSet;
}
interface StockSet {
  intersect(other: StockSet): StockSet;
  toArray(): string[];
}
function isStockSets(value: unknown): value is StockSets {
  return typeof value === 'function' && 'fromArray' in value && 'fromFuzzyString' in value;
}
const sets: unknown = lunr.TokenSet;
if (!isStockSets(sets)) throw new Error('lunr has no token sets');
const stockSets = sets;

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud83d', 'a\udc00', '🎉'));

describe('sets of documents', () => {
  const members = fc.array(fc.nat(199), { maxLength: 60 });

  it('agree with sets of numbers', () => {
    fc.assert(
      fc.property(members, members, (first, second) => {
        const of = (list: readonly number[]): BitSet => {
          const set = new BitSet(200);
          for (const each of list) set.add(each);
          return set;
        };
        const listed = (set: BitSet): number[] => {
          const list: number[] = [];
          set.forEach((each) => {
            list.push(each);
          });
          expect(set.count).toBe(list.length);
          return list;
        };
        const sorted = (list: Iterable<number>) => [...new Set(list)].sort((a, b) => a - b);
        expect(listed(of(first))).toEqual(sorted(first));
        expect(listed(of(first).keep(of(second)))).toEqual(
          sorted(first.filter((each) => second.includes(each))),
        );
        expect(listed(of(first).addAll(of(second)))).toEqual(sorted([...first, ...second]));
        expect(listed(of(first).deleteAll(of(second)))).toEqual(
          sorted(first.filter((each) => !second.includes(each))),
        );
      }),
    );
  });
});

describe('the first of an order', () => {
  it('are those that sorting everything puts first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 300 }), fc.nat(40), (keys, wanted) => {
        const compare = (a: number, b: number) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b;
        const all = [...keys.keys()].sort(compare);
        expect([...firstOf(keys.length, wanted, compare)]).toEqual(all.slice(0, wanted));
      }),
    );
  });
});

describe('rows', () => {
  it('give back texts, whatever is in them, and numbers', () => {
    fc.assert(
      fc.property(fc.array(anyText), fc.array(fc.nat(2 ** 32 - 1)), (texts, numbers) => {
        const writer = new ByteWriter(1);
        writer.texts(texts);
        for (const number of numbers) writer.varint(number);
        const reader = new ByteReader(writer.finish());
        expect(reader.texts()).toEqual(texts);
        expect(numbers.map(() => reader.varint())).toEqual(numbers);
        expect(() => reader.varint()).toThrow(RangeError);
      }),
    );
  });

  it('give back lists of values', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom('a', 'b', '', 'a\0b', '["a"]'))), (lists) => {
        const column = new ListColumn(lists.length);
        lists.forEach((list, document) => {
          column.set(document, list);
        });
        const writer = new ByteWriter();
        column.write(writer);
        const read = ListColumn.read(new ByteReader(writer.finish()), lists.length);
        expect(lists.map((_, document) => read.get(document))).toEqual(lists);
        expect(lists.map((list, document) => read.set(document, list))).toEqual(
          lists.map(() => false),
        );
      }),
    );
  });

  it('give back the occurrences of a term', () => {
    const occurrence = fc.tuple(fc.nat(11), fc.nat(300), fc.nat(70_000));
    fc.assert(
      fc.property(fc.array(occurrence), fc.nat(2 ** 12 - 1), (given, mask) => {
        const sorted = given.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
        const writer = new ByteWriter();
        const encoder = new PostingsEncoder(writer);
        for (const [field, document, position] of sorted) encoder.add(field, document, position);
        expect(encoder.end()).toBe(given.length > 0);
        if (given.length === 0) return;
        const bytes = writer.finish();
        const wanted = sorted.filter(([field]) => mask & (1 << field));
        const positions: number[][] = [];
        visitPositions(bytes, mask, null, (document, field, position) => {
          positions.push([field, document, position]);
        });
        expect(positions).toEqual(wanted);
        const frequencies: Record<string, number> = {};
        const reader = new PostingsReader(bytes);
        while (reader.next(mask)) {
          const listed = readList(reader);
          for (let at = 0; at < listed.count; at += 1) {
            const key = `${reader.field} ${listed.documents[at]}`;
            frequencies[key] = listed.frequencies[at] ?? 0;
          }
          expect(reader.last).toBe(listed.documents[listed.count - 1]);
        }
        const counted: Record<string, number> = {};
        for (const [field, document] of wanted) {
          const key = `${field} ${document}`;
          counted[key] = (counted[key] ?? 0) + 1;
        }
        expect(frequencies).toEqual(counted);
        expect(countPostings(bytes, mask)).toBe(Object.keys(counted).length);
      }),
    );
  });

  it('give the same bytes when the lists of two segments are joined', () => {
    const occurrence = fc.tuple(fc.nat(11), fc.nat(600), fc.nat(70_000));
    fc.assert(
      fc.property(fc.array(occurrence, { minLength: 1 }), fc.nat(600), (given, border) => {
        const sorted = given.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
        const lower = encoded(sorted.filter(([, document]) => document < border));
        const upper = encoded(
          sorted
            .filter(([, document]) => document >= border)
            .map(([field, document, position]) => [field, document - border, position]),
        );
        const writer = new ByteWriter();
        const encoder = new PostingsEncoder(writer);
        for (let field = 0; field < 12; field += 1) {
          for (const [bytes, base] of [
            [lower, 0],
            [upper, border],
          ] as const) {
            const reader = new PostingsReader(bytes);
            while (reader.next(1 << field)) encoder.addField(reader, base);
          }
        }
        encoder.end();
        expect(writer.finish()).toEqual(encoded(sorted));
      }),
    );
  });

  it('give back the terms of a dictionary, by name and in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyText, { maxLength: 300 }), anyText, (given, from) => {
        const terms = given.sort();
        const rows = new Map<string, Uint8Array>();
        const writer = new TermDictionaryWriter((name, row) => rows.set(name, row));
        terms.forEach((term, at) => {
          writer.postings.varint(at);
          writer.add(term);
        });
        writer.end();
        const dictionary = new TermDictionary(writer.firsts, (name) => {
          const row = rows.get(name);
          if (!row) throw new Error(name);
          return row;
        });
        const number = (postings: Uint8Array | null) =>
          postings && new ByteReader(postings).varint();
        expect(terms.map((term) => number(dictionary.find(term)))).toEqual([...terms.keys()]);
        expect(number(dictionary.find(from))).toBe(
          terms.includes(from) ? terms.indexOf(from) : null,
        );
        expect([...dictionary.scan(from, () => 'yes')].map(({ term }) => term)).toEqual(
          terms.filter((term) => term >= from),
        );
      }),
    );
  });
});

describe('edit distance', () => {
  it("finds what Lunr's own token sets find", () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '*'), maxLength: 6 });
    fc.assert(
      fc.property(word, fc.constantFrom(1, 2), fc.uniqueArray(word), (wanted, distance, given) => {
        const terms = given.filter((term) => term !== '').sort();
        const set = stockSets.fromArray(terms);
        const near = stockSets.fromFuzzyString(wanted, distance);
        const test = fuzzyTest(wanted, distance);
        expect(terms.filter(test)).toEqual(set.intersect(near).toArray().sort());
      }),
      { numRuns: 500 },
    );
  });
});

describe('a scan for near terms', () => {
  it('passes over nothing that is near, however the dictionary is cut into blocks', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 5 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 3 }),
        fc.constantFrom(1, 2),
        fc.uniqueArray(word, { minLength: 100, maxLength: 400 }),
        (wanted, distance, given) => {
          const terms = given.sort();
          const rows = new Map<string, Uint8Array>();
          const writer = new TermDictionaryWriter((name, row) => rows.set(name, row));
          for (const term of terms) writer.add(term);
          writer.end();
          const dictionary = new TermDictionary(
            writer.firsts,
            (name) => rows.get(name) ?? new Uint8Array(0),
          );
          const found = dictionary.scan('', nearTest(new Set(wanted), distance));
          expect([...found].map(({ term }) => term)).toEqual(
            terms.filter((term) => wanted.some((each) => fuzzyTest(each, distance)(term))),
          );
        },
      ),
    );
  });
});

describe('merging', () => {
  it('keeps segments few and rewrites each article seldom, however many are put one by one', () => {
    let segments: { readonly size: number; readonly live: number }[] = [];
    let rewritten = 0;
    for (let put = 0; put < 20_000; put += 1) {
      segments.push({ size: 1, live: 1 });
      const chosen = new Set(segmentsToMerge(segments));
      if (chosen.size === 0) continue;
      const size = [...chosen].reduce((sum, each) => sum + each.size, 0);
      rewritten += size;
      segments = [...segments.filter((each) => !chosen.has(each)), { size, live: size }];
      expect(segments.length).toBeLessThan(30);
    }
    expect(rewritten / 20_000).toBeLessThan(30);
  });

  it('takes a segment of which half is dead', () => {
    const half = { size: 5000, live: 2000 };
    expect(segmentsToMerge([half, { size: 10, live: 10 }])).toEqual([half]);
    expect(segmentsToMerge([{ size: 5000, live: 4000 }])).toEqual([]);
  });
});

function encoded(occurrences: readonly (readonly [number, number, number])[]): Uint8Array {
  const writer = new ByteWriter();
  const encoder = new PostingsEncoder(writer);
  for (const [field, document, position] of occurrences) encoder.add(field, document, position);
  encoder.end();
  return writer.finish();
}
