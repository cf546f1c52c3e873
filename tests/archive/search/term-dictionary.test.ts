import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  TermDictionary,
  TermDictionaryWriter,
} from '../../../archive/search/index/term-dictionary.ts';
import { patternTest } from '../../../archive/search/match/match-wildcard.ts';

// Few units, so that terms share beginnings; halves of pairs among them.
const unit = fc.constantFrom('a', 'b', 'c', 'é', '*', '\ud83d', '\ude00', '\uffff', '東');
const term = fc.array(unit, { minLength: 1, maxLength: 6 }).map((units) => units.join(''));
const terms = fc.uniqueArray(term, { minLength: 1, maxLength: 400 });

function dictionaryOf(some: readonly string[]): TermDictionary {
  const rows = new Map<string, Uint8Array>();
  const writer = new TermDictionaryWriter((name, row) => rows.set(name, row));
  for (const [at, each] of [...some].sort((a, b) => (a < b ? -1 : 1)).entries()) {
    writer.postings.varint(at);
    writer.add(each);
  }
  writer.end();
  return new TermDictionary(writer.firsts, (name) => rows.get(name) ?? new Uint8Array(0));
}

const sorted = (some: readonly string[]): string[] => [...some].sort((a, b) => (a < b ? -1 : 1));

describe('a scan of a dictionary', () => {
  it('passes over what begins as a test says, and over nothing else', () => {
    fc.assert(
      fc.property(terms, term, term, (all, over, start) => {
        const passes = patternTest('*a*');
        const found = [
          ...dictionaryOf(all).scan(start, (each) => {
            if (each.startsWith(over)) return { after: over };
            return passes(each) ? 'yes' : 'no';
          }),
        ];
        const expected = all.filter(
          (each) => each >= start && !each.startsWith(over) && passes(each),
        );
        expect(found.map((entry) => entry.term)).toEqual(sorted(expected));
      }),
      { numRuns: 500 },
    );
  });
});
