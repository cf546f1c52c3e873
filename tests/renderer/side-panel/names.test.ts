import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../archive/article/text.ts';
import { foldName, isSameName } from '../../../renderer/strings/fold-name.ts';
import { namesToAdd, pastedNames, splitNames } from '../../../renderer/strings/typed-names.ts';

describe('comparing names', () => {
  it('folds as the archive does, whatever is typed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'aÀéßıİأآإاىيـ\u0651\u200d ﬁＡ\t') }),
    );
    fc.assert(fc.property(text, (typed) => foldName(typed) === fold(typed)));
  });

  it('ignores case, accents and Arabic letter forms', () => {
    expect(isSameName('São Tomé', 'sao tome')).toBe(true);
    expect(isSameName('أحمد', 'احمد')).toBe(true);
    expect(isSameName('port', 'ports')).toBe(false);
  });
});

describe('typing names', () => {
  it('takes each pasted line for one, commas and all', () => {
    expect(pastedNames('Lagos, Nigeria\r\n\n  ports \n')).toEqual(['Lagos, Nigeria', 'ports']);
  });

  it('splits at commas and semicolons of both scripts when asked', () => {
    expect(splitNames('ports, fishing;  ferry، ميناء؛ بحر,')).toEqual([
      'ports',
      'fishing',
      'ferry',
      'ميناء',
      'بحر',
    ]);
  });

  it('never adds what is there, nor one name twice, nor nothing', () => {
    const name = fc.constantFrom('Port', 'PORT', 'pört', 'sea', ' ', '');
    fc.assert(
      fc.property(fc.array(name), fc.array(name), (typed, present) => {
        const added = namesToAdd(typed, present);
        const keys = added.map(foldName);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.filter((key) => key === '' || present.map(foldName).includes(key))).toEqual([]);
        // Every name that was typed is there afterwards.
        const there = new Set([...present, ...added].map(foldName));
        expect(typed.map(foldName).filter((key) => key !== '' && !there.has(key))).toEqual([]);
      }),
    );
  });
});
